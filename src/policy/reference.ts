import type { NumberParameter } from '../decision/parameters.js';
import type { PolicyRule } from '../decision/policy-set.js';
import type { CheckedPolicy } from './check.js';
import type { ParameterShape } from './parameter-shape.js';
import { directionOf, numbersOf, valueOf } from './reading/number-words.js';

/** The reference of the rule set for `policies/README.md`, in Markdown: every rule in the order it is told, and every number. */
export function ruleReference({ rules, shapes }: CheckedPolicy): string {
  const numbers = Object.entries(shapes) as [NumberParameter, ParameterShape][];
  return [
    '### Rules',
    '',
    '| Rule | Says | Comes to | Numbers | Rests on |',
    '| --- | --- | --- | --- | --- |',
    ...rules.map((rule) => ruleRow(rule, shapes)),
    '',
    '### Numbers',
    '',
    '| Number | Value | Below national scope | Of | Rests on |',
    '| --- | --- | --- | --- | --- |',
    ...numbers.map(([name, shape]) => numberRow(name, shape)),
  ].join('\n');
}

function ruleRow(rule: PolicyRule, shapes: CheckedPolicy['shapes']): string {
  const used = numbersOf(rule, shapes).map(([name, shape]) => `\`${name}\` ${valueOf(shape)}`);
  const comesTo = rule.effect === 'permit' ? 'permit' : code(rule.reason === null ? rule.obligations : [rule.reason]);
  return row([`\`${rule.id}\``, rule.says, comesTo, used.join('<br>') || '–', rule.source]);
}

function numberRow(name: NumberParameter, shape: ParameterShape): string {
  const of = shape.rules.map((id) => `\`${id}\``).join(' ');
  return row([`\`${name}\``, valueOf(shape), directionOf(shape), of, shape.from]);
}

function code(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(' ');
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
