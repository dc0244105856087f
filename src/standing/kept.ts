/** What others refer to by id, made when it is first named: records may be read in any order. */
export class Kept<T> {
  private readonly byId = new Map<string, T>();

  constructor(private readonly make: (id: string) => T) {}

  of(id: string): T {
    let one = this.byId.get(id);
    if (one === undefined) this.byId.set(id, (one = this.make(id)));
    return one;
  }

  known(id: string): T | undefined {
    return this.byId.get(id);
  }

  ids(): Iterable<string> {
    return this.byId.keys();
  }
}

/** The list kept under a key, made when it is first asked for. */
export function listIn<Row>(lists: Map<string, Row[]>, key: string): Row[] {
  let list = lists.get(key);
  if (list === undefined) lists.set(key, (list = []));
  return list;
}
