/** What rows belong to; `changes` counts every change to any of them, so that what was worked out from them can be kept. */
export interface Owner {
  changes: number;
}

/** Rows by id, each also in a list of its owner; a row that comes to belong to another owner moves. */
export class OwnedRows<Row extends { id: string }, O extends Owner> {
  private readonly byId = new Map<string, Row>();

  constructor(
    private readonly ownerOf: (row: Row) => O,
    private readonly listOf: (owner: O, row: Row) => Row[],
  ) {}

  put(row: Row): void {
    this.remove(row.id);
    this.byId.set(row.id, row);
    const owner = this.ownerOf(row);
    owner.changes++;
    this.listOf(owner, row).push(row);
  }

  remove(id: string): void {
    const old = this.byId.get(id);
    if (old === undefined) return;
    this.byId.delete(id);
    const owner = this.ownerOf(old);
    owner.changes++;
    const rows = this.listOf(owner, old);
    rows.splice(rows.indexOf(old), 1);
  }

  get(id: string): Row | undefined {
    return this.byId.get(id);
  }

  all(): Iterable<Row> {
    return this.byId.values();
  }
}
