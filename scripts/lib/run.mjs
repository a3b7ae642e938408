import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { root } from './project.mjs';

/** @type {readonly NodeJS.Signals[]} */
const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** @type {number | undefined} */
let interruption;

/**
 * The exit code to leave with when someone asked this process to stop while it ran another
 * program, else undefined. What would come after that program must not begin.
 */
export const interrupted = () => interruption;

/** @param {NodeJS.Signals} signal */
const exitCodeOf = (signal) => 128 + constants.signals[signal];

/**
 * Starts a program and stays until it ends; signals that reach this process are passed on to it.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {{ child: import('node:child_process').ChildProcess, exitCode: Promise<number> }}
 *   the exit code is 128 + the signal's number when a signal ended the program, and 127 when it
 *   could not be started
 */
export function start(program, args, options = {}) {
  const child = spawn(program, args, { cwd: root, stdio: 'inherit', ...options });
  /** @param {NodeJS.Signals} signal */
  const passOn = (signal) => {
    interruption = exitCodeOf(signal);
    child.kill(signal);
  };
  for (const signal of passedOn) process.on(signal, passOn);
  /** @type {Promise<number>} */
  const exitCode = new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(`${program} could not be started: ${error.message}`);
      resolve(127);
    });
    child.on('close', (code, signal) => resolve(signal ? exitCodeOf(signal) : (code ?? 1)));
  });
  return {
    child,
    exitCode: exitCode.finally(() => {
      for (const signal of passedOn) process.off(signal, passOn);
    }),
  };
}

/**
 * Runs a JavaScript program with this Node, and returns its exit code.
 * @param {string} entry
 * @param {readonly string[]} [args]
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function runNode(entry, args = [], options = {}) {
  return start(process.execPath, [entry, ...args], options).exitCode;
}
