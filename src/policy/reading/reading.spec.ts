import { describe, expect, it } from '@jest/globals';
import { CASES } from '../cases.fixture.js';
import { checkPolicy } from '../check.js';
import { checkLayer } from '../layer.js';
import { withLayers } from '../layered.js';
import { readPolicyFiles } from '../policy-files.js';
import { readInvariants } from '../proof/invariants.js';
import { invariantsFile } from '../proof/record.js';
import { nearestIds, ruleExplained, rulesNamed } from './explain-rule.js';
import { escaped } from './html.js';
import { policyPage } from './policy-page.js';

const national = checkPolicy(await readPolicyFiles('policies'));
const invariants = readInvariants(await invariantsFile('policies'));
const HASH = 'a'.repeat(64);
const page = policyPage({ policy: national, invariants, hash: HASH }, { href: '/docs/policy.css' });

const LAYER = {
  name: 'layer.yaml',
  text: `scope: provider
parameters: { look_max_seconds: 10 }
rules:
  - id: TX-LOOK-01.no_clear
    forbid: outside_hours
    operations: [view_live_clear]
    when: { place: [bedroom] }
    says: Nobody looks <clearly> into a bedroom here & now.
    source: Our "pledge"
  - id: TX-LOOK-01.stop
    oblige: [stop_on_entry]
    operations: [view_live_blurred]
    when: { place: [bedroom] }
    says: A look ends when somebody goes in.
    source: Our "pledge"
`,
};
const layered = withLayers(national, [checkLayer(LAYER, { national, places: null })]);

describe('the rules as a page', () => {
  it('say each rule, number, reason and proof there is, with what it rests on', () => {
    for (const { id, says, source } of [...national.rules, ...invariants])
      for (const text of [id, says, source]) expect(page).toContain(escaped(text));
    for (const [name, { from }] of Object.entries(national.shapes)) {
      expect(page).toContain(`id="number-${name}"`);
      expect(page).toContain(escaped(from));
    }
    for (const { reason } of national.rules) if (reason !== null) expect(page).toContain(`id="reason-${reason}"`);
    expect(page).toContain(HASH);
  });

  it('lead to what they name, each place once, and run and load nothing', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(links.length).toBeGreaterThan(100);
    expect(links.filter((link) => !ids.includes(link))).toEqual([]);
    expect(page).not.toMatch(/<script|<img|javascript:| style=| on\w+=|https?:\/\//);
  });

  it('carry their style within when they are to be sent on', () => {
    const alone = policyPage({ policy: national, invariants, hash: HASH }, { inline: 'body { color: #000 }' });
    expect(alone).toContain('<style>body { color: #000 }</style>');
    expect(alone).not.toContain('<link');
  });

  it('say what may be permitted first, then each chapter that forbids, and the numbers after them', () => {
    const headings = [...page.matchAll(/<h2 id="([^"]+)"/g)].map((match) => match[1]);
    expect(headings[0]).toBe('permits');
    expect(headings.slice(1, 4)).toEqual(['def', 'pur', 'con']);
    expect(headings.slice(-4)).toEqual(['numbers', 'obligations', 'reasons', 'proved']);
  });

  it('show what a layer adds in a section of its own, and its numbers in place of the national ones', () => {
    const own = policyPage({ policy: layered, invariants, hash: HASH }, { href: '/docs/policy.css' });
    expect(own).toContain('<h2 id="own">');
    expect(own).toContain('Nobody looks &lt;clearly&gt; into a bedroom here &amp; now.');
    expect(own).not.toContain('<clearly>');
    expect(own).toContain('<code>stop_on_entry</code>');
    expect(own).toContain('10 seconds †');
    expect(page).not.toContain('<h2 id="own">');
  });
});

describe('one rule explained', () => {
  const explained = (id: string): string => {
    const [rule] = rulesNamed(id, layered.rules);
    if (rule === undefined) throw new Error(`there is no ${id}`);
    return ruleExplained(rule, layered, CASES);
  };

  it('says what it says, rests on, asks for and comes to, its numbers and its cases', () => {
    const text = explained('NB-VW-01.spacing');
    expect(text).toContain('Rests on: Vendor practice');
    expect(text).toContain('A deny for frequency_exceeded: They were watched too often');
    expect(text).toContain('clear_look_spacing_minutes: 30 minutes †; below national scope larger only');
    expect(text).toMatch(/cases\/32-vw\.yaml:\d+ /);
  });

  it('says of a permit everything that must hold, and what goes with it, with the numbers of the layers', () => {
    const text = explained('NB-VW-02.permit');
    expect(text).toContain('A permit, where no rule forbids');
    expect(text).toContain('With do_not_keep: Show it and keep nothing of it');
    expect(text).toContain('operation: What is asked for is to view live blurred.');
    expect(text).toContain('look_max_seconds: 10 seconds');
    expect(text).toMatch(/TX-LOOK-01\.stop in \d+ of \d+ known situations/);
  });

  it('is found by the whole of its id, or the beginning of it and of no other', () => {
    expect(rulesNamed('NB-CON-04', national.rules).map(({ id }) => id)).toEqual(['NB-CON-04.withdrawn']);
    expect(rulesNamed('nb-con-04.w', national.rules).map(({ id }) => id)).toEqual(['NB-CON-04.withdrawn']);
    expect(rulesNamed('NB-CON', national.rules).length).toBeGreaterThan(3);
    expect(rulesNamed('NB-XXX', national.rules)).toEqual([]);
    expect(nearestIds('NB-CON-04.withdrew', national.rules, 2)[0]).toBe('NB-CON-04.withdrawn');
  });
});
