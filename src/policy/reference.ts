import type { NumberParameter } from '../decision/parameters.js';
import type { PolicyRule } from '../decision/policy-set.js';
import type { CheckedPolicy } from './check.js';
import type { ParameterShape } from './parameter-shape.js';

/** The reference of the rule set for `policies/README.md`, in Markdown: every rule in the order it is told, and every number. */
export function ruleReference({ rules, shapes }: CheckedPolicy): string {
  const numbers = Object.entries(shapes) as [NumberParameter, ParameterShape][];
  return [
    '### Rules',
    '',
    '| Rule | Says | Comes to | Numbers | Rests on |',
    '| --- | --- | --- | --- | --- |',
    ...rules.map((rule) => ruleRow(rule, numbers)),
    '',
    '### Numbers',
    '',
    '| Number | Value | Below national scope | Of | Rests on |',
    '| --- | --- | --- | --- | --- |',
    ...numbers.map(([name, shape]) => numberRow(name, shape)),
  ].join('\n');
}

function ruleRow(rule: PolicyRule, numbers: readonly [NumberParameter, ParameterShape][]): string {
  const own = numbers.filter(([, { rules }]) => rules.some((id) => id === rule.id || id === baselineOf(rule.id)));
  const used = own.map(([name, shape]) => `\`${name}\` ${valueOf(shape)}`).join('<br>');
  const comesTo = rule.effect === 'permit' ? 'permit' : `\`${rule.reason}\``;
  return row([`\`${rule.id}\``, rule.says, comesTo, used || '–', rule.source]);
}

function numberRow(name: NumberParameter, shape: ParameterShape): string {
  const of = shape.rules.map((id) => `\`${id}\``).join(' ');
  return row([`\`${name}\``, valueOf(shape), directionOf(shape), of, shape.from]);
}

function directionOf({ tightens, floor, cap }: ParameterShape): string {
  if (tightens === 'within') return `from ${floor} to ${cap}`;
  const bound = tightens === 'down' ? floor : cap;
  const way = tightens === 'down' ? 'smaller only' : 'larger only';
  return bound === null ? way : `${way}, ${tightens === 'down' ? 'not below' : 'not above'} ${bound}`;
}

/** A number with its unit; † marks a default of this product's. */
function valueOf({ value, unit, product_default }: ParameterShape): string {
  return `${inUnit(value, unit)}${product_default ? ' †' : ''}`;
}

function inUnit(value: number, unit: ParameterShape['unit']): string {
  if (unit !== 'minute_of_the_day') return `${value} ${value === 1 ? unit.replace(/s$/, '') : unit}`;
  const [hour, minute] = [Math.floor(value / 60), value % 60].map((part) => String(part).padStart(2, '0'));
  return `${value}, which is ${hour}:${minute}`;
}

function baselineOf(id: string): string {
  return id.split('.')[0] ?? id;
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
