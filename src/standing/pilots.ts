import type { PilotView } from '../decision/view.js';
import type { StandingRows } from './rows.js';
import { keep, NONE } from './stops.js';

type Pilot = StandingRows['pilot'];
type Lists = Map<string, readonly PilotView[]>;

/** Every pilot that nobody has concluded. There are few: each change works out anew the frozen lists that a question finds by one look. */
export class Pilots {
  private readonly pilots = new Map<string, Pilot>();
  private readonly bySystem: Lists = new Map();
  private readonly byTechnology: Lists = new Map();

  /** A pilot binds what it is of until its evaluation has been concluded, also once it has ended. */
  put(row: Pilot): void {
    keep(this.pilots, row, row.concluded_at === null);
    this.bySystem.clear();
    this.byTechnology.clear();
    for (const pilot of this.pilots.values()) {
      const view = pilotView(pilot);
      if (pilot.monitoring_system_id !== null) add(this.bySystem, pilot.monitoring_system_id, view);
      if (pilot.technology !== null) add(this.byTechnology, pilot.technology, view);
    }
  }

  /** The pilots of a device's system and of its technology. */
  on({ monitoring_system_id, technology }: { monitoring_system_id: string; technology: string }): readonly PilotView[] {
    const ofSystem = this.bySystem.get(monitoring_system_id) ?? NONE;
    const ofTechnology = this.byTechnology.get(technology) ?? NONE;
    return ofTechnology.length === 0 ? ofSystem : ofSystem.length === 0 ? ofTechnology : [...ofSystem, ...ofTechnology];
  }
}

function add(lists: Lists, key: string, view: PilotView): void {
  lists.set(key, Object.freeze([...(lists.get(key) ?? NONE), view]));
}

function pilotView({ id, ended_early, ends_at, purposes, ward_ids }: Pilot): PilotView {
  return Object.freeze({ ended_early, ends_at, id, purposes, ward_ids });
}
