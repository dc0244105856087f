import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { verdictOn } from '../decision/decide.js';
import { FACT_NAMES, FACT_VALUES, type Facts } from '../decision/fact-values.js';
import type { PolicyRule } from '../decision/policy-set.js';
import { ASKING_REASONS, RECORD_REASONS } from '../decision/words.js';
import { canonicalJson } from '../shared/canonical-json.js';
import { buildAbility, compilePolicy } from './compile.js';
import { checkPolicy } from './check.js';
import { readPolicyFiles } from './policy-files.js';

const checked = checkPolicy(await readPolicyFiles('policies'));
const policy = compilePolicy(checked);
const ability = buildAbility(checked.rules);

const anyFacts = fc.record(
  Object.fromEntries(FACT_NAMES.map((name) => [name, fc.constantFrom(...FACT_VALUES[name])])),
) as unknown as fc.Arbitrary<Facts>;

/** What is told where no rule forbids and none permits; a rule that forbids it then tells its own reason. */
const GAP = 'engine_unavailable';

/** Facts that some rule permits, so that permits are tried as often as denies. */
const permittedFacts = fc.constantFrom(...checked.rules.filter((rule) => rule.effect === 'permit')).chain((rule) =>
  fc.record(
    Object.fromEntries(
      FACT_NAMES.map((name) => {
        const values =
          name === 'operation'
            ? rule.operations
            : name === 'technology'
              ? rule.technologies
              : (rule.when[name] ?? FACT_VALUES[name]);
        return [name, fc.constantFrom(...(values ?? FACT_VALUES[name]))];
      }),
    ),
  ),
) as unknown as fc.Arbitrary<Facts>;

describe('the compiled national policy', () => {
  it('forbids and permits exactly as CASL does over the same rules', () => {
    fc.assert(
      fc.property(fc.oneof(anyFacts, permittedFacts), (facts) => {
        const forbids = policy.forbids(facts);
        const permits = policy.permits(facts);
        expect(ability.can(facts.operation, facts)).toBe(forbids.length === 0 && permits !== null);
        const everyForbid = ability
          .rulesFor(facts.operation, facts.technology)
          .filter((rule) => rule.inverted && rule.matchesConditions(facts))
          .map((rule) => rule.reason);
        expect(new Set(forbids.map((rule) => rule.id))).toEqual(new Set(everyForbid));
      }),
      { numRuns: 5000 },
    );
  });

  it('tells every reason in the order of the list of reasons, and the rules of one reason by id', () => {
    const reasons: readonly string[] = [...ASKING_REASONS, ...RECORD_REASONS];
    const place = ({ reason, id }: PolicyRule): string =>
      `${String(reasons.indexOf(reason ?? '')).padStart(3, '0')} ${id}`;
    fc.assert(
      fc.property(fc.oneof(anyFacts, permittedFacts), (facts) => {
        const places = policy.forbids(facts).map(place);
        expect(places).toEqual([...places].sort());
        const told = verdictOn(facts, policy).reasons.map((reason) => reasons.indexOf(reason));
        expect(told).toEqual([...told].sort((a, b) => a - b));
      }),
    );
  });

  it('is the same set in whatever order its files are read, since only one of them permits', async () => {
    const files = await readPolicyFiles('policies');
    const another = fc.shuffledSubarray(files, { minLength: files.length });
    fc.assert(
      fc.property(another, (read) => expect(compilePolicy(checkPolicy(read)).hash).toBe(policy.hash)),
      { numRuns: 5 },
    );
  });

  it('denies with any rules of a lower layer whatever it denies without them', () => {
    const fact = fc
      .constantFrom(...FACT_NAMES)
      .chain((name) => fc.tuple(fc.constant(name), fc.subarray([...FACT_VALUES[name]] as string[], { minLength: 1 })));
    const lower = fc.record({
      id: fc.uuid(),
      effect: fc.constant('forbid' as const),
      scope: fc.constantFrom('provider' as const, 'site' as const, 'ward' as const),
      operations: fc.constant(null),
      technologies: fc.constant(null),
      when: fc.array(fact, { maxLength: 3 }).map((facts) => Object.fromEntries(facts)),
      reason: fc.constant('ward_halt' as const),
      obligations: fc.constant([]),
      says: fc.constant('Not here.'),
      source: fc.constant('this ward'),
    });
    const several = fc.array(lower, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(several, fc.array(fc.oneof(anyFacts, permittedFacts), { minLength: 20 }), (rules, all) => {
        const layered = compilePolicy({ ...checked, rules: [...checked.rules, ...rules] });
        for (const facts of all) {
          const before = verdictOn(facts, policy);
          const after = verdictOn(facts, layered);
          if (before.outcome === 'deny') expect(after.outcome).toBe('deny');
          expect(after.reasons).toEqual(expect.arrayContaining([...before.reasons].filter((one) => one !== GAP)));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('has another hash than a version made of the same rules that laid no layers on them', () => {
    const { rules, parameters } = checked;
    const before = canonicalJson({ rules, parameters, facts: FACT_VALUES });
    expect(policy.hash).not.toBe(createHash('sha256').update(before).digest('hex'));
  });

  it('has the same hash for the same rules and another for any other', () => {
    expect(compilePolicy(checkPolicy([...filesOf(15)])).hash).toBe(policy.hash);
    expect(compilePolicy(checkPolicy([...filesOf(14)])).hash).not.toBe(policy.hash);
  });
});

const sources = await readPolicyFiles('policies');
function filesOf(seconds: number): { name: string; text: string }[] {
  const look = 'look_max_seconds:\n    value: ';
  return sources.map((file) => ({ ...file, text: file.text.replace(`${look}15`, `${look}${seconds}`) }));
}
