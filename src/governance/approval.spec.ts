import { describe, expect, it } from '@jest/globals';
import { approvalBody } from './fictitious-approval.js';
import { AskfirstError } from '../shared/errors.js';
import { APPROVAL_PARTS, type ApprovalParts, type LawfulBasis } from './approval-parts.js';
import { approve, prepare, supersede, withdraw, type ApprovalFields, type AskedApproval } from './approval.js';

const AT = new Date('2026-11-22T12:00:00.000Z');
const DAY = 86_400_000;
const DAYS = 365;
const after = (ms: number): Date => new Date(AT.getTime() + ms);
const iso = (ms: number): string => after(ms).toISOString();

const asked = (parts: Partial<ApprovalParts> = {}, over: Partial<AskedApproval> = {}): AskedApproval => {
  const body = approvalBody('room-4', 'larch', iso(-30 * DAY));
  return { ...body, parts: { ...body.parts, ...parts }, ...over };
};
const bases = (...list: LawfulBasis[]): Partial<ApprovalParts> => ({
  lawful_basis: { reference: 'ROPA', completed_at: iso(-DAY), bases: list },
});
const fieldsOf = (made: unknown): string[] =>
  made instanceof AskfirstError ? made.faults.map(({ field }) => field) : [];
const prepared = (parts: Partial<ApprovalParts> = {}): ApprovalFields => {
  const made = prepare(asked(parts), DAYS, 'staff:officer', AT);
  if (made instanceof AskfirstError) throw made;
  return made;
};

describe('preparing an approval', () => {
  it('takes every part, the oldest date among them, the first end, and the purposes with a basis', () => {
    const dpia = { reference: 'D', completed_at: iso(-90 * DAY), expires_at: iso(20 * DAY) };
    const dspt = { reference: 'S', completed_at: iso(-DAY), expires_at: iso(10 * DAY) };
    const care: LawfulBasis = { purpose: 'alert_response', article_6: '6_1_e', article_9: '9_2_h' };
    expect(prepared({ dpia, dspt, ...bases(care) })).toMatchObject({
      state: 'prepared',
      prepared_by: 'staff:officer',
      oldest_part_at: after(-90 * DAY),
      first_expiry_at: after(10 * DAY),
      purposes: ['alert_response'],
      approved_at: null,
    });
    expect(prepared().first_expiry_at).toBeNull();
  });

  it.each([
    ['twelve months old', { completed_at: iso(-DAYS * DAY) }, ['parts.dpia.completed_at']],
    ['a millisecond younger', { completed_at: iso(1 - DAYS * DAY) }, []],
    ['completed in the future', { completed_at: iso(1) }, ['parts.dpia.completed_at']],
    ['completed now', { completed_at: iso(0) }, []],
    ['that ends now', { completed_at: iso(-DAY), expires_at: iso(0) }, ['parts.dpia.expires_at']],
    ['that ends in a millisecond', { completed_at: iso(-DAY), expires_at: iso(1) }, []],
    [
      'that ended before it was completed',
      { completed_at: iso(-DAY), expires_at: iso(-2 * DAY) },
      ['parts.dpia.expires_at'],
    ],
  ])('reads the dates of a part %s', (_what, dates, faults) => {
    expect(fieldsOf(prepare(asked({ dpia: { reference: 'D', ...dates } }), DAYS, 'staff:officer', AT))).toEqual(faults);
  });

  it('tells every fault of every part at once', () => {
    const late = { reference: 'late', completed_at: iso(1) };
    const parts = Object.fromEntries(
      [...APPROVAL_PARTS, 'device_registration'].map((name) => [name, { ...asked().parts[name as 'dpia'], ...late }]),
    ) as Partial<ApprovalParts>;
    expect(fieldsOf(prepare(asked(parts), DAYS, 'staff:officer', AT))).toEqual(
      [...APPROVAL_PARTS, 'device_registration'].map((name) => `parts.${name}.completed_at`),
    );
  });

  it('wants a medical device registered, and nothing else', () => {
    const { device_registration: _none, ...without } = asked().parts;
    const field = 'parts.device_registration';
    const of = (parts: ApprovalParts, medical_device: boolean): string[] =>
      fieldsOf(prepare({ ...asked(), parts, medical_device }, DAYS, 'staff:officer', AT));
    expect(of(without, true)).toEqual([field]);
    expect(of(without, false)).toEqual([]);
    expect(of(asked().parts, false)).toEqual([field]);
  });

  it.each([
    ['care on its own basis', 'alert_response', '6_1_e', '9_2_h', undefined, []],
    ['care as a legal claim', 'alert_response', '6_1_e', '9_2_f', undefined, ['article_9']],
    ['care as an obligation', 'vital_signs_observation', '6_1_c', '9_2_h', undefined, ['article_6']],
    ['an investigation as care', 'safeguarding_investigation', '6_1_e', '9_2_h', undefined, ['article_9']],
    ['an investigation as a legal claim', 'complaint_investigation', '6_1_e', '9_2_f', undefined, []],
    [
      'substantial public interest without its condition',
      'legal_proceedings',
      '6_1_e',
      '9_2_g',
      undefined,
      ['schedule_1_condition'],
    ],
    ['substantial public interest with its condition', 'legal_proceedings', '6_1_c', '9_2_g', 'Part 2, 18', []],
    [
      'care in the public interest',
      'seclusion_observation',
      '6_1_c',
      '9_2_g',
      undefined,
      ['article_6', 'article_9', 'schedule_1_condition'],
    ],
  ] as const)('holds the basis of %s to NB-GOV-02', (_what, purpose, article_6, article_9, condition, faults) => {
    const one = { purpose, article_6, article_9, ...(condition && { schedule_1_condition: condition }) };
    expect(fieldsOf(prepare(asked(bases(one)), DAYS, 'staff:officer', AT))).toEqual(
      faults.map((field) => `parts.lawful_basis.bases.0.${field}`),
    );
  });

  it('takes one basis for a purpose, and a declaration that says something', () => {
    const care: LawfulBasis = { purpose: 'alert_response', article_6: '6_1_e', article_9: '9_2_h' };
    const silent = { reference: 'D', completed_at: iso(-DAY), declared_by: 'CIO', entries: [], none_declared: false };
    const both = { ...silent, entries: ['A grant.'], none_declared: true };
    const made = prepare(
      asked({ ...bases(care, care), vendor_evidence: silent, conflicts_of_interest: both }),
      DAYS,
      'staff:officer',
      AT,
    );
    expect(fieldsOf(made)).toEqual([
      'parts.lawful_basis.bases.1.purpose',
      'parts.vendor_evidence.entries',
      'parts.conflicts_of_interest.entries',
    ]);
  });
});

