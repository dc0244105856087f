import { Injectable } from '@nestjs/common';
import { readScope } from '../consent/asking.js';
import { Collection } from '../database/collection.js';
import type { Session } from '../identity/session.js';
import { Changes } from '../log/changes.js';
import { HistoryService } from '../log/history.service.js';
import { WardHeld } from '../patients/ward-held.js';
import { occurredAt } from '../shared/instants.js';
import { everyFault } from '../viewing/every-fault.js';
import { callForReview, requireMayAssess, supersededAssessments, writeAssessment } from './assessment-rows.js';
import type { CapacityAssessment } from './capacity-assessment.entity.js';
import { requireLaterReturn } from './capacity-assessment.js';
import type { AssessCapacityBody } from './capacity.dto.js';
import { CAPACITY_ASSESSMENT } from './capacity-kinds.js';
import { patientAtHand, requireSinceAdmission } from './patient-at-hand.js';

/** Records assessments of capacity and of children's competence (NB-CAP-01, NB-CAP-06). */
@Injectable()
export class CapacityAssessmentsService {
  readonly assessments: WardHeld<CapacityAssessment>;

  constructor(
    private readonly changes: Changes,
    history: HistoryService,
  ) {
    const records = new Collection(changes, history, CAPACITY_ASSESSMENT);
    this.assessments = new WardHeld(changes, records, { patient: 'patient_id' });
  }

  /**
   * Records an assessment of one exact question; the one before of the same is superseded, and what was agreed to is due for
   * review. Throws `not_qualified`, `return_impossible`, `before_admission` or `assessed_since`, with every fault at once.
   */
  assess(session: Session, body: AssessCapacityBody): Promise<CapacityAssessment> {
    const { understands, retains, weighs, communicates, impairment = null, support_given, fluctuating } = body;
    const finding = { understands, retains, weighs, communicates, impairment };
    const likely_return_at = body.likely_return_at === undefined ? null : new Date(body.likely_return_at);
    return this.changes.write(session.caller, async (tx) => {
      const said = body.occurred_at === undefined ? tx.now : new Date(body.occurred_at);
      const [patient, scope, occurred_at] = await everyFault([
        () => patientAtHand(tx, session, 'capacity_assessment', body.patient_id),
        () => readScope(body.technology, body.operation, body.purpose),
        () => occurredAt(body.occurred_at, tx.now),
        () => requireMayAssess(tx, session),
        () => requireLaterReturn(likely_return_at, said),
      ]);
      requireSinceAdmission(patient, occurred_at);
      const superseded = await supersededAssessments(tx, patient.patient_id, scope, occurred_at);
      await callForReview(tx, patient, occurred_at);
      const assessed = { ...finding, ...scope, support_given, fluctuating, likely_return_at };
      return writeAssessment(tx, patient, assessed, superseded, { occurred_at, id: body.id });
    });
  }
}
