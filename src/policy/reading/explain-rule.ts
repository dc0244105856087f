import type { PolicyRule } from '../../decision/policy-set.js';
import type { PolicyCase } from '../cases.js';
import type { CheckedPolicy } from '../check.js';
import { matchConditions } from '../compile.js';
import { distinctFacts } from '../facts-apart.js';
import { obligationSays } from '../obligations.js';
import { conditionsOf } from '../proof/solver.js';
import { directionOf, numbersInForce, numbersOf, valueOf } from './number-words.js';
import { REASON_MEANINGS } from './reason-meanings.js';
import { conditionsIn } from './rule-words.js';

/** The rules whose id begins so; where it is a whole id, that rule alone. */
export function rulesNamed(asked: string, rules: readonly PolicyRule[]): PolicyRule[] {
  const whole = rules.filter(({ id }) => id === asked);
  return whole.length > 0 ? whole : rules.filter(({ id }) => id.toLowerCase().startsWith(asked.toLowerCase()));
}

/** The ids nearest to one that no rule has, nearest first. */
export function nearestIds(asked: string, rules: readonly PolicyRule[], most: number): string[] {
  const apart = rules.map(({ id }) => ({ id, by: editsBetween(asked.toLowerCase(), id.toLowerCase()) }));
  return apart
    .sort((a, b) => a.by - b.by || (a.id < b.id ? -1 : 1))
    .slice(0, most)
    .map(({ id }) => id);
}

/** One rule in plain words: what it says, rests on, asks for and comes to, its numbers, the cases that show it, and what else speaks there. */
export function ruleExplained(rule: PolicyRule, policy: CheckedPolicy, cases: readonly PolicyCase[]): string {
  const { rules } = policy;
  const shown = cases.filter((one) => one.rule === rule.id);
  return [
    rule.id,
    `  ${rule.says}`,
    `  Rests on: ${rule.source}`,
    `  Scope: ${rule.scope}`,
    '',
    'Comes to',
    ...comesTo(rule),
    '',
    'When all of this holds',
    ...conditions(rule),
    ...block(
      'Numbers',
      numbersOf(rule, numbersInForce(policy)).map(
        ([name, shape]) => `  ${name}: ${valueOf(shape)}; below national scope ${directionOf(shape)}`,
      ),
    ),
    ...block(
      'Cases that show it',
      shown.map(({ file, line, name }) => `  ${file}:${line} ${name}`),
    ),
    ...block('What speaks of the same situations', overlapping(rule, rules, cases)),
    '',
  ].join('\n');
}

function block(title: string, lines: readonly string[]): string[] {
  return ['', title, ...(lines.length > 0 ? lines : ['  None'])];
}

function comesTo({ effect, obligations, reason }: PolicyRule): string[] {
  const carried = obligations.map((name) => `  With ${name}: ${obligationSays(name)}`);
  if (effect === 'permit') return ['  A permit, where no rule forbids', ...carried];
  if (reason === null) return carried;
  return [`  A deny for ${reason}: ${REASON_MEANINGS[reason]}`, ...carried];
}

function conditions(rule: PolicyRule): string[] {
  const asked = conditionsIn(rule);
  if (asked.length === 0) return ['  Always'];
  return asked.map(({ fact, any_of }) => `  ${fact}: ${any_of.join(' Or: ')}`);
}

/** The other rules that match where this one does, in the situations that are known to come about, most often first. */
function overlapping(rule: PolicyRule, rules: readonly PolicyRule[], cases: readonly PolicyCase[]): string[] {
  const known = distinctFacts(cases.map(({ facts }) => facts));
  const matching = known.filter(matchConditions(conditionsOf(rule)));
  const counted = rules
    .filter(({ id }) => id !== rule.id)
    .map((other) => ({ other, times: matching.filter(matchConditions(conditionsOf(other))).length }))
    .filter(({ times }) => times > 0)
    .sort((a, b) => b.times - a.times);
  return counted.map(
    ({ other, times }) => `  ${other.id} in ${times} of ${matching.length} known situations: ${other.says}`,
  );
}

/** How many letters must be put in, taken out or put otherwise to make one word of another (Levenshtein). */
function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries())
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)));
    row = next;
  }
  return row[b.length] ?? 0;
}
