import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Names the browser for the specs; the global set-up fills it in where nobody did. */
export const CHROMIUM_VARIABLE = 'RINGUP_CHROMIUM';

/** Folder of the libraries and fonts that the bundled Chromium brings along, when it is the one in use. */
export const BUNDLED_VARIABLE = 'RINGUP_BUNDLED_CHROMIUM';

/** What headless Chromium needs in a container, and what keeps it from calling home. */
const chromiumFlags: readonly string[] = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const programs: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  linux: [
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/opt/google/chrome/chrome',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/microsoft-edge',
  ],
};

const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** A Chrome, Chromium or Edge in one of the places where their installers put them. */
export function findInstalledChromium(): string | undefined {
  const places = process.platform === 'win32' ? onWindows() : (programs[process.platform] ?? []);
  return places.find((place) => existsSync(place));
}

function onWindows(): readonly string[] {
  const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
    (name) => process.env[name] ?? [],
  );
  return folders.flatMap((folder) => windowsPrograms.map((program) => join(folder, program)));
}

/** How Playwright starts the browser that the global set-up chose. */
export function launchOptions() {
  const executablePath = process.env[CHROMIUM_VARIABLE];
  if (!executablePath) throw new Error(`${CHROMIUM_VARIABLE} is not set: the global set-up did not run.`);
  const args = [...chromiumFlags];
  const bundled = process.env[BUNDLED_VARIABLE];
  if (!bundled) return { executablePath, args };
  return {
    executablePath,
    args,
    env: {
      ...environment(),
      LD_LIBRARY_PATH: join(bundled, 'al2023', 'lib'),
      FONTCONFIG_PATH: join(bundled, 'fonts'),
    },
  };
}

function environment(): Record<string, string> {
  const set = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return Object.fromEntries(set);
}
