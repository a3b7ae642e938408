import { closeSync, openSync, writeSync } from 'node:fs';

const COLOURS = ['red', 'green', 'blue', 'old'] as const;

/** Writes a CSV file of new products, as a supplier would send it. */
export function writePriceList(file: string, rows: number): void {
  const handle = openSync(file, 'w');
  writeSync(handle, 'name,price,sku,category,description\r\n');
  for (let row = 0; row < rows; row += 1) {
    const name = `"Product ${row}, of the ${COLOURS[row % COLOURS.length]} shelf"`;
    const price = (row % 999) + 0.25;
    writeSync(
      handle,
      `${name},${price},SKU-${row},Category ${row % 50},What a clerk tells of product ${row}\r\n`,
    );
  }
  closeSync(handle);
}
