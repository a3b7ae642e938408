/** A trigram index over a column of search keys, kept by triggers. Its rows have the table's integer keys. */
function searchOf(table: string, column: string): readonly string[] {
  const index = `${table}_search`;
  const added = `INSERT INTO ${index}(rowid, ${column}) VALUES (new.key, new.${column});`;
  const removed = `INSERT INTO ${index}(${index}, rowid, ${column}) VALUES ('delete', old.key, old.${column});`;
  return [
    `CREATE VIRTUAL TABLE "${index}" USING fts5(${column}, content='${table}', content_rowid='key', tokenize='trigram case_sensitive 1')`,
    `CREATE TRIGGER "${index}_insert" AFTER INSERT ON "${table}" BEGIN ${added} END`,
    `CREATE TRIGGER "${index}_delete" AFTER DELETE ON "${table}" BEGIN ${removed} END`,
    `CREATE TRIGGER "${index}_update" AFTER UPDATE OF "${column}" ON "${table}"
      WHEN old.${column} IS NOT new.${column} BEGIN ${removed} ${added} END`,
  ];
}

/** What searches and imports look products and customers up by. */
export const search = [
  `CREATE INDEX "products_search_sku" ON "products" ("sku" COLLATE NOCASE)`,
  ...searchOf('products', 'name_key'),
  ...searchOf('users', 'search_text'),
];
