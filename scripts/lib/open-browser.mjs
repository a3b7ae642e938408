import { spawn } from 'node:child_process';

/** @type {Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>} */
const openers = { darwin: ['open'], win32: ['rundll32', 'url.dll,FileProtocolHandler'] };

/**
 * Opens an address in the system's default browser. Where that fails nothing happens: the
 * address is printed as well.
 * @param {string} address
 */
export function openBrowser(address) {
  const [program, ...args] = openers[process.platform] ?? ['xdg-open'];
  const opener = spawn(program, [...args, address], { stdio: 'ignore', detached: true });
  opener.on('error', () => {});
  opener.unref();
}
