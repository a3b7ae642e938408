import { expect, it, vi } from 'vitest';
import { isPage, PAGE_ADDRESS } from '../../../../src/main/hosts/electron/scheme.ts';

vi.mock('electron', () => ({ protocol: {} }));

it.each([PAGE_ADDRESS, 'app://ringup/index.html', 'app://ringup/#/orders'])('%s is the page', (address) => {
  expect(isPage(address)).toBe(true);
});

it.each([
  'https://ringup/',
  'app://ringup.example/',
  'app://example/ringup/',
  'app:ringup',
  'file:///app/ringup',
  'javascript:alert(1)',
  'about:blank',
  '',
])('%j is not the page', (address) => {
  expect(isPage(address)).toBe(false);
});
