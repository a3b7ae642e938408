import { app, BrowserWindow, session, type WebContents } from 'electron';
import { PRODUCT_NAME } from '../../../shared/identity.ts';
import { isPage, PAGE_ADDRESS } from './scheme.ts';

/**
 * Opens the register's window, and shows it once there is something to see.
 * @param preload absolute path of the built preload
 */
export function openWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    title: PRODUCT_NAME,
    width: 1280,
    height: 800,
    minWidth: 800,
    minHeight: 600,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  window.on('page-title-updated', (event) => event.preventDefault());
  return window;
}

/** Loads the page into the window. Apart from opening it, so that calls are answered from the first. */
export async function showPage(window: BrowserWindow): Promise<void> {
  await window.loadURL(PAGE_ADDRESS);
}

/** Keeps every page where it is: no foreign address, no second window, no permission, no frame of its own. */
export function confinePages(): void {
  app.on('web-contents-created', (_event, contents) => confine(contents));
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.defaultSession.setPermissionCheckHandler(() => false);
}

function confine(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => {
    if (!isPage(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
