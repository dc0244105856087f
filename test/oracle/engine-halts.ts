import { lift, begin, type MoratoriumFields } from '../../src/governance/moratorium.js';
import { restart, scopeFaults, standingAlready, start, type WardHaltFields } from '../../src/governance/ward-halt.js';
import { NATIONAL_PARAMETERS } from '../../src/policy/national.fixture.js';
import { AskfirstError } from '../../src/shared/errors.js';
import type { EngineRows } from './engine-rows.js';
import type { EventOf, WorldEvent } from './events.js';
import { NeverRecorded } from './never-recorded.js';

/** Moratoria and halts as the features record them, and the rows they leave. */
export class EngineHalts {
  private readonly moratoria = new Map<string, MoratoriumFields>();
  private readonly halts = new Map<string, WardHaltFields>();

  constructor(private readonly rows: EngineRows) {}

  take(event: WorldEvent): boolean {
    switch (event.kind) {
      case 'moratorium':
        this.begin(event);
        return true;
      case 'moratorium_lifted': {
        const moratorium = known(this.moratoria, event.moratorium);
        this.putMoratorium(event.moratorium, done(lift(moratorium, 'over', 'staff:siro', moratorium.occurred_at)));
        return true;
      }
      case 'halted':
        this.halt(event);
        return true;
      case 'restarted': {
        const review = { reviewers: ['Lee'], reviewed_at: new Date(event.on), findings: 'Mended.' };
        const halt = known(this.halts, event.halt);
        this.putHalt(event.halt, done(restart(halt, review, event.by, new Date(event.on))));
        return true;
      }
      default:
        return false;
    }
  }

  private begin({ moratorium, technology, starts_at }: EventOf<'moratorium'>): void {
    const level = technology === null ? 'provider' : 'technology';
    const asked = {
      level,
      technology: technology ?? undefined,
      reason: 'review',
      starts_at: new Date(starts_at),
    } as const;
    const long_ago = new Date(0);
    this.putMoratorium(moratorium, { ...done(begin(asked, undefined, long_ago)), occurred_at: long_ago });
  }

  /** A repetition is answered with the halt that stands, and makes none. */
  private halt({ halt, ward, device, for: kind, by, on }: EventOf<'halted'>): void {
    if (scopeFaults(kind, device === null ? ward : undefined, device ?? undefined).length > 0)
      throw new NeverRecorded(halt);
    const scope = { ward_id: ward, device_id: device, kind };
    if (standingAlready([...this.halts.values()], scope)) throw new NeverRecorded(halt);
    this.putHalt(halt, start(scope, by, new Date(on), NATIONAL_PARAMETERS));
  }

  private putMoratorium(id: string, fields: MoratoriumFields): void {
    this.moratoria.set(id, fields);
    const { technology, starts_at, lifted_at } = fields;
    this.rows.put('moratorium', {
      id,
      technology,
      starts_at: starts_at.getTime(),
      lifted_at: lifted_at?.getTime() ?? null,
    });
  }

  private putHalt(id: string, fields: WardHaltFields): void {
    this.halts.set(id, fields);
    const { ward_id, device_id, restarted_at } = fields;
    this.rows.put('ward_halt', { id, ward_id, device_id, restarted_at: restarted_at?.getTime() ?? null });
  }
}

function known<T>(all: ReadonlyMap<string, T>, id: string): T {
  const one = all.get(id);
  if (one === undefined) throw new NeverRecorded(id);
  return one;
}

function done<T>(result: T | AskfirstError): T {
  if (result instanceof AskfirstError) throw result;
  return result;
}
