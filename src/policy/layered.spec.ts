import { describe, expect, it } from '@jest/globals';
import { decide } from '../decision/decide.js';
import type { Facts } from '../decision/fact-values.js';
import type { Question } from '../decision/question.js';
import { decideOnce } from '../standing/decided-before.js';
import { CASES } from './cases.fixture.js';
import { checkPolicy } from './check.js';
import { checkLayer } from './layer.js';
import { layeredPolicy, withLayers, type CheckedLayer } from './layered.js';
import { readPolicyFiles } from './policy-files.js';

const national = checkPolicy(await readPolicyFiles('policies'));
const SAID = 'says: Not here.\n    source: Ward meeting';

const layer = (text: string, above: readonly CheckedLayer[] = []): CheckedLayer =>
  checkLayer({ name: 'layer.yaml', text }, { national, places: null, around: () => ({ beside: [], above }) });

const provider = layer('scope: provider\nparameters: { look_max_seconds: 10, retention_max_hours: 12 }');
const site = layer(`scope: site
site: park
rules:
  - id: PARK-1
    oblige: [stop_on_entry]
    operations: [view_live_blurred]
    ${SAID}`);
const ward = layer(`scope: ward
ward: larch
parameters: { look_max_seconds: 12, clear_look_spacing_minutes: 60, retention_max_hours: 24 }
rules:
  - id: LARCH-1
    forbid: blanket_request
    when: { place: [bedroom], operation: [view_live_blurred] }
    ${SAID}`);

const asking = (...obligations: string[]): Question => ({ supported_obligations: obligations }) as unknown as Question;
const look = CASES.find(
  ({ facts, expect: outcome }) =>
    outcome === 'permit' && facts.operation === 'view_live_blurred' && facts.place === 'bedroom',
)?.facts as Facts;

describe('the national baseline with layers', () => {
  it('is the national set itself without any', () => {
    expect(layeredPolicy(national, []).hash).toBe(layeredPolicy(withLayers(national, []), []).hash);
    expect(withLayers(national, [])).toBe(national);
  });

  it('is another set with each layer, the same in whichever order they were activated', () => {
    const hashes = [[], [provider], [site], [provider, site], [provider, site, ward]].map(
      (layers) => layeredPolicy(national, layers).hash,
    );
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(layeredPolicy(national, [ward, site, provider]).hash).toBe(hashes.at(-1));
  });

  it('takes the tightest of each number, and of one that can harm both ways the narrowest scope’s', () => {
    const { parameters } = layeredPolicy(national, [ward, provider]);
    expect(parameters).toMatchObject({
      look_max_seconds: 10,
      clear_look_spacing_minutes: 60,
      retention_max_hours: 24,
      review_days: national.parameters.review_days,
      required_obligations: national.parameters.required_obligations,
    });
  });

  it('forbids what a layer forbids, beside whatever national policy forbids', () => {
    const set = layeredPolicy(national, [ward]);
    expect(decide(asking('do_not_keep'), look, set)).toMatchObject({
      outcome: 'deny',
      reasons: ['blanket_request'],
      rules: ['LARCH-1'],
    });
    const refused: Facts = { ...look, consent: 'refused', coverage: 'only_person_uncovered', authority: 'none' };
    expect(decide(asking(), refused, set).reasons).toEqual(
      expect.arrayContaining(['consent_refused', 'blanket_request']),
    );
  });

  it('obliges whoever is permitted, names the rule that does, and denies whoever cannot carry it out', () => {
    const set = layeredPolicy(national, [site]);
    const [permit] = decide(asking('do_not_keep'), look, layeredPolicy(national, [])).rules;
    expect(decide(asking('do_not_keep', 'stop_on_entry'), look, set)).toMatchObject({
      outcome: 'permit',
      rules: [permit, 'PARK-1'],
      obligations: ['do_not_keep', 'stop_on_entry'],
    });
    for (const unable of [asking('do_not_keep'), asking()])
      expect(decide(unable, look, set)).toMatchObject({
        outcome: 'deny',
        reasons: ['obligation_unsupported'],
        rules: ['PARK-1'],
        authority: 'none',
        obligations: [],
      });
  });

  it('tells whoever cannot carry it out so, whether or not it would be permitted otherwise', () => {
    const set = layeredPolicy(national, [site]);
    const refused: Facts = { ...look, consent: 'refused', coverage: 'only_person_uncovered', authority: 'none' };
    const by = decide(asking('stop_on_entry'), refused, set);
    expect(by.reasons).toEqual(['consent_refused']);
    for (const one of [
      decide,
      (...[q, facts, policy]: Parameters<typeof decide>) => decideOnce(q, facts, policy).verdict,
    ])
      expect(one(asking(), refused, set)).toEqual({
        ...by,
        reasons: ['obligation_unsupported', ...by.reasons],
        rules: [...by.rules, 'PARK-1'],
      });
  });

  it('still leaves out what national policy asks for and the caller does not know, where the layer asks for nothing of it', () => {
    const set = layeredPolicy(national, [site]);
    expect(decide(asking('stop_on_entry'), look, set)).toMatchObject({
      outcome: 'permit',
      obligations: ['stop_on_entry'],
    });
  });
});
