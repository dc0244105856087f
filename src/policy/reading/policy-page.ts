import type { NumberParameter } from '../../decision/parameters.js';
import type { PolicyRule } from '../../decision/policy-set.js';
import { OBLIGATIONS } from '../obligations.js';
import type { CheckedPolicy } from '../check.js';
import type { ParameterShape } from '../parameter-shape.js';
import type { Invariant } from '../proof/invariants.js';
import { chaptersOf, type Chapter } from './chapters.js';
import { code, escaped, list, paragraph, section, table } from './html.js';
import { directionOf, numbersInForce, numbersOf, valueOf } from './number-words.js';
import { REASON_MEANINGS } from './reason-meanings.js';
import { conditionsIn, plain } from './rule-words.js';

/** A set as it is published: its rules and numbers, what it is proved against, and its hash. */
export interface PublishedPolicy {
  policy: CheckedPolicy;
  invariants: readonly Invariant[];
  /** The set’s hash, in hex, by which decisions name it. */
  hash: string;
}

/** How the page is dressed: its style within it, to be saved and sent on, or beside it at an address. */
export type PageStyle = { inline: string } | { href: string };

const INTRODUCTION = [
  'These are the rules by which Askfirst answers whether somebody may be watched by a camera or a sensor in a mental-health ward, or whether what was recorded may be kept. A monitoring vendor must ask before each look.',
  'Nothing is permitted unless a rule of the first section permits it, and no rule of any other section forbids it. One rule that forbids is enough, whatever permits. What no rule speaks of is denied. Nobody is ever kept from going into a room.',
  'A provider, a site or a ward may make these rules stricter, and never looser.',
];

/** The whole set in plain English as a page of its own, without a script; it can be read, printed and searched as it is. */
export function policyPage({ policy: set, invariants, hash }: PublishedPolicy, style: PageStyle): string {
  const policy = { ...set, shapes: numbersInForce(set) };
  const permits = policy.rules.filter(({ effect }) => effect === 'permit');
  const national = policy.rules.filter(({ effect, scope }) => effect !== 'permit' && scope === 'national');
  const own = policy.rules.filter(({ effect, scope }) => effect !== 'permit' && scope !== 'national');
  const sections = [
    { id: 'permits', title: 'What may be permitted', content: permits.map((rule) => permitOf(rule, policy)) },
    ...chaptersOf(national).map((chapter) => chapterOf(chapter, policy)),
    ...(own.length > 0 ? [ownOf(own, policy)] : []),
    { id: 'numbers', title: 'The numbers', content: [numbersOfAll(policy)] },
    { id: 'obligations', title: 'What goes with a permit', content: [obligations()] },
    { id: 'reasons', title: 'What each reason means', content: [reasons()] },
    { id: 'proved', title: 'What can never be permitted', content: provedOf(invariants) },
  ];
  return page(style, [
    '<header>',
    '<h1>When somebody may be watched, and when not</h1>',
    ...INTRODUCTION.map(paragraph),
    `<p>The set of rules is ${code(hash)}; each decision names the set it was made by.</p>`,
    '</header>',
    '<nav aria-label="Contents">',
    list(sections.map(({ id, title }) => `<a href="#${id}">${escaped(title)}</a>`)),
    '</nav>',
    '<main>',
    ...sections.map(({ id, title, content }) => section(id, title, content)),
    '</main>',
    '<footer><p>† A default of this product’s, which each provider’s clinicians and lawyers sign off.</p></footer>',
  ]);
}

interface Section {
  id: string;
  title: string;
  content: string[];
}

function permitOf(rule: PolicyRule, { shapes }: CheckedPolicy): string {
  const technologies = (rule.technologies ?? []).map(plain).join(', ');
  const operations = (rule.operations ?? []).map(plain).join(', ');
  const asked = conditionsIn(rule).filter(({ fact }) => fact !== 'operation' && fact !== 'technology');
  const conditions = asked.map(({ any_of }) => any_of.map(escaped).join(' <em>or</em> '));
  const numbers = numbersOf(rule, shapes).map((number) => numberOf(number));
  return [
    `<article id="${escaped(rule.id)}">`,
    `<h3>${escaped(rule.says)}</h3>`,
    '<dl>',
    term('Rule', code(rule.id)),
    term('What is done', escaped(operations)),
    term('By', escaped(technologies)),
    ...(rule.obligations.length > 0 ? [term('With', rule.obligations.map(code).join(', '))] : []),
    ...(numbers.length > 0 ? [term('Numbers', list(numbers))] : []),
    term('Rests on', escaped(rule.source)),
    '</dl>',
    `<details><summary>Everything that must hold for it: ${escaped(rule.id)}</summary>`,
    list(conditions),
    '</details>',
    '</article>',
  ].join('\n');
}

