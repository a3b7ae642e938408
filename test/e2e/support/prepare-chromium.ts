import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { BUNDLED_VARIABLE, CHROMIUM_VARIABLE, findInstalledChromium } from './chromium.ts';

/** Fonts are looked for beside this file; the package's own names a folder that we do not unpack into. */
const fontsConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">.</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/** In the project's folder, where npm runs the specs and the benchmark alike. */
const modules = resolve('node_modules');
const cache = join(modules, '.cache');

/** Playwright's global set-up: settles, for every worker, which browser the specs drive. The benchmark's too. */
// biome-ignore lint/style/noDefaultExport: Playwright calls the default export
export default async function prepareChromium(): Promise<void> {
  const given = process.env[CHROMIUM_VARIABLE];
  if (given && given !== 'bundled') return;
  const installed = given === 'bundled' ? undefined : findInstalledChromium();
  if (installed) {
    process.env[CHROMIUM_VARIABLE] = installed;
    return;
  }
  const folder = await unpackBundled();
  process.env[CHROMIUM_VARIABLE] = join(folder, 'chromium');
  process.env[BUNDLED_VARIABLE] = folder;
}

/**
 * Unpacks the Chromium of the package `@sparticuz/chromium` once per version. It goes into
 * another folder first and is then renamed, so that a broken attempt is never taken for a browser.
 */
async function unpackBundled(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `No Chrome, Chromium or Edge was found. Install one, or name one in ${CHROMIUM_VARIABLE}.`,
    );
  }
  const entry = createRequire(join(modules, 'any.js')).resolve('@sparticuz/chromium');
  const { version } = createRequire(entry)('../package.json') as { version: string };
  const folder = join(cache, `ringup-chromium-${version}`);
  if (existsSync(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const unfinished = await mkdtemp(`${folder}-`);
  await unpackInto(unfinished, join(dirname(entry), '../bin'));
  await writeFile(join(unfinished, 'fonts', 'fonts.conf'), fontsConfiguration);
  await rename(unfinished, folder).catch(async () => {
    // Another run was first.
    await rm(unfinished, { recursive: true, force: true });
  });
  return folder;
}

/** The package unpacks into the system's temporary folder and nowhere else. */
async function unpackInto(folder: string, archives: string): Promise<void> {
  const { TMPDIR } = process.env;
  process.env['TMPDIR'] = folder;
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium');
    // Its own libraries (nspr, nss, expat), which a machine with nothing installed lacks.
    await inflate(join(archives, 'al2023.tar.br'));
    await chromium.executablePath(archives);
  } finally {
    if (TMPDIR === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = TMPDIR;
  }
}
