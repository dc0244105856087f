import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { FACT_NAMES } from '../decision/fact-values.js';
import { facts } from '../decision/facts.js';
import { checkPolicy } from '../policy/check.js';
import { compilePolicy } from '../policy/compile.js';
import { readPolicyFiles } from '../policy/policy-files.js';
import { canonicalJson } from '../shared/canonical-json.js';
import { USUAL, type UsualName } from './as-usual.js';
import { decisionEntry } from './decision-entry.js';
import { readDecision } from './decision-whole.js';
import { ENTRIES_BEFORE } from './entries.fixture.js';

const policy = compilePolicy(checkPolicy(await readPolicyFiles('policies')));

type Members = Record<string, Record<string, unknown>>;

/** What each name stood for when entries were first written by it, as the hash of all of it but the facts that do not apply. */
const STOOD_FOR: Record<UsualName, string> = {
  'reading.1': '18643af9366c71250a4ea440a802738ef9313934a8263df50e9b40f9fc2dbbd3',
  'look.1': 'dd1229260c26e6677e3f3516f39e7811cd46e07af9173a12655917de4fbfd575',
};

describe('a decision read back', () => {
  it.each(ENTRIES_BEFORE)('is what it was, though its entry was written before any named a usual: %#', (body) => {
    const said = JSON.parse(body) as Members;
    const whole = readDecision(body);
    for (const name of FACT_NAMES) expect(whole.facts[name]).toBe(said['facts']?.[name] ?? 'not_applicable');
    expect(whole.view.client).toEqual(said['view']?.['client']);
    expect(facts(whole.question, whole.view, policy.parameters, whole.decided_at)).toEqual(whole.facts);
    const unknown = readDecision(body.replace('"client":{"state":"active","vendor_state":"active"},', ''));
    expect(unknown.view.client).toBeNull();
  });

  it.each(ENTRIES_BEFORE)('is the same from an entry of today, which is a third shorter: %#', (body) => {
    const whole = readDecision(body);
    const today = decisionEntry(whole.provider_id, whole.index, whole.decided_at, whole.policy, whole).body;
    expect(readDecision(today)).toEqual(whole);
    expect(today.length).toBeLessThan(body.length * 0.7);
  });

  it('says what was usual in words of its own: whoever else looked, and what was not as usual, stands in the entry', () => {
    const [look = ''] = ENTRIES_BEFORE;
    const whole = readDecision(look);
    const entry = decisionEntry(whole.provider_id, whole.index, whole.decided_at, whole.policy, whole);
    const today = JSON.parse(entry.body) as Members;
    expect(today['usual']).toBe('look.1');
    expect(today['facts']).toEqual({});
    const off = { ...whole, facts: { ...whole.facts, viewer_shift: 'off' as const } };
    const unusual = decisionEntry(whole.provider_id, whole.index, whole.decided_at, whole.policy, off);
    expect((JSON.parse(unusual.body) as Members)['facts']).toEqual({ viewer_shift: 'off' });
  });

  it('is refused when it names a usual that nobody here knows, rather than filled in with another', () => {
    const [look = ''] = ENTRIES_BEFORE;
    for (const name of ['look.9', '', 'toString', '__proto__'])
      expect(() => readDecision(look.replace('"verdict"', `"usual":"${name}","verdict"`))).toThrow(RangeError);
  });

  it.each(Object.keys(STOOD_FOR) as UsualName[])(
    'means by %s for ever what it meant when it was first written',
    (name) => {
      const { facts: all, ...parts } = USUAL[name];
      const usual = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== 'not_applicable'));
      const meant = canonicalJson({ ...parts, facts: usual });
      expect(createHash('sha256').update(meant).digest('hex')).toBe(STOOD_FOR[name]);
    },
  );
});