function term(name: string, content: string): string {
  return `<div><dt>${escaped(name)}</dt><dd>${content}</dd></div>`;
}

const RULE_HEADINGS = ['Rule', 'Says', 'Recorded as', 'Numbers', 'Rests on'];

function chapterOf({ code: chapter, title, rules }: Chapter, policy: CheckedPolicy): Section {
  const rows = rules.map((rule) => forbidRow(rule, policy));
  return {
    id: chapter.toLowerCase(),
    title,
    content: [table(`What forbids: ${title.toLowerCase()}`, RULE_HEADINGS, rows)],
  };
}

function ownOf(rules: readonly PolicyRule[], policy: CheckedPolicy): Section {
  const rows = rules.map((rule) => [...forbidRow(rule, policy), escaped(rule.scope)]);
  return {
    id: 'own',
    title: 'What a provider, a site or a ward adds',
    content: [table('What is stricter here', [...RULE_HEADINGS, 'For the whole'], rows)],
  };
}

function forbidRow(rule: PolicyRule, { shapes }: CheckedPolicy): string[] {
  const numbers = numbersOf(rule, shapes).map((number) => numberOf(number));
  const comesTo = rule.reason === null ? rule.obligations.map(code).join(', ') : reasonLink(rule.reason);
  return [
    `<span id="${escaped(rule.id)}">${code(rule.id)}</span>`,
    escaped(rule.says),
    comesTo,
    numbers.length > 0 ? list(numbers) : 'None',
    escaped(rule.source),
  ];
}

function reasonLink(reason: string): string {
  return `<a href="#reason-${escaped(reason)}">${escaped(plain(reason))}</a>`;
}

function numberOf([name, shape]: [NumberParameter, ParameterShape]): string {
  return `<a href="#number-${escaped(name)}">${escaped(plain(name))}</a>: ${escaped(valueOf(shape))}`;
}

function numbersOfAll({ shapes }: CheckedPolicy): string {
  const rows = (Object.entries(shapes) as [NumberParameter, ParameterShape][]).map(([name, shape]) => [
    `<span id="number-${escaped(name)}">${escaped(plain(name))}</span>`,
    escaped(valueOf(shape)),
    escaped(directionOf(shape)),
    shape.rules.map(code).join(' '),
    escaped(shape.from),
  ]);
  const headings = ['Number', 'Value', 'How a provider may set it', 'Of', 'Rests on'];
  return table('Every deadline, time and count', headings, rows);
}

function obligations(): string {
  const rows = Object.entries(OBLIGATIONS).map(([name, says]) => [code(name), escaped(says)]);
  return table('What a vendor must do with what it is permitted', ['Obligation', 'Says'], rows);
}

function reasons(): string {
  const rows = Object.entries(REASON_MEANINGS).map(([reason, says]) => [
    `<span id="reason-${escaped(reason)}">${escaped(plain(reason))}</span>`,
    escaped(says),
  ]);
  return table('What a deny is recorded with', ['Reason', 'Means'], rows);
}

function provedOf(invariants: readonly Invariant[]): string[] {
  const rows = invariants.map(({ id, says, source }) => [code(id), escaped(says), escaped(source)]);
  return [
    paragraph(
      'Whatever the rules above say, they are used only once it is proved, over every combination of facts there is, that none of this can come of them.',
    ),
    table('What is proved of the rules', ['Proof', 'Says', 'Rests on'], rows),
  ];
}

function page(style: PageStyle, body: readonly string[]): string {
  const dress =
    'inline' in style ? `<style>${style.inline}</style>` : `<link rel="stylesheet" href="${escaped(style.href)}">`;
  return [
    '<!doctype html>',
    '<html lang="en-GB">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<title>Askfirst: the rules</title>',
    dress,
    '</head>',
    '<body>',
    ...body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
