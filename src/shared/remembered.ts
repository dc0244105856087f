/** What was worked out for one key after another, of which the last `most` are kept: the oldest makes room for the next. */
export class Remembered<K, V> {
  private readonly values = new Map<K, V>();

  constructor(private readonly most: number) {}

  get(key: K): V | undefined {
    return this.values.get(key);
  }

  /** Keeps a value, and answers with it. */
  keep(key: K, value: V): V {
    if (this.values.size >= this.most && !this.values.has(key)) {
      const [oldest] = this.values.keys();
      this.values.delete(oldest as K);
    }
    this.values.set(key, value);
    return value;
  }

  /** The value that is kept, or else the one that `make` makes, which is kept then; one that throws keeps nothing. */
  orMade(key: K, make: () => V): V {
    return this.values.get(key) ?? this.keep(key, make());
  }
}
