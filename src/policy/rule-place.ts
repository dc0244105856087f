import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { PolicyFile } from './policy-files.js';

/** Where a rule’s id stands in a policy file, as `file:line:column`; where the file begins when it has no such rule. */
export function rulePlace({ name, text }: PolicyFile, id: string): string {
  const lines = new LineCounter();
  const rules = parseDocument(text, { lineCounter: lines, uniqueKeys: false }).get('rules', true);
  const members = isSeq(rules) ? rules.items.flatMap((rule) => (isMap(rule) ? rule.items : [])) : [];
  const found = members.find(({ key, value }) => isNamed(key, 'id') && isNamed(value, id));
  const { line, col } = lines.linePos(isScalar(found?.key) ? (found.key.range?.[0] ?? 0) : 0);
  return `${name}:${line}:${col}`;
}

function isNamed(node: unknown, text: string): boolean {
  return isScalar(node) && node.value === text;
}
