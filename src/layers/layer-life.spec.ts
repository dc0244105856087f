import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AskfirstError } from '../shared/errors.js';
import {
  activate,
  agreeRetirement,
  askRetirement,
  hasEnded,
  holdsFrom,
  propose,
  provedAgain,
  replace,
  restore,
  review,
  type LayerLife,
} from './layer-life.js';

const AT = new Date('2026-11-22T12:00:00Z');
const later = (minutes: number): Date => new Date(AT.getTime() + minutes * 60_000);
const PROOF = { national_hash: 'n', holds: true };
const WARD = { scope: 'ward', site_id: null, ward_id: 'larch' } as const;

type Layer = LayerLife & { id: string };

const proposed = (id = 'a'): Layer => ({ id, ...propose(WARD, PROOF, 'staff:ann', AT) });
const ok = <T>(made: T | AskfirstError): T => {
  if (made instanceof AskfirstError) throw made;
  return made;
};
const approved = (id = 'a', against: string | null = null): Layer =>
  ok(review(proposed(id), { outcome: 'approved', note: 'Read.', against }, 'staff:bob', AT));
const ALONE = { from: null, others: [], national_hash: 'n' };
const active = (id = 'a'): Layer => ok(activate(approved(id), ALONE, 'staff:bob', AT));
const codeOf = (made: unknown): string => (made instanceof AskfirstError ? String(made.code) : 'done');

describe('the review of a layer', () => {
  it('is by somebody else, and answers a second time with the first', () => {
    const reviewing = { outcome: 'approved', note: 'Read.', against: null } as const;
    expect(codeOf(review(proposed(), reviewing, 'staff:ann', AT))).toBe('proposed_by_you');
    const once = ok(review(proposed(), reviewing, 'staff:bob', AT));
    expect(once).toMatchObject({ state: 'approved', reviewed_by: 'staff:bob', reviewed_at: AT, review_note: 'Read.' });
    expect(review(once, { ...reviewing, note: 'Again.' }, 'staff:bob', later(1))).toBe(once);
    expect(codeOf(review(once, { ...reviewing, outcome: 'rejected' }, 'staff:bob', later(1)))).toBe('not_proposed');
  });
});

describe('the activation of a layer', () => {
  it('is of what was approved alone', () => {
    expect(codeOf(activate(proposed(), ALONE, 'staff:bob', AT))).toBe('not_approved');
    const rejected = ok(review(proposed(), { outcome: 'rejected', note: 'No.', against: null }, 'staff:bob', AT));
    expect(codeOf(activate(rejected, ALONE, 'staff:bob', AT))).toBe('not_approved');
  });

  it('is at once unless an instant is named, and never in the past', () => {
    expect(active()).toMatchObject({ state: 'active', activated_at: AT, active_from: AT, active_until: null });
    const from = (at: Date): unknown => activate(approved(), { ...ALONE, from: at }, 'staff:bob', AT);
    expect(from(later(60))).toMatchObject({ activated_at: AT, active_from: later(60) });
    expect(from(AT)).toMatchObject({ active_from: AT });
    expect(codeOf(from(new Date(AT.getTime() - 1)))).toBe('invalid_activation');
  });

  it('rests on a proof with the very national policy in force', () => {
    expect(codeOf(activate(approved(), { ...ALONE, national_hash: 'm' }, 'staff:bob', AT))).toBe('not_proved');
    const failed = provedAgain<typeof PROOF, Layer>(approved(), { national_hash: 'm', holds: false });
    expect(codeOf(activate(failed, { ...ALONE, national_hash: 'm' }, 'staff:bob', AT))).toBe('not_proved');
    const proved = provedAgain<typeof PROOF, Layer>(failed, { national_hash: 'm', holds: true });
    expect(proved.proofs).toEqual([PROOF, { national_hash: 'm', holds: true }]);
    expect(codeOf(activate(proved, { ...ALONE, national_hash: 'm' }, 'staff:bob', AT))).toBe('done');
  });

  it('has ended from its end on, and not before, nor while it has none', () => {
    const replaced = replace(active('before'), 'next', later(5));
    expect([4, 5, 6].map((minutes) => hasEnded(replaced, later(minutes)))).toEqual([false, true, true]);
    expect(hasEnded(active('before'), later(1_000_000))).toBe(false);
  });

  it('replaces only what its reviewer knew of', () => {
    const others = [active('before')];
    expect(codeOf(activate(approved('a', 'before'), { ...ALONE, others }, 'staff:bob', AT))).toBe('done');
    expect(codeOf(activate(approved('a', null), { ...ALONE, others }, 'staff:bob', AT))).toBe('another_stands');
    // What was to be replaced has ended since: nothing is loosened.
    expect(codeOf(activate(approved('a', 'before'), ALONE, 'staff:bob', AT))).toBe('done');
  });

  it('waits while another is planned, so that no plan is passed over', () => {
    const planned = ok(activate(approved('before'), { ...ALONE, from: later(60) }, 'staff:bob', AT));
    const others = [planned];
    expect(codeOf(activate(approved('a', 'before'), { ...ALONE, others }, 'staff:bob', later(59)))).toBe(
      'another_is_planned',
    );
    expect(codeOf(activate(approved('a', 'before'), { ...ALONE, others }, 'staff:bob', later(60)))).toBe('done');
  });
});

