import { PURPOSES, type Purpose } from '../decision/words.js';
import type { ApprovalParts, LawfulBasis, Part } from './approval-parts.js';
import type { AskedApproval } from './approval.js';

const CARE: readonly Purpose[] = ['vital_signs_observation', 'alert_response', 'seclusion_observation'];

/** What a fictitious approval of a system on a ward is prepared as, completed at one time: it holds a basis for every purpose. */
export function approvalBody(
  monitoring_system_id: string,
  ward_id: string,
  completed_at: string,
): AskedApproval & { id: string } {
  const id = approvalId(monitoring_system_id, ward_id);
  return { id, monitoring_system_id, ward_id, medical_device: true, parts: approvalParts(completed_at) };
}

/** The id of such an approval. */
export function approvalId(monitoring_system_id: string, ward_id: string): string {
  return `${monitoring_system_id}.${ward_id}`;
}

function approvalParts(completed_at: string): ApprovalParts {
  const part = (reference: string): Part => ({ reference: `${reference} (fictitious)`, completed_at });
  const declared = { ...part('DECL-12'), declared_by: 'Chief information officer' };
  return {
    dpia: part('DPIA-2026-04'),
    equality_impact_assessment: part('EQIA-2026-04'),
    clinical_safety_case: part('CSC-2026-02, DCB0129 and DCB0160'),
    dtac: part('DTAC-2026-01'),
    dspt: part('DSPT 2026, standards met'),
    policy_published: part('Policy 41, on the public site'),
    notices_published: part('Notices at every ward door'),
    processor_contract: part('Contract 2026-17'),
    lawful_basis: { ...part('ROPA-2026, entry 9'), bases: PURPOSES.map(basisOf) },
    vendor_evidence: {
      ...part('EVID-2026-03'),
      declared_by: 'Clinical safety officer',
      entries: ['A study paid for by the vendor, of 40 patients, without a control ward.'],
      none_declared: false,
    },
    conflicts_of_interest: { ...declared, entries: [], none_declared: true },
    device_registration: part('MHRA 2026-5512'),
  };
}

function basisOf(purpose: Purpose): LawfulBasis {
  if (CARE.includes(purpose)) return { purpose, article_6: '6_1_e', article_9: '9_2_h' };
  const schedule_1_condition = 'Part 2, paragraph 18: safeguarding of individuals at risk';
  return { purpose, article_6: '6_1_e', article_9: '9_2_g', schedule_1_condition };
}
