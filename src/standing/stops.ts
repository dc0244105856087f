import { TECHNOLOGIES, type Technology } from '../decision/words.js';
import type { MoratoriumView } from '../decision/view.js';
import type { StandingRows } from './rows.js';

type Moratorium = StandingRows['moratorium'];
type Halt = StandingRows['ward_halt'];

export const NONE: readonly never[] = Object.freeze([]);

/**
 * What stops watching whatever anybody agreed to: moratoria and ward halts. There are few of either, so that each change
 * works out anew what a question finds by one look; the lists are frozen, and the same until such a change.
 */
export class Stops {
  private readonly moratoria = new Map<string, Moratorium>();
  private readonly halts = new Map<string, Halt>();
  private readonly byTechnology = new Map<Technology, readonly MoratoriumView[]>();
  private readonly byWard = new Map<string, readonly string[]>();
  private readonly byDevice = new Map<string, readonly string[]>();

  /** A moratorium that somebody has lifted stands no more, from the recording on. */
  putMoratorium(row: Moratorium): void {
    keep(this.moratoria, row, row.lifted_at === null);
    this.byTechnology.clear();
    const standing = [...this.moratoria.values()];
    for (const technology of TECHNOLOGIES) {
      const on = standing.filter((one) => one.technology === null || one.technology === technology);
      if (on.length > 0) this.byTechnology.set(technology, Object.freeze(on.map(moratoriumView)));
    }
  }

  /** A halt stands at once, however its start is dated, until watching was started again. */
  putHalt(row: Halt): void {
    keep(this.halts, row, row.restarted_at === null);
    this.byWard.clear();
    this.byDevice.clear();
    for (const { id, ward_id, device_id } of this.halts.values()) {
      if (device_id === null) this.byWard.set(ward_id, Object.freeze([...(this.byWard.get(ward_id) ?? NONE), id]));
      else this.byDevice.set(device_id, Object.freeze([...(this.byDevice.get(device_id) ?? NONE), id]));
    }
  }

  /** The moratoria on a technology, those on every one among them; also such as are yet to start. */
  moratoriaOn(technology: Technology): readonly MoratoriumView[] {
    return this.byTechnology.get(technology) ?? NONE;
  }

  /** The ids of the halts on a device's ward and on the device itself. */
  haltsOn({ id, ward_id }: { id: string; ward_id: string }): readonly string[] {
    const ward = this.byWard.get(ward_id) ?? NONE;
    const own = this.byDevice.get(id) ?? NONE;
    return own.length === 0 ? ward : ward.length === 0 ? own : [...ward, ...own];
  }
}

function moratoriumView({ id, starts_at }: Moratorium): MoratoriumView {
  return Object.freeze({ id, starts_at });
}

/** Keeps a row in the order its kind was last put, as long as it stands. */
export function keep<Row extends { id: string }>(rows: Map<string, Row>, row: Row, stands: boolean): void {
  rows.delete(row.id);
  if (stands) rows.set(row.id, row);
}
