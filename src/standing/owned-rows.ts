/** What rows belong to; `changes` counts every change to any of them, so that what was worked out from them can be kept. */
export interface Owner {
  changes: number;
  /** Whatever this is seen as a part of, once for each row that makes it so: a change of this is a change of those too. */
  part_of: readonly Owner[];
}

/** What is a part of nothing yet. */
export const OF_NOTHING: readonly Owner[] = Object.freeze([]);

/** Counts a change of an owner, and of all it is seen as a part of. */
export function changed(owner: Owner): void {
  owner.changes++;
  for (const whole of owner.part_of) changed(whole);
}

/** From here on a change of the part is one of the whole too. */
export function join(part: Owner, whole: Owner): void {
  // A list of exactly so many: there are as many of these as patients, and a list that grows in place keeps room for 16 more.
  part.part_of = [...part.part_of, whole];
}

/** Takes back one `join`. */
export function leave(part: Owner, whole: Owner): void {
  const at = part.part_of.indexOf(whole);
  part.part_of = part.part_of.length === 1 && at === 0 ? OF_NOTHING : part.part_of.filter((_, i) => i !== at);
}

/** Rows by id, each also in a list of its owner; a row that comes to belong to another owner moves. */
export class OwnedRows<Row extends { id: string }, O extends Owner> {
  private readonly byId = new Map<string, Row>();

  /** `partOf` names whoever a row makes a part of its owner. */
  constructor(
    private readonly ownerOf: (row: Row) => O,
    private readonly listOf: (owner: O, row: Row) => Row[],
    private readonly partOf: (row: Row) => Owner | null = () => null,
  ) {}

  put(row: Row): void {
    this.remove(row.id);
    this.byId.set(row.id, row);
    const owner = this.ownerOf(row);
    const part = this.partOf(row);
    if (part !== null) join(part, owner);
    changed(owner);
    this.listOf(owner, row).push(row);
  }

  remove(id: string): void {
    const old = this.byId.get(id);
    if (old === undefined) return;
    this.byId.delete(id);
    const owner = this.ownerOf(old);
    const part = this.partOf(old);
    if (part !== null) leave(part, owner);
    changed(owner);
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
