// A process of its own: opens the shop, asks one page and then a few hundred, and says what it took.

import { openDatabase } from '../../../src/main/database/database.ts';
import { OrdersService } from '../../../src/main/orders/orders-service.ts';
import { scaleScenarios } from './scale-scenarios.ts';
import { openScaleShop } from './scale-shop.ts';

const file = process.argv[2] ?? '';
const started = performance.now();
const database = await openDatabase(file);
const opened = performance.now();
await database.read((reading) => new OrdersService().findAll(reading, { limit: 50 }));
const answered = performance.now();
await database.close();

const shop = await openScaleShop(file);
for (const { run, prepare } of scaleScenarios) {
  if (!prepare) for (let index = 0; index < 120; index += 1) await run(shop, index, '');
}
await shop.close();
console.log(
  JSON.stringify({
    opening: opened - started,
    firstQuery: answered - opened,
    resident: process.memoryUsage.rss() / 2 ** 20,
  }),
);
