import { inUnit } from '../reading/number-words.js';
import { isNone, type ChangeGroup, type Difference } from './difference.js';
import { CHANGE_KINDS, type ChangeKind } from './changes-between.js';
import type { NumberChange } from './numbers-between.js';

const HEADINGS: Readonly<Record<ChangeKind, string>> = {
  now_permitted: 'Denied before, permitted now',
  now_denied: 'Permitted before, denied now',
  reason_added: 'Denied for a reason more',
  reason_removed: 'Denied for a reason less',
  obligation_added: 'Permitted with an obligation more',
  obligation_removed: 'Permitted with an obligation less',
};

const THOUGHT_OF = {
  known: '',
  beside_known: ' (one fact apart from a situation that is known; it may be that no records lead to it)',
  solver: ' (found by the solver alone; it may be that no records lead to it)',
};

/** A difference for a reader at a terminal: by what becomes of situations, the groups that surely come about first. */
export function differenceText(found: Difference): string {
  if (isNone(found)) return 'No difference: the two decide alike in every situation there is.\n';
  const parts = CHANGE_KINDS.flatMap((kind) => {
    const groups = found.groups.filter(({ change }) => change === kind);
    if (groups.length === 0) return [];
    const sure = groups.filter(({ witness }) => witness.origin === 'known').length;
    const heading = `${HEADINGS[kind]}: ${groups.length}, ${sure} of them in situations known to come about`;
    return [heading, ...groups.map(groupText)];
  });
  if (found.numbers.length > 0) parts.push(`Numbers: ${found.numbers.length}`, ...found.numbers.map(numberText));
  for (const { operation, before, after } of found.required_obligations)
    parts.push(`Before ${operation} a caller must carry out: ${named(before)}, now ${named(after)}`);
  return `${parts.join('\n\n')}\n`;
}

function groupText({ says, permit, rules, witness }: ChangeGroup): string {
  const ids = [...(permit === null ? [] : [permit.id]), ...rules.map(({ id }) => id)];
  const told = witness.told.map((fact) => `      ${fact.says} (${fact.fact}: ${fact.value})`);
  return [
    `  ${says}`,
    ...(ids.length > 0 ? [`    Rules: ${ids.join(', ')}`] : []),
    `    For example${THOUGHT_OF[witness.origin]}:`,
    ...told,
  ].join('\n');
}

function numberText({ number, before, after, unit, way, rules }: NumberChange): string {
  const told = (value: number): string => (unit === null ? String(value) : inUnit(value, unit));
  const meaning = { tighter: 'tighter', looser: 'LOOSER', either: 'either way may harm' }[way];
  return `  ${number}: ${told(before)}, now ${told(after)} (${meaning})${rules.length > 0 ? `; of ${rules.join(', ')}` : ''}`;
}

function named(obligations: readonly string[]): string {
  return obligations.length === 0 ? 'nothing' : obligations.join(', ');
}
