import type { RecordKind } from '../database/rows.js';
import { AdvanceDecision } from './advance-decision.entity.js';
import { BestInterestsDecision } from './best-interests-decision.entity.js';
import { CapacityAssessment } from './capacity-assessment.entity.js';
import { Representative } from './representative.entity.js';

export const CAPACITY_ASSESSMENT: RecordKind<CapacityAssessment> = {
  entity: CapacityAssessment,
  type: 'capacity_assessment',
};

export const REPRESENTATIVE: RecordKind<Representative> = { entity: Representative, type: 'representative' };

export const ADVANCE_DECISION: RecordKind<AdvanceDecision> = { entity: AdvanceDecision, type: 'advance_decision' };
export const BEST_INTERESTS_DECISION: RecordKind<BestInterestsDecision> = {
  entity: BestInterestsDecision,
  type: 'best_interests_decision',
};
