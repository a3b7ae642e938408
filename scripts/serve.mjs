// npm run serve -- [--port N] [--data-dir DIR] [--demo]
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './lib/build.mjs';
import { endWithNpm } from './lib/end-with-npm.mjs';
import { output } from './lib/project.mjs';

endWithNpm();

// The host takes over this process: signals reach it directly, and its exit code is ours.
if (await ensureBuilt()) await import(pathToFileURL(output.serve).href);
else process.exitCode = 1;