describe('approving', () => {
  it('is for somebody else than whoever prepared it, and once', () => {
    expect(approve(prepared(), DAYS, 'staff:officer', AT)).toMatchObject({
      kind: 'forbidden',
      code: 'prepared_by_you',
    });
    const approved = approve(prepared(), DAYS, 'staff:siro', after(1));
    expect(approved).toMatchObject({ state: 'approved', approved_by: 'staff:siro', approved_at: after(1) });
    expect(approve(approved as ApprovalFields, DAYS, 'staff:board', after(2))).toBe(approved);
  });

  it('refuses what has lapsed since it was prepared, and a time before that', () => {
    const dspt = { reference: 'S', completed_at: iso(-DAY), expires_at: iso(DAY) };
    expect(fieldsOf(approve(prepared({ dspt }), DAYS, 'staff:siro', after(DAY)))).toEqual(['parts.dspt.expires_at']);
    expect(fieldsOf(approve(prepared(), DAYS, 'staff:siro', after(-1)))).toEqual(['occurred_at']);
  });

  it('refuses what was withdrawn, or gave way to another', () => {
    const withdrawn = withdraw(prepared(), null, 'staff:siro', AT);
    for (const one of [withdrawn, supersede(prepared())])
      expect(approve(one, DAYS, 'staff:siro', AT)).toMatchObject({ kind: 'conflict', code: 'not_prepared' });
  });
});

describe('withdrawing an approval', () => {
  it('takes away what stands, with or without a reason, and once', () => {
    const withdrawn = withdraw(prepared(), 'The camera faced the door.', 'staff:siro', AT);
    expect(withdrawn).toMatchObject({
      state: 'withdrawn',
      withdrawn_by: 'staff:siro',
      withdrawn_reason: 'The camera faced the door.',
    });
    expect(withdraw(withdrawn, null, 'staff:board', after(1))).toBe(withdrawn);
    const superseded = supersede(prepared());
    expect(withdraw(superseded, null, 'staff:board', after(1))).toBe(superseded);
  });
});
