import { expect } from '@playwright/test';
import { test } from '../support/browser-test.ts';
import { RegisterPage } from './register-page.ts';

const products = [
  { name: 'Laptop', price: '999.99' },
  { name: 'Mouse', price: '74,99' },
];

test('the worked example comes out to the cent, from empty shelves to a delivered order', async ({
  page,
}) => {
  const register = new RegisterPage(page);

  await test.step('products are added', async () => {
    await page.getByRole('link', { name: 'Add products' }).click();
    for (const { name, price } of products) {
      await page.getByRole('button', { name: 'New product' }).click();
      await page.getByLabel('Name').fill(name);
      await page.getByLabel('Price').fill(price);
      await page.getByRole('button', { name: 'Create product' }).click();
      await expect(register.row(name)).toBeVisible();
    }
  });

  await test.step('the cart is built for a new customer', async () => {
    await register.open('Sell');
    await register.ring('laptop');
    await register.ring('mouse');
    await page.getByRole('button', { name: 'One more of Mouse' }).click();
    await expect(register.total).toContainText('$1,149.97');
    await page.getByRole('button', { name: 'Change customer' }).click();
    await page.getByRole('button', { name: 'New customer' }).click();
    await page.getByLabel('Name').fill('John');
    await page.getByLabel('Email').fill('john@example.com');
    await page.getByRole('button', { name: 'Create customer' }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByRole('region', { name: 'Cart' })).toContainText('John');
  });

  await test.step('the cart is checked out', async () => {
    await register.takePayment.click();
    await expect(register.payment).toContainText('$1,149.97');
    await register.payment.getByLabel('Amount received').fill('1200');
    await expect(register.payment).toContainText('$50.03');
    await register.completeSale();
    await expect(register.receipt).toContainText('Receipt no. 1');
    await expect(register.receipt).toContainText('2 × $74.99');
    await expect(register.receipt).toContainText('Customer: John');
  });

  await test.step('the statistics say what was spent', async () => {
    await register.open('Customers');
    await page.getByRole('link', { name: 'John' }).click();
    const statistics = page.getByRole('region', { name: 'Statistics' });
    await expect(statistics).toContainText('Orders2');
    await expect(statistics).toContainText('Total spent$1,149.97');
    await expect(statistics).toContainText('Pending2');
  });

  await test.step('the first order is walked to its customer', async () => {
    const laptop = register.row('Laptop');
    for (const [step, status] of [
      ['Process', 'Processing'],
      ['Ship', 'Shipped'],
      ['Deliver', 'Delivered'],
    ] as const) {
      await laptop.getByRole('button', { name: step }).click();
      await expect(laptop).toContainText(status);
    }
    await expect(register.row('Mouse')).toContainText('Pending');
    await expect(page.getByRole('region', { name: 'Statistics' })).toContainText('Delivered1');
  });
});
