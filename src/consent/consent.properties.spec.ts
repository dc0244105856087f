import { describe, expect, it } from '@jest/globals';
import { NATIONAL_PARAMETERS } from '../policy/national.fixture.js';
import fc from 'fast-check';
import { AskfirstError } from '../shared/errors.js';
import { ask } from './asking.js';
import { isOpen, type Circumstances, type ConsentFields, type Information } from './consent.js';
import { confirm, grant, keepOn, refuse, requestReview, withdraw, type Decided } from './deciding.js';

const ADMITTED = Date.UTC(2026, 10, 1, 12);
const HOUR = 3_600_000;

const calm: Circumstances = {
  restraint_or_rapid_tranquillisation_within_24h: false,
  intoxicated: false,
  linked_to_leave_ward_or_observation: false,
};

/** One thing staff record about one patient and one scope: what, about which consent so far, and when it was said. */
interface Step {
  act: 'ask' | 'grant' | 'refuse' | 'keep_on' | 'confirm' | 'request_review' | 'withdraw';
  which: number;
  hour: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom('ask', 'ask', 'grant', 'grant', 'refuse', 'keep_on', 'confirm', 'request_review', 'withdraw'),
  which: fc.nat(9),
  hour: fc.nat(400),
});
const history = fc.array(step, { maxLength: 30 });

/** Every consent of one patient and scope, as the service would keep them, and every no that was ever recorded. */
class Ledger {
  readonly consents = new Map<string, ConsentFields>();
  readonly noes: Date[] = [];

  /** Takes one step, as the service does; a refused one changes nothing. */
  take(step: Step): void {
    const at = new Date(ADMITTED + step.hour * HOUR);
    try {
      if (step.act === 'ask') return this.ask(at, step.which % 2 === 0);
      const consent = [...this.consents.values()][step.which % Math.max(1, this.consents.size)];
      if (consent) this.change(step.act, consent, at);
    } catch (error) {
      if (!(error instanceof AskfirstError)) throw error;
    }
  }

  withdrawAll(at: Date): void {
    // A withdrawal that finds nothing left to take back answers with the one before it, and is no record of its own.
    if ([...this.consents.values()].some(isOpen)) this.noes.push(at);
    for (const consent of this.consents.values()) this.consents.set(consent.id, withdraw(consent, at, 'said'));
  }

  granted(): ConsentFields[] {
    return [...this.consents.values()].filter((consent) => consent.state === 'granted');
  }

  private ask(at: Date, patient_started: boolean): void {
    const asking = {
      patient_id: 'p1',
      representative_id: null,
      technology: 'vision_based_monitoring',
      operation: 'view_live_blurred',
      purpose: 'alert_response',
      information: {} as Information,
      patient_started,
      asked_by: 'staff:asker',
      asked_at: at,
    };
    const admission = { id: 'a1', admitted_at: new Date(ADMITTED) };
    const asked = ask(asking, admission, [...this.consents.values()], NATIONAL_PARAMETERS);
    const id = `c${this.consents.size}`;
    this.consents.set(id, { ...asked, id });
  }

  private change(act: Step['act'], consent: ConsentFields, at: Date): void {
    const others = [...this.consents.values()].filter((other) => other.id !== consent.id);
    const circumstances = calm;
    switch (act) {
      case 'grant': {
        const terms = {
          words: 'Yes.',
          patients_view: null,
          hours: [{ from: '00:00', to: '24:00' }],
          retention_hours: null,
          secondary_uses: [],
          monitoring_system_ids: [],
        };
        return this.put(grant(consent, { ...terms, circumstances, occurred_at: at }, others, NATIONAL_PARAMETERS));
      }
      case 'refuse':
        this.put(refuse(consent, { words: null, occurred_at: at }, others));
        return void this.noes.push(at);
      case 'keep_on':
        return this.put({
          decided: keepOn(consent, { circumstances, occurred_at: at }, others, NATIONAL_PARAMETERS),
          superseded: [],
        });
      case 'confirm':
        return this.put({ decided: confirm(consent, 'staff:advocate', at, []), superseded: [] });
      case 'request_review':
        return this.put({ decided: requestReview(consent, at, at), superseded: [] });
      default:
        return this.withdrawAll(at);
    }
  }

  private put(change: Decided<ConsentFields>): void {
    for (const consent of [...change.superseded, change.decided]) this.consents.set(consent.id, consent);
  }
}

const after = (steps: readonly Step[]): Ledger => {
  const ledger = new Ledger();
  for (const one of steps) ledger.take(one);
  return ledger;
};

describe('Whatever staff record, in whatever order', () => {
  it('after a withdrawal nothing but a fresh ask and grant makes anything granted', () => {
    fc.assert(
      fc.property(history, history, fc.nat(400), (before, later, hour) => {
        const ledger = after(before);
        ledger.withdrawAll(new Date(ADMITTED + hour * HOUR));
        const known = new Set(ledger.consents.keys());
        expect(ledger.granted()).toEqual([]);
        for (const one of later) {
          ledger.take(one);
          expect(ledger.granted().filter((consent) => known.has(consent.id))).toEqual([]);
        }
      }),
    );
  });

  it('a withdrawal answers for every state there is, and a second one changes nothing', () => {
    fc.assert(
      fc.property(history, fc.nat(400), fc.nat(400), (steps, first, second) => {
        for (const consent of after(steps).consents.values()) {
          const once = withdraw(consent, new Date(ADMITTED + first * HOUR), 'gesture');
          expect(isOpen(once)).toBe(false);
          expect(once.state).toBe(isOpen(consent) ? 'withdrawn' : consent.state);
          expect(withdraw(once, new Date(ADMITTED + second * HOUR), 'written')).toBe(once);
        }
      }),
    );
  });

  it('what has been superseded, refused or withdrawn never becomes granted', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const ledger = new Ledger();
        const over = new Set<string>();
        for (const one of steps) {
          ledger.take(one);
          for (const consent of ledger.consents.values()) {
            if (over.has(consent.id)) expect(isOpen(consent)).toBe(false);
            if (!isOpen(consent)) over.add(consent.id);
          }
        }
      }),
    );
  });

  it('no grant is ever recorded for a time before a no already recorded, and one at most stands', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const ledger = new Ledger();
        for (const one of steps) {
          const before = new Set(ledger.granted().map((consent) => consent.id));
          const noes = [...ledger.noes];
          ledger.take(one);
          const now = ledger.granted();
          expect(now.length).toBeLessThanOrEqual(1);
          for (const fresh of now.filter((consent) => !before.has(consent.id))) {
            for (const no of noes) expect(fresh.decided_at?.getTime()).toBeGreaterThanOrEqual(no.getTime());
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
