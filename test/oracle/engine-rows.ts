import type { StandingRows, StandingType } from '../../src/standing/rows.js';
import { Standing } from '../../src/standing/standing.js';
import { NeverRecorded } from './never-recorded.js';

type Rows = { [T in StandingType]: Map<string, StandingRows[T]> };

/** The rows as the service would have stored them, and the standing they are put into. */
export class EngineRows {
  readonly standing = new Standing();
  private readonly rows: Partial<Rows> = {};

  put<T extends StandingType>(type: T, row: StandingRows[T]): void {
    this.all(type).set(row.id, row);
    this.standing.put(type, row);
  }

  /** Puts a row again with some columns changed. */
  change<T extends StandingType>(type: T, id: string, columns: Partial<StandingRows[T]>): void {
    this.put(type, { ...this.get(type, id), ...columns });
  }

  get<T extends StandingType>(type: T, id: string): StandingRows[T] {
    const row = this.all(type).get(id);
    if (!row) throw new NeverRecorded(id);
    return row;
  }

  list<T extends StandingType>(type: T): StandingRows[T][] {
    return [...this.all(type).values()];
  }

  private all<T extends StandingType>(type: T): Map<string, StandingRows[T]> {
    return (this.rows[type] ??= new Map() as Rows[T]);
  }
}
