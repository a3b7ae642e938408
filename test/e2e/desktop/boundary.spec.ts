import { expect, type Page } from '@playwright/test';
import type { Bridge } from '../../../src/shared/bridge.ts';
import type { Reply } from '../../../src/shared/reply.ts';
import { test } from '../support/desktop-test.ts';

/** Calls main as a script in the page could, past the page's own client. */
function callFromPage(page: Page, message: unknown): Promise<Reply> {
  return page.evaluate((sent) => {
    const bridge: Bridge = Reflect.get(window, 'ringup');
    return bridge.call(sent as Parameters<Bridge['call']>[0]);
  }, message);
}

test('the page gets two functions and nothing of Electron or Node', async ({ desktop }) => {
  const seen = await desktop.window.evaluate(() => ({
    bridge: Object.entries(Reflect.get(window, 'ringup')).map(([name, value]) => [name, typeof value]),
    leaked: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter(
      (name) => name in window,
    ),
  }));
  expect(seen.bridge.toSorted()).toEqual([
    ['call', 'function'],
    ['onEvent', 'function'],
  ]);
  expect(seen.leaked).toEqual([]);
});

test('the window is sandboxed', async ({ desktop }) => {
  const preferences = await desktop.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => {
      // In Electron, though its declarations leave it out.
      const read: () => unknown = Reflect.get(webContents, 'getLastWebPreferences');
      return read.call(webContents);
    }),
  );
  expect(preferences).toEqual([
    expect.objectContaining({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
    }),
  ]);
});

test('a call reaches the operations of the contract', async ({ desktop }) => {
  expect(await callFromPage(desktop.window, { path: ['system', 'health'], input: {} })).toEqual({
    ok: true,
    value: { status: 'ok' },
  });
});

test('unknown and inherited operations are not there', async ({ desktop }) => {
  for (const path of [
    ['orders', 'destroyEverything'],
    ['orders'],
    ['__proto__'],
    ['constructor'],
    ['toString'],
    ['orders', '__proto__'],
    ['orders', 'constructor'],
    ['orders', 'findAll', 'call'],
    ['orders.findAll'],
  ]) {
    const reply = await callFromPage(desktop.window, { path, input: {} });
    expect(reply, path.join(' › ')).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
  }
});

test('what is no call is refused', async ({ desktop }) => {
  for (const message of [
    {},
    { path: 'orders', input: {} },
    { path: [], input: {} },
    { path: [1], input: {} },
  ]) {
    const reply = await callFromPage(desktop.window, message);
    expect(reply, JSON.stringify(message)).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } });
  }
});

test('the window stays on the page', async ({ desktop }) => {
  const page = desktop.window;
  const address = page.url();
  await page.evaluate(() => {
    location.href = 'https://example.com/';
  });
  await page.waitForTimeout(300);
  expect(page.url()).toBe(address);
  expect(await page.evaluate(() => window.open('https://example.com/') !== null)).toBe(false);
  expect(desktop.app.windows()).toHaveLength(1);
  expect(await callFromPage(page, { path: ['system', 'health'], input: {} })).toMatchObject({ ok: true });
});

test('the page runs no script that it did not come with', async ({ desktop }) => {
  desktop.tolerate(/Content Security Policy/);
  const ran = await desktop.window.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.intruder = true';
    document.head.append(script);
    return 'intruder' in window;
  });
  expect(ran).toBe(false);
});

test('the page gets no permission', async ({ desktop }) => {
  const answer = await desktop.window.evaluate(() => Notification.requestPermission());
  expect(answer).toBe('denied');
});
