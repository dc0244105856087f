import { Injectable } from '@nestjs/common';
import { readScope } from '../consent/asking.js';
import type { ConsentScope } from '../consent/consent.js';
import { Collection } from '../database/collection.js';
import { insertRecord, keyOf, updateRecord } from '../database/rows.js';
import type { Session } from '../identity/session.js';
import { Changes, type ChangeTransaction } from '../log/changes.js';
import { HistoryService } from '../log/history.service.js';
import { trigger } from '../patients/admission.js';
import { ADMISSION } from '../patients/patient-kinds.js';
import { WardHeld } from '../patients/ward-held.js';
import { occurredAt } from '../shared/instants.js';
import { StaffMember } from '../staff/staff-member.entity.js';
import { everyFault } from '../viewing/every-fault.js';
import { CapacityAssessment } from './capacity-assessment.entity.js';
import { lapsesAt, outcomeOf, requireLaterReturn, requireQualified, supersededBy } from './capacity-assessment.js';
import type { AssessCapacityBody } from './capacity.dto.js';
import { CAPACITY_ASSESSMENT } from './capacity-kinds.js';
import { ageAt, patientAtHand, requireSinceAdmission } from './patient-at-hand.js';

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
        () => this.mustBeQualified(tx, session),
        () => requireLaterReturn(likely_return_at, said),
      ]);
      requireSinceAdmission(patient, occurred_at);
      const { patient_id, admission } = patient;
      const superseded = supersededBy(occurred_at, await this.sameQuestion(tx, { patient_id, ...scope }));
      for (const one of superseded) {
        const happening = { event: 'capacity_assessment_superseded', occurred_at, removes: true };
        await updateRecord(tx, CAPACITY_ASSESSMENT, one, happening);
      }
      const calledFor = { event: 'admission_review_called_for', occurred_at, removes: true };
      await updateRecord(tx, ADMISSION, trigger(admission, 'capacity', occurred_at, tx.now), calledFor);
      const age = ageAt(patient, occurred_at);
      const own = {
        patient_id,
        admission_id: admission.id,
        ...scope,
        state: 'stands' as const,
        ...finding,
        support_given,
        fluctuating,
        likely_return_at,
        outcome: outcomeOf(finding, age),
        assessed_at: occurred_at,
        assessed_by: tx.by,
        lapses_at: lapsesAt(likely_return_at, age),
      };
      // Whoever is found able takes the decision from those who had it, and whoever is found not to be loses it.
      const happening = { event: 'capacity_assessed', occurred_at, removes: true, id: body.id };
      return insertRecord(tx, CAPACITY_ASSESSMENT, own, happening);
    });
  }

  private async mustBeQualified(tx: ChangeTransaction, session: Session): Promise<void> {
    const key = keyOf<StaffMember>(tx.provider_id, session.caller.staff_id);
    const member = await tx.manager.findOneBy(StaffMember, key);
    requireQualified(session.roles, member?.registration ?? null);
  }

  private sameQuestion(
    tx: ChangeTransaction,
    question: ConsentScope & { patient_id: string },
  ): Promise<CapacityAssessment[]> {
    return tx.manager.find(CapacityAssessment, {
      where: { provider_id: tx.provider_id, ...question },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }
}
