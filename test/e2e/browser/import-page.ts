import { readFile } from 'node:fs/promises';
import { type Download, expect, type Locator, type Page } from '@playwright/test';

interface GivenFile {
  readonly name: string;
  readonly content: string | Buffer;
}

/** The screens that bring products or customers in from a file. */
export class ImportPage {
  readonly page: Page;
  readonly chooseFile: Locator;
  readonly result: Locator;
  readonly wrongRows: Locator;

  constructor(page: Page) {
    this.page = page;
    this.chooseFile = page.getByRole('button', { name: 'Choose a file' });
    this.result = page.getByRole('region', { name: /^What .* would change$/ });
    this.wrongRows = page.getByRole('table', { name: /wrong rows/i });
  }

  async open(section: 'products' | 'customers'): Promise<void> {
    await this.page.evaluate((hash) => {
      window.location.hash = hash;
    }, `#/${section}/import`);
    await expect(this.page.getByRole('heading', { name: `Import ${section}` })).toBeVisible();
  }

  /** Drags files over the window and lets them go. */
  async drop(...files: readonly GivenFile[]): Promise<void> {
    const given = files.map(({ name, content }) => ({
      name,
      base64: Buffer.from(content).toString('base64'),
    }));
    const dataTransfer = await this.page.evaluateHandle((all) => {
      const transfer = new DataTransfer();
      for (const { name, base64 } of all) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        transfer.items.add(new File([bytes], name));
      }
      return transfer;
    }, given);
    await this.page.dispatchEvent('body', 'dragover', { dataTransfer });
    await this.page.dispatchEvent('body', 'drop', { dataTransfer });
  }

  /** Hands a file to the field behind a button. */
  async choose(label: string, { name, content }: GivenFile): Promise<void> {
    const file = { name, mimeType: 'text/csv', buffer: Buffer.from(content) };
    await this.page.locator(`input[type=file][aria-label="${label}"]`).setInputFiles(file);
  }

  /** A number of rows on the screen, such as `2 added`. */
  figure(text: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: text });
  }

  /** Where it is said what a column of the file is. */
  meaningOf(column: string): Locator {
    return this.page.getByRole('combobox', { name: `“${column}” is the` });
  }

  /** What a press of a button downloads. */
  async downloadBy(button: string): Promise<{ readonly name: string; readonly content: string }> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('button', { name: button }).click(),
    ]);
    return { name: download.suggestedFilename(), content: await contentOf(download) };
  }
}

async function contentOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}
