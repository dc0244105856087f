import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyQuestion, anyView } from '../decision/arbitraries.fixture.js';
import { INSTANT } from '../decision/arbitrary.fixture.js';
import { decide } from '../decision/decide.js';
import { FACT_NAMES, FACT_VALUES, type FactName } from '../decision/fact-values.js';
import { facts } from '../decision/facts.js';
import type { Tells } from '../decision/folding.js';
import type { NumberParameter } from '../decision/parameters.js';
import type { PolicyRule } from '../decision/policy-set.js';
import type { Question } from '../decision/question.js';
import type { StandingView } from '../decision/view.js';
import type { DecisionBody } from '../log/entry.js';
import { checkPolicy } from '../policy/check.js';
import { layeredPolicy, type CheckedLayer } from '../policy/layered.js';
import { readPolicyFiles } from '../policy/policy-files.js';
import { agreed, READING } from '../standing/agreed.fixture.js';
import { judge } from '../standing/judge.js';
import { BEGINNING, LOOK, NOW, put } from '../standing/permitted.fixture.js';
import { anyPut } from '../standing/puts.fixture.js';
import { Replay, type ReplayReader } from './replay.js';
import { inTwo } from './told-layer.js';

const national = checkPolicy(await readPolicyFiles('policies'));
const policy = layeredPolicy(national, []);
const EVERYTHING: Tells = () => true;
const OFFICER: Tells = (audience) => audience !== 'treating_team';
const READER: ReplayReader = { tells: EVERYTHING, staff_id: 'officer', reads_decisions: true };

const layer = (rules: readonly PolicyRule[], numbers: CheckedLayer['numbers'] = {}): CheckedLayer => ({
  scope: 'provider',
  place: null,
  hash: '',
  rules,
  numbers,
});
const forbidding = (
  id: string,
  when: PolicyRule['when'],
  reason: PolicyRule['reason'] = 'outside_hours',
): PolicyRule => ({
  id,
  effect: 'forbid',
  scope: 'provider',
  operations: null,
  technologies: null,
  when,
  reason,
  obligations: [],
  says: 'Not here.',
  source: 'A pledge',
});

/** A decision as the log has it, made by the national set. */
function recorded(question: Question, view: StandingView, index = 0, decided_at = INSTANT): DecisionBody {
  const known = facts(question, view, policy.parameters, decided_at);
  return {
    decided_at,
    effects: null,
    facts: known,
    index,
    kind: 'decision',
    limits: null,
    policy: policy.hash,
    provider_id: 'TEST',
    question,
    repeat_of: null,
    verdict: decide(question, known, policy),
    view,
  };
}

const ONE_WAY = (Object.keys(national.shapes) as NumberParameter[]).filter(
  (name) => national.shapes[name].tightens !== 'within',
);

function tighter(name: NumberParameter, by: number): number {
  const { value, tightens, floor, cap } = national.shapes[name];
  return tightens === 'up' ? Math.min(value + by, cap ?? Infinity) : Math.max(value - by, floor ?? 0);
}

/** Any layer: rules on any facts, and any numbers moved the way they may be. */
const anyLayer: fc.Arbitrary<CheckedLayer> = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom(...FACT_NAMES), fc.nat()), { maxLength: 3 }),
    fc.array(fc.tuple(fc.constantFrom(...ONE_WAY), fc.nat(500)), { maxLength: 3 }),
  )
  .map(([rules, numbers]) =>
    layer(
      rules.map(([fact, n], i) => forbidding(`TX-R-01.r${i}`, { [fact]: [valueOf(fact, n)] })),
      Object.fromEntries(numbers.map(([name, by]) => [name, tighter(name, by)])),
    ),
  );
const valueOf = (fact: FactName, n: number): string => FACT_VALUES[fact][n % FACT_VALUES[fact].length] ?? '';

/** Questions and what was seen of which the national set permits some. */
const SOME = fc.sample(fc.tuple(anyQuestion, anyView), { numRuns: 6_000, seed: 7 });
/** Decisions that permit, after one history and another. */
const PERMITTED = fc
  .sample(fc.tuple(fc.array(anyPut, { maxLength: 3 }), fc.constantFrom(READING, LOOK)), { numRuns: 300, seed: 7 })
  .map(([puts, q]) => recorded(q, judge(put(agreed(), [...BEGINNING, ...puts]), q, policy, NOW).view, 0, NOW))
  .filter(({ verdict }) => verdict.outcome === 'permit');

