import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { checkPolicy } from './check.js';
import { readPolicyFiles, type PolicyFile } from './policy-files.js';
import { PolicyError } from './policy-problem.js';
import { policySchema } from './schema.js';

const validate = new Ajv2020({ allErrors: true }).compile(policySchema());
const files = await readPolicyFiles('policies');

/** The national files, with one text of one of them put in place of another. */
function spoilt(name: string, from: string | RegExp, to: string): PolicyFile[] {
  return files.map((file) => (file.name === name ? { name, text: file.text.replace(from, to) } : file));
}

describe('the schema of policy files', () => {
  it.each(files)('takes $name, which the service takes', ({ text }) => {
    expect([validate(parse(text)), validate.errors]).toEqual([true, null]);
  });

  it.each([
    ['an unknown key', 'national/32-vw.yaml', 'says: Sound', 'say: Sound'],
    ['an unknown fact', 'national/10-def.yaml', '{ occupancy: [empty] }', '{ ocupancy: [empty] }'],
    ['an unknown value', 'national/10-def.yaml', '{ occupancy: [empty] }', '{ occupancy: [vacant] }'],
    ['an unknown reason', 'national/10-def.yaml', 'forbid: no_one_there', 'forbid: nobody'],
    ['an unknown operation', 'national/20-con.yaml', '[record, retain]', '[record, keep]'],
    ['an unknown obligation', 'national/90-permits.yaml', '[do_not_keep]', '[forget_it]'],
    ['an unknown parameter', 'national/00-parameters.yaml', 'review_days', 'review_weeks'],
    ['a number that is none', 'national/00-parameters.yaml', 'value: 7', 'value: seven'],
    ['a number without a unit', 'national/00-parameters.yaml', 'unit: days', 'of: days'],
    ['a number said to tighten the other way', 'national/00-parameters.yaml', 'tightens: up', 'tightens: down'],
    [
      'a number that harms both ways and has no cap',
      'national/00-parameters.yaml',
      /tightens: within\n.*\n.*cap: 24\n/,
      'tightens: within\n    floor: 1\n',
    ],
    ['an empty list', 'national/10-def.yaml', '{ occupancy: [empty] }', '{ occupancy: [] }'],
    ['a malformed id', 'national/10-def.yaml', 'NB-DEF-04.empty', 'nb_def_04'],
    ['a rule that neither forbids nor permits', 'national/32-vw.yaml', 'forbid: audio_prohibited', ''],
    [
      'a permit for every technology',
      'national/90-permits.yaml',
      'technologies: [vision_based_monitoring, bedroom_cctv, infrared_sensor]',
      '',
    ],
  ])('refuses %s, which the service refuses too', (_what, name, from, to) => {
    const changed = spoilt(name, from, to);
    const text = changed.find((file) => file.name === name)?.text ?? '';
    expect(text).not.toBe(files.find((file) => file.name === name)?.text);
    expect(validate(parse(text))).toBe(false);
    expect(() => checkPolicy(changed)).toThrow(PolicyError);
  });

  const SAID = 'says: Not here.\n    source: Ward meeting';
  const RULE = `rules:\n  - id: LARCH-1\n    forbid: blanket_request\n    tightens: [NB-VW-01]\n    ${SAID}\n`;

  it.each([
    ['a provider’s', `scope: provider\nparameters: { look_max_seconds: 10 }\n${RULE}`],
    ['a site’s', `scope: site\nsite: park\n${RULE}`],
    ['a ward’s', `scope: ward\nward: larch\n${RULE.replace('forbid: blanket_request', 'oblige: [stop_on_entry]')}`],
  ])('takes %s layer, which the service takes', (_whose, text) => {
    expect([validate(parse(text)), validate.errors]).toEqual([true, null]);
    expect(() => checkPolicy([...files, { name: 'layer.yaml', text }])).not.toThrow();
  });

  it.each([
    ['that permits', `scope: provider\n${RULE.replace('forbid: blanket_request', 'permit: true')}`],
    ['of a ward it does not name', `scope: ward\n${RULE}`],
    ['of a provider that names a ward', `scope: provider\nward: larch\n${RULE}`],
    ['that both forbids and obliges', `scope: provider\n${RULE}    oblige: [stop_on_entry]\n`],
    ['that obliges to what nobody knows', `scope: provider\n${RULE.replace('forbid: blanket_request', 'oblige: [x]')}`],
    ['with a number in parts', 'scope: provider\nparameters: { look_max_seconds: { value: 10 } }'],
  ])('refuses a layer %s, which the service refuses too', (_what, text) => {
    expect(validate(parse(text))).toBe(false);
    expect(() => checkPolicy([...files, { name: 'layer.yaml', text }])).toThrow(PolicyError);
  });
});
