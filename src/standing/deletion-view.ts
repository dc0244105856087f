import type { DeletionView } from '../decision/deletion-view.js';
import type { StandingRows } from './rows.js';
import { keep } from './stops.js';

type Hold = StandingRows['retention_hold'];

/** Which device a deletion is asked of: a carried one, which is in no room, may have recorded on any ward. */
interface OfDevice {
  id: string;
  ward_id: string;
  room_id: string | null;
}

/** The retention holds that nobody has released (NB-RET-04): each stands from when it was first asked for, approved or not. */
export class Holds {
  private readonly holds = new Map<string, Hold>();

  put(row: Hold): void {
    keep(this.holds, row, !row.released);
  }

  /** What stands against deleting what a device recorded, with the cases that are open; null for nothing. */
  against(device: OfDevice, open_cases: Iterable<{ id: string; ward_id: string }>): DeletionView | null {
    const carried = device.room_id === null;
    const holds = [...this.holds.values()]
      .filter(
        ({ device_id, ward_ids }) =>
          device_id === device.id || ward_ids.includes(device.ward_id) || (carried && ward_ids.length > 0),
      )
      .map(({ id, review_due_at }) => ({ id, review_due_at }));
    const cases = [...open_cases].filter(({ ward_id }) => carried || ward_id === device.ward_id);
    if (holds.length === 0 && cases.length === 0) return null;
    return { holds, open_cases: cases.map(({ id }) => id) };
  }
}