describe('the retirement of a layer', () => {
  it('is asked for by one and agreed to by another, each once', () => {
    const layer = active();
    expect(codeOf(agreeRetirement(layer, 'staff:bob', AT))).toBe('not_asked');
    const asked = ok(askRetirement(layer, 'Over.', 'staff:ann', later(1)));
    expect(asked).toMatchObject({ state: 'active', active_until: null, retirement_why: 'Over.' });
    expect(askRetirement(asked, 'Again.', 'staff:cat', later(2))).toBe(asked);
    expect(codeOf(agreeRetirement(asked, 'staff:ann', later(3)))).toBe('asked_by_you');
    const retired = ok(agreeRetirement(asked, 'staff:bob', later(3)));
    expect(retired).toMatchObject({ state: 'retired', retired_by: 'staff:bob', active_until: later(3) });
    expect(agreeRetirement(retired, 'staff:cat', later(4))).toBe(retired);
  });

  it('is of what is active alone', () => {
    expect(codeOf(askRetirement(approved(), 'Over.', 'staff:ann', AT))).toBe('not_active');
    const replaced = replace(ok(askRetirement(active(), 'Over.', 'staff:ann', AT)), 'b', later(60));
    expect(codeOf(agreeRetirement(replaced, 'staff:bob', AT))).toBe('not_active');
  });
});

/** Every minute of the time in which steps come. */
const MINUTES = Array.from({ length: 900 }, (_, minute) => later(minute));

/** One step at one place, in the minute it comes in. */
const anyStep = fc.record({
  minutes: fc.integer({ min: 1, max: 90 }),
  ahead: fc.option(fc.integer({ min: 1, max: 60 }), { nil: null }),
  retires: fc.boolean(),
  who: fc.constantFrom('staff:ann', 'staff:bob', 'staff:cat'),
});

/** Plays steps on the layers of one place, as the service does: a new one is activated, or the last is retired. */
function played(steps: readonly { minutes: number; ahead: number | null; retires: boolean; who: string }[]): Layer[] {
  let layers: Layer[] = [];
  let now = AT;
  const put = (next: Layer): void => void (layers = [...layers.filter(({ id }) => id !== next.id), next]);
  for (const [i, { minutes, ahead, retires, who }] of steps.entries()) {
    now = new Date(now.getTime() + minutes * 60_000);
    const standing = layers.find(({ state }) => state === 'active');
    if (retires && standing) {
      const asked = askRetirement(standing, 'Over.', 'staff:ann', now);
      const agreed = asked instanceof AskfirstError ? asked : agreeRetirement(asked, who, now);
      if (agreed instanceof AskfirstError) continue;
      put(agreed);
      if (standing.active_from !== null && standing.active_from > now)
        for (const one of layers.filter(({ replaced_by }) => replaced_by === standing.id)) put(restore(one));
      continue;
    }
    const others = layers.filter((one) => holdsFrom(one, now));
    const from = ahead === null ? null : new Date(now.getTime() + ahead * 60_000);
    const next = activate(approved(`l${i}`, standing?.id ?? null), { ...ALONE, from, others }, who, now);
    if (next instanceof AskfirstError) continue;
    if (standing) put(replace(standing, next.id, next.active_from ?? now));
    put(next);
  }
  return layers;
}

function holding(layers: readonly Layer[], at: Date): Layer[] {
  return layers.filter(
    ({ active_from, active_until }) =>
      active_from !== null && active_from <= at && (active_until === null || at < active_until),
  );
}

describe('whatever is done with the layers of one place', () => {
  it('at every instant one holds at the most', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 8 }), (steps) => {
        const layers = played(steps);
        expect(MINUTES.filter((at) => holding(layers, at).length > 1)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('a place never stands without one again unless two agreed to a retirement', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 8 }), (steps) => {
        const layers = played(steps);
        const retired = layers.some(({ state }) => state === 'retired');
        const began = Math.min(...layers.map(({ active_from }) => active_from?.getTime() ?? Infinity));
        if (retired || began === Infinity) return;
        expect(MINUTES.filter((at) => at.getTime() >= began && holding(layers, at).length !== 1)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('a plan that is called off leaves what it was to replace in force', () => {
    const before = active('before');
    const planned = ok(
      activate(approved('a', 'before'), { ...ALONE, from: later(60), others: [before] }, 'staff:bob', AT),
    );
    const waiting = replace(before, planned.id, later(60));
    expect(holding([waiting, planned], later(59)).map(({ id }) => id)).toEqual(['before']);
    expect(holding([waiting, planned], later(60)).map(({ id }) => id)).toEqual(['a']);
    const off = ok(agreeRetirement(ok(askRetirement(planned, 'No.', 'staff:ann', AT)), 'staff:bob', later(1)));
    expect(holding([restore(waiting), off], later(60)).map(({ id }) => id)).toEqual(['before']);
  });
});
