import { describe, expect, it } from '@jest/globals';
import { PolicyError } from '../policy-problem.js';
import { invariantsHash, readInvariants, type Invariant } from './invariants.js';

const read = (text: string): Invariant[] => readInvariants({ name: 'invariants.yaml', text });
const one = (body: string): string => `invariants:\n  - id: INV-01.a\n    says: A.\n    source: B\n${body}`;

function faultsOf(text: string): string[] {
  try {
    read(text);
    return [];
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return error.problems.map(({ line, message }) => `${line} ${message.replace(/; known: .*$/, '')}`);
  }
}

describe('reading invariants', () => {
  it('takes what a permit needs for what it never is, one fact at a time', () => {
    const [found] = read(
      one(
        '    permits_only:\n      - { where: { place: [bedroom] }, needs: { screen: [approved], request: [new, repeat] } }\n',
      ),
    );
    expect(found?.never_permits).toEqual([
      { place: ['bedroom'], screen: ['not_approved', 'absent', 'not_applicable'] },
      { place: ['bedroom'], request: ['reused'] },
    ]);
  });

  it('tells every fault at once, with its line', () => {
    expect(
      faultsOf(`invariants:
  - { id: INV-1, says: A, source: B }
  - id: INV-01.a
    says: A
    source: B
    never_permits: []
    permits_only:
      - { needs: { obligations: [supported, unsupported] }, unless: {} }
      - { where: { place: [bedroom] }, needs: { place: [communal] } }
      - { where: { mood: [low] }, needs: {} }
      - 7
  - { id: INV-01.a, source: B, never_permits: [{}] }
`),
    ).toEqual([
      '2 INV-1 is not the id of an invariant such as INV-01.authority',
      '2 an invariant has never_permits, permits_only or both',
      '6 never_permits is a list of at least one situation',
      '8 unless is not a part of what a permit needs',
      '8 every value of obligations would do, so that it is not needed',
      '9 place stands in where already',
      '10 unknown fact mood',
      '10 needs names at least one fact',
      '11 what a permit needs is a map with needs, and where it does',
      '12 says is missing or not a text',
      '12 the id INV-01.a is already used',
      '12 a situation names at least one fact',
    ]);
    expect(faultsOf('invariants: []')).toEqual(['1 a file of invariants has at least one']);
  });

  it('has a hash that turns on what is said and not on how it is laid out', () => {
    const flow = read(one('    never_permits: [{ place: [bathroom] }]\n'));
    const block = read(one('    never_permits:\n      # nowhere\n      - place: [bathroom]\n'));
    const other = read(one('    never_permits: [{ place: [bedroom] }]\n'));
    expect(invariantsHash(flow)).toBe(invariantsHash(block));
    expect(invariantsHash(flow)).not.toBe(invariantsHash(other));
  });
});