describe('what a layer would have done to recorded decisions', () => {
  it('never permits what was denied, whatever the layer and whatever was decided', () => {
    let denied = 0;
    fc.assert(
      fc.property(anyLayer, fc.array(fc.tuple(anyQuestion, anyView), { maxLength: 20 }), (one, decisions) => {
        const replay = new Replay(policy, layeredPolicy(national, [one]), READER);
        for (const body of [...decisions.map(([q, view]) => recorded(q, view)), ...PERMITTED]) replay.add(body);
        const { deny_to_permit, permit_to_deny } = replay.counted;
        expect(deny_to_permit).toBe(0);
        denied += permit_to_deny;
      }),
      { numRuns: 300 },
    );
    expect(PERMITTED.length).toBeGreaterThan(3);
    expect(denied).toBeGreaterThan(50);
  });

  it('is nothing without a layer, however many decisions there are', () => {
    const replay = new Replay(policy, layeredPolicy(national, []), READER);
    for (const [question, view] of SOME) replay.add(recorded(question, view));
    expect(replay.counted).toMatchObject({
      looked_at: SOME.length,
      permit_to_deny: 0,
      deny_to_permit: 0,
      reasons_changed: 0,
      obligations_changed: 0,
      examples: [],
    });
  });

  it('names no more than 20 decisions, and none to those who may not read them', () => {
    const after = layeredPolicy(national, [layer([forbidding('TX-R-01.all', {}, 'blanket_request')])]);
    const told = new Replay(policy, after, READER);
    const untold = new Replay(policy, after, { ...READER, reads_decisions: false });
    SOME.slice(0, 100).forEach(([question, view], index) => {
      told.add(recorded(question, view, index));
      untold.add(recorded(question, view, index));
    });
    const { permit_to_deny, reasons_changed, examples } = told.counted;
    expect(permit_to_deny + reasons_changed).toBe(100);
    expect(examples).toHaveLength(20);
    expect(examples[0]).toBe('TEST/0');
    expect(untold.counted).toEqual({ ...told.counted, examples: [] });
  });

  it('leaves out every look of the reader’s own', () => {
    const own = SOME.find(([, view]) => view.viewer?.kind === 'person');
    if (own?.[1].viewer?.kind !== 'person') throw new Error('nobody looks');
    const replay = new Replay(policy, policy, { ...READER, staff_id: own[1].viewer.staff_id });
    replay.add(recorded(...own));
    expect(replay.counted.looked_at).toBe(0);
  });

  it('counts what another set decided as such', () => {
    const [question, view] = SOME[0] ?? [];
    if (question === undefined || view === undefined) throw new Error('there is nothing');
    const replay = new Replay(policy, policy, READER);
    replay.add({ ...recorded(question, view), policy: 'another' });
    expect(replay.counted).toMatchObject({ looked_at: 1, made_by_another_set: 1 });
  });
});

describe('what a reader sees of a layer’s effect on single decisions (NB-SEE-01)', () => {
  const trauma = forbidding('TX-R-01.trauma', { trauma: ['own_opt_in'] }, 'trauma_block');
  const place = forbidding('TX-R-01.place', { place: ['bedroom'] });

  it('is nothing of a rule or a number that turns on what they may not be told', () => {
    const one = layer([trauma, place], { best_interests_review_days: 1, look_max_seconds: 5, training_days: 30 });
    const { told, untold } = inTwo(one, national, OFFICER);
    expect(told.rules).toEqual([place]);
    expect(told.numbers).toEqual({ look_max_seconds: 5, training_days: 30 });
    expect(untold.rules).toEqual([trauma]);
    expect(untold.numbers).toEqual({ best_interests_review_days: 1 });
    // Nor of its counterpart: what does not change by that tells who decides, too.
    const own = layer([], { first_review_hours: 1, review_days: 1 });
    expect(inTwo(own, national, OFFICER).untold.numbers).toEqual(own.numbers);
    expect(inTwo(one, national, EVERYTHING).told).toEqual(one);
    expect(inTwo(one, national, (audience) => audience === 'anybody').told.numbers).toEqual({ look_max_seconds: 5 });
  });

  it('is the same of whatever was decided for what they may not be told, with the layer and without', () => {
    const after = layeredPolicy(national, [layer([forbidding('TX-R-01.not_all', { coverage: ['not_all'] })])]);
    const telling = SOME.filter(([q, view]) => recorded(q, view).verdict.reasons.includes('capacity_unresolved'));
    const replay = new Replay(policy, after, { ...READER, tells: OFFICER });
    for (const [question, view] of telling) replay.add(recorded(question, view));
    expect(telling.length).toBeGreaterThan(10);
    expect(replay.counted).toMatchObject({ not_told: telling.length, reasons_changed: 0, examples: [] });
  });
});
