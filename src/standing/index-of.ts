/** Rows by id, and by one key of theirs; a row that changes its key moves. */
export class IndexOf<Row extends { id: string }> {
  private readonly byId = new Map<string, Row>();
  private readonly byKey = new Map<string, Row[]>();

  constructor(private readonly keyOf: (row: Row) => string) {}

  put(row: Row): void {
    const old = this.byId.get(row.id);
    if (old !== undefined) this.unlink(old);
    this.byId.set(row.id, row);
    const key = this.keyOf(row);
    const rows = this.byKey.get(key);
    if (rows === undefined) this.byKey.set(key, [row]);
    else rows.push(row);
  }

  remove(id: string): void {
    const old = this.byId.get(id);
    if (old === undefined) return;
    this.unlink(old);
    this.byId.delete(id);
  }

  get(id: string): Row | undefined {
    return this.byId.get(id);
  }

  of(key: string): readonly Row[] {
    return this.byKey.get(key) ?? NONE;
  }

  get size(): number {
    return this.byId.size;
  }

  private unlink(row: Row): void {
    const key = this.keyOf(row);
    const rows = this.byKey.get(key);
    if (rows === undefined) return;
    const at = rows.indexOf(row);
    if (at >= 0) rows.splice(at, 1);
    if (rows.length === 0) this.byKey.delete(key);
  }
}

const NONE: readonly never[] = Object.freeze([]);
