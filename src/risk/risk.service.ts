import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import { Collection } from '../database/collection.js';
import { insertRecord, lockRecord, updateRecord, type RecordKind } from '../database/rows.js';
import { authorise, type Session } from '../identity/session.js';
import { Changes, type ChangeTransaction } from '../log/changes.js';
import { HistoryService } from '../log/history.service.js';
import { trigger } from '../patients/admission.js';
import { ADMISSION } from '../patients/patient-kinds.js';
import { knownRecord, lockPatient } from '../patients/patient-locks.js';
import { lockNamedPatient } from '../patients/patient-named.js';
import { WardHeld, wardOfPatient } from '../patients/ward-held.js';
import type { WriteBody } from '../shared/bodies.dto.js';
import { AskfirstError } from '../shared/errors.js';
import { occurredAt } from '../shared/instants.js';
import { RiskAssessment } from './risk-assessment.entity.js';
import type { AmendRiskAssessmentBody, DraftRiskAssessmentBody } from './risk.dto.js';
import { riskError } from './risk.errors.js';
import { amend, RISK_TEXTS, sign, type RiskTexts } from './risk.js';

export const RISK_ASSESSMENT: RecordKind<RiskAssessment> = { entity: RiskAssessment, type: 'risk_assessment' };

/** Records individual risk assessments (NB-RSK-01). */
@Injectable()
export class RiskService {
  readonly assessments: WardHeld<RiskAssessment>;

  constructor(
    private readonly changes: Changes,
    history: HistoryService,
  ) {
    const records = new Collection(changes, history, RISK_ASSESSMENT);
    this.assessments = new WardHeld(changes, records, { patient: 'patient_id' });
  }

  /** Begins a draft for the patient's open admission; throws `not_admitted`. */
  draft(session: Session, body: DraftRiskAssessmentBody): Promise<RiskAssessment> {
    const { patient_id } = body;
    return this.changes.write(session.caller, async (tx) => {
      const { admission } = await lockNamedPatient(tx, session, 'risk_assessment', patient_id);
      if (!admission) throw notAdmitted();
      const texts = Object.fromEntries(RISK_TEXTS.map((name) => [name, body[name] ?? ''])) as RiskTexts;
      const own = {
        patient_id,
        admission_id: admission.id,
        state: 'draft' as const,
        ...texts,
        signed_at: null,
        signed_by: null,
      };
      const occurred_at = occurredAt(body.occurred_at, tx.now);
      return insertRecord(tx, RISK_ASSESSMENT, own, { event: 'risk_assessment_drafted', occurred_at, id: body.id });
    });
  }

  /** Writes on in a draft; throws `not_draft`. */
  amend(session: Session, id: string, body: AmendRiskAssessmentBody): Promise<RiskAssessment> {
    return this.changes.write(session.caller, async (tx) => {
      const draft = await this.takeInHand(tx, session, id);
      const sent = RISK_TEXTS.flatMap((name) => (body[name] === undefined ? [] : [[name, body[name]]]));
      const next = amend(draft, Object.fromEntries(sent) as Partial<RiskTexts>);
      const occurred_at = occurredAt(body.occurred_at, tx.now);
      return updateRecord(tx, RISK_ASSESSMENT, next, { event: 'risk_assessment_amended', occurred_at });
    });
  }

  /** Signs a draft in the responsible clinician's name; throws `texts_too_short`, `before_admission` or `signed_since`. */
  sign(session: Session, id: string, body: WriteBody): Promise<RiskAssessment> {
    if (!session.roles.includes('responsible_clinician')) {
      throw new AskfirstError('forbidden', 'not_permitted', 'Only a responsible clinician signs a risk assessment.');
    }
    return this.changes.write(session.caller, async (tx) => {
      const draft = await this.takeInHand(tx, session, id);
      const admission = await lockRecord(tx, ADMISSION, draft.admission_id);
      const others = await tx.manager.find(RiskAssessment, {
        where: { provider_id: tx.provider_id, admission_id: admission.id, id: Not(id) },
        order: { id: 'ASC' },
        lock: { mode: 'pessimistic_write' },
      });
      const occurred_at = occurredAt(body.occurred_at, tx.now);
      const { signed, superseded } = sign(draft, tx.by, occurred_at, admission.admitted_at, others);
      for (const one of superseded) {
        const happening = { event: 'risk_assessment_superseded', occurred_at, removes: true };
        await updateRecord(tx, RISK_ASSESSMENT, one, happening);
      }
      // Consents decided after the signing are not touched by it: the trigger counts only for what was decided before (NB-CON-05).
      const calledFor = { event: 'admission_review_called_for', occurred_at, removes: true };
      await updateRecord(tx, ADMISSION, trigger(admission, 'risk_assessment', occurred_at, tx.now), calledFor);
      return updateRecord(tx, RISK_ASSESSMENT, signed, { event: 'risk_assessment_signed', occurred_at });
    });
  }

  /** Locks the patient, then the assessment, for somebody who may write it. */
  private async takeInHand(tx: ChangeTransaction, session: Session, id: string): Promise<RiskAssessment> {
    const { patient_id } = await knownRecord(tx, RISK_ASSESSMENT, id);
    await lockPatient(tx, patient_id);
    const ward_id = await wardOfPatient(tx.manager, tx.provider_id, patient_id);
    authorise(session, 'write', 'risk_assessment', { ward_id, id });
    return lockRecord(tx, RISK_ASSESSMENT, id);
  }
}

function notAdmitted(): Error {
  return riskError('conflict', 'not_admitted', 'An assessment is for an admission, and none is open.', [
    { field: 'patient_id', fault: 'the patient has no open admission', fix: 'admit the patient first' },
  ]);
}
