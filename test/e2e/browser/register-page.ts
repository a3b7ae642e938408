import type { Locator, Page } from '@playwright/test';

/** The register as the person at it sees it: by the roles and names of what is on the screen. */
export class RegisterPage {
  readonly page: Page;
  readonly search: Locator;
  readonly cart: Locator;
  readonly total: Locator;
  readonly takePayment: Locator;
  readonly payment: Locator;
  readonly receipt: Locator;

  constructor(page: Page) {
    this.page = page;
    this.search = page.getByRole('combobox', { name: 'Find or scan a product' });
    this.cart = page.getByRole('list', { name: 'Cart' });
    this.total = page.getByRole('status', { name: 'Total' });
    this.takePayment = page.getByRole('button', { name: 'Take payment' });
    this.payment = page.getByRole('dialog', { name: 'Payment' });
    this.receipt = page.getByRole('article', { name: 'Receipt' });
  }

  /** Opens a screen through the navigation. */
  async open(screen: 'Sell' | 'Orders' | 'Customers' | 'Products' | 'Settings'): Promise<void> {
    await this.page.getByRole('navigation').getByRole('link', { name: screen }).click();
  }

  /** Types a name or scans a code, and presses Enter. */
  async ring(text: string): Promise<void> {
    await this.search.fill(text);
    await this.search.press('Enter');
  }

  /** The line of a product in the cart. */
  line(product: string): Locator {
    return this.cart.getByRole('listitem').filter({ hasText: product });
  }

  quantityOf(product: string): Locator {
    return this.page.getByRole('textbox', { name: `Quantity of ${product}` });
  }

  /** The row of a list that has this text. */
  row(text: string | RegExp): Locator {
    return this.page.getByRole('row').filter({ hasText: text });
  }

  async completeSale(): Promise<void> {
    await this.payment.getByRole('button', { name: 'Complete sale' }).click();
  }
}
