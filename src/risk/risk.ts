import type { Fault } from '../shared/errors.js';
import { riskError } from './risk.errors.js';

export const RISK_STATES = ['draft', 'signed', 'superseded'] as const;
export type RiskState = (typeof RISK_STATES)[number];

/** What an individual assessment must say (NB-RSK-01). */
export const RISK_TEXTS = [
  'formulation',
  'need',
  'alternatives_tried',
  'protective_factors',
  'blind_spots',
  'harm_of_watching',
  'harm_of_not_watching',
] as const;
export type RiskTexts = Record<(typeof RISK_TEXTS)[number], string>;

/** Shorter than this, in characters, is not an assessment of anybody. */
const SHORTEST_TEXT = 20;

/** What the transitions of a risk assessment look at. */
export interface RiskFields extends RiskTexts {
  id: string;
  state: RiskState;
  signed_at: Date | null;
  signed_by: string | null;
}

/** Writes on in a draft; what is signed stays as it was signed. */
export function amend<R extends RiskFields>(assessment: R, texts: Partial<RiskTexts>): R {
  requireDraft(assessment);
  return { ...assessment, ...texts };
}

/**
 * Signs a draft and gives the signed one it takes the place of. Refused for a time before the admission, or before an
 * assessment already signed: a late note must not take the place of a newer assessment.
 */
export function sign<R extends RiskFields>(
  draft: R,
  by: string,
  at: Date,
  admitted_at: Date,
  others: readonly R[],
): { signed: R; superseded: R[] } {
  requireDraft(draft);
  requireTexts(draft);
  if (at.getTime() < admitted_at.getTime()) {
    throw riskError('invalid', 'before_admission', 'Nobody assesses a patient before they are admitted.', [
      {
        field: 'occurred_at',
        fault: `the admission began at ${admitted_at.toISOString()}`,
        fix: 'give a time at or after that',
      },
    ]);
  }
  const standing = others.filter((other) => other.state === 'signed');
  const newer = standing.find((other) => other.signed_at !== null && other.signed_at.getTime() > at.getTime());
  if (newer) {
    throw riskError('conflict', 'signed_since', 'A newer assessment of this admission is signed already.', [
      {
        field: 'occurred_at',
        fault: `${newer.id} was signed at ${newer.signed_at?.toISOString() ?? ''}`,
        fix: 'sign at a later time',
      },
    ]);
  }
  return {
    signed: { ...draft, state: 'signed', signed_at: at, signed_by: by },
    superseded: standing.map((other) => ({ ...other, state: 'superseded' })),
  };
}

function requireDraft(assessment: RiskFields): void {
  if (assessment.state === 'draft') return;
  throw riskError('conflict', 'not_draft', `This assessment is ${assessment.state}.`, [
    { field: 'id', fault: `its state is ${assessment.state}`, fix: 'write a new draft' },
  ]);
}

function requireTexts(texts: RiskTexts): void {
  const faults: Fault[] = RISK_TEXTS.filter((name) => texts[name].trim().length < SHORTEST_TEXT).map((field) => ({
    field,
    fault: `it holds ${texts[field].trim().length} characters`,
    fix: `at least ${SHORTEST_TEXT} characters about this patient`,
  }));
  if (faults.length === 0) return;
  throw riskError('invalid', 'texts_too_short', 'An assessment is signed once it says everything it must.', faults);
}
