/** Rows by id, each also in the list of what it belongs to; a row that comes to belong to something else moves. */
export class OwnedRows<Row extends { id: string }> {
  private readonly byId = new Map<string, Row>();

  constructor(private readonly listOf: (row: Row) => Row[]) {}

  put(row: Row): void {
    this.remove(row.id);
    this.byId.set(row.id, row);
    this.listOf(row).push(row);
  }

  remove(id: string): void {
    const old = this.byId.get(id);
    if (old === undefined) return;
    this.byId.delete(id);
    const rows = this.listOf(old);
    rows.splice(rows.indexOf(old), 1);
  }

  get(id: string): Row | undefined {
    return this.byId.get(id);
  }

  all(): Iterable<Row> {
    return this.byId.values();
  }
}
