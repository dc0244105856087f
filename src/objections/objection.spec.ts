import { describe, expect, it } from '@jest/globals';
import { thrown } from '../consent/consents.fixture.js';
import type { AgreedFor } from './agreed-before.js';
import { readObjection } from './objection.dto.js';
import { decideObjection, sameObjection, type ObjectionDecision, type ObjectionFields } from './objection.js';

/** That hour of 20 November 2026. */
const at = (hour: number): Date => new Date(Date.UTC(2026, 10, 20, hour));

const open: ObjectionFields = {
  id: 'o1',
  technology: null,
  means: 'behaviour',
  words: 'Covers the camera.',
  raised_by: 'patient',
  observed_at: at(9),
  observed_by: 'staff:nurse',
  state: 'open',
  decided_at: null,
  decided_by: null,
  advocate: null,
  advocate_heard_at: null,
  advocates_view: null,
  reasons: null,
};
const decision = (more: Partial<ObjectionDecision> = {}): ObjectionDecision => ({
  outcome: 'decided_again',
  at: at(12),
  by: 'staff:rc',
  advocate: 'Sage Curlew',
  advocate_heard_at: at(11),
  advocates_view: 'Agrees with a nurse at the door.',
  reasons: 'Heard.',
  ...more,
});
const fieldsOf = (more: Partial<ObjectionDecision>, of = open): string[] =>
  thrown(() => decideObjection(of, decision(more), [])).faults.map(({ field }) => field);

describe('an objection', () => {
  it.each(['upheld', 'decided_again'] as const)('is %s once, with the advocate who was heard', (outcome) => {
    const decided = decideObjection(open, decision({ outcome }), []);
    expect(decided).toMatchObject({ state: outcome, decided_at: at(12), advocate: 'Sage Curlew', reasons: 'Heard.' });
    expect(decideObjection(decided, decision({ outcome, at: at(13), by: 'staff:another' }), [])).toBe(decided);
  });

  it('that was upheld may be decided again, with an advocate who is heard of that', () => {
    const upheld = decideObjection(open, decision({ outcome: 'upheld' }), []);
    expect(fieldsOf({ at: at(14) }, upheld)).toEqual(['advocate_heard_at']);
    const again = decideObjection(upheld, decision({ at: at(14), advocate_heard_at: at(13) }), []);
    expect(again).toMatchObject({ state: 'decided_again', advocate_heard_at: at(13) });
    expect(thrown(() => decideObjection(again, decision({ outcome: 'upheld', at: at(15) }), [])).code).toBe(
      'already_decided',
    );
  });

  it('is not decided away by whoever recorded it, who may uphold it', () => {
    expect(fieldsOf({ by: 'staff:nurse' })).toEqual(['id']);
    expect(decideObjection(open, decision({ by: 'staff:nurse', outcome: 'upheld' }), []).state).toBe('upheld');
  });

  it('is refused with everything that is wrong with its decision', () => {
    expect(fieldsOf({ at: at(8), by: 'staff:nurse' })).toEqual(['occurred_at', 'advocate_heard_at', 'id']);
    expect(fieldsOf({ advocate_heard_at: at(8) })).toEqual(['advocate_heard_at']);
  });

  it('is decided again only on what was agreed to for them after it, knowing of it', () => {
    const made = (more: Partial<AgreedFor> = {}): AgreedFor => ({
      kind: 'best_interests_decision',
      id: 'b1',
      said_at: at(10),
      knows: true,
      ...more,
    });
    const faultsOf = (...agreed: AgreedFor[]): string[] =>
      thrown(() => decideObjection(open, decision(), agreed)).faults.map(({ fault }) => fault);
    expect(decideObjection(open, decision(), [made({ said_at: at(9) })]).state).toBe('decided_again');
    expect(faultsOf(made({ said_at: new Date(at(9).getTime() - 1) }), made({ id: 'b2', knows: false }))).toEqual([
      'best-interests decision b1 is from before 2026-11-20T09:00:00.000Z',
      'best-interests decision b2 does not say that the patient objects',
    ]);
    const said = made({ kind: 'consent', id: 'c1', knows: false });
    expect(decideObjection(open, decision(), [said]).state).toBe('decided_again');
    expect(faultsOf({ ...said, said_at: at(8) })).toEqual([
      'consent c1, given for the patient, is from before 2026-11-20T09:00:00.000Z',
    ]);
    const upheld = decideObjection(open, decision({ outcome: 'upheld' }), [made({ said_at: at(8) })]);
    expect(upheld.state).toBe('upheld');
  });

  it('raised again is the open one that says the same', () => {
    expect(sameObjection(open, [open])).toBe(open);
    for (const other of [{ technology: 'bedroom_cctv' }, { words: null }, { raised_by: 'advocate' as const }])
      expect(sameObjection({ ...open, ...other }, [open])).toBeNull();
    expect(sameObjection(open, [decideObjection(open, decision(), [])])).toBeNull();
  });

  it('is read as far as it can be, and is put off by nothing', () => {
    const now = at(20);
    const nothing = { occurred_at: now, means: null, words: null, raised_by: 'patient', technology: null };
    for (const sent of [
      undefined,
      null,
      7,
      [],
      'x',
      { means: 'dance', technology: {}, words: '\u0000 ', occurred_at: '2999-01-01T00:00:00Z' },
    ])
      expect(readObjection(sent, now)).toEqual(nothing);
    const sent = {
      occurred_at: '2026-11-20T09:00:00Z',
      means: 'word',
      words: 'No.\u0007 \ud800',
      raised_by: 'advocate',
      technology: 'bedroom_cctv',
    };
    expect(readObjection(sent, now)).toEqual({ ...sent, occurred_at: at(9), words: 'No. \ufffd' });
    expect(readObjection({ words: 'a'.repeat(9000) }, now).words).toHaveLength(8000);
  });
});
