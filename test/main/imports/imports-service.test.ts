import { expect, it } from 'vitest';
import { openShop } from '../../support/shop.ts';

it('tries', async () => {
  const shop = await openShop();
  const text = 'Name;Preis;EAN\nTee;1,50;4006381333931\nKaffee;x;\n';
  const job = await shop.api.imports.create({
    kind: 'products',
    file_name: 'a.csv',
    bytes: Buffer.byteLength(text),
  });
  await shop.api.imports.append({ id: job.id, offset: 0, data: Buffer.from(text).toString('base64') });
  let view = await shop.api.imports.check({ id: job.id });
  while (view.state === 'checking') {
    await new Promise((r) => setTimeout(r, 20));
    view = await shop.api.imports.findOne({ id: job.id });
  }
  console.log(JSON.stringify(view, null, 1), shop.failures);
  console.log((await shop.api.imports.problems({ id: job.id })).csv);
  view = await shop.api.imports.apply({ id: job.id, wrong_rows: 'skip' });
  while (view.state === 'applying') {
    await new Promise((r) => setTimeout(r, 20));
    view = await shop.api.imports.findOne({ id: job.id });
  }
  console.log(view.state, view.applied, shop.failures, await shop.api.products.export({}));
  expect(view.state).toBe('done');
});
