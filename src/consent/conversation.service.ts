import { Injectable } from '@nestjs/common';
import {
  callForReview,
  requireMayAssess,
  supersededAssessments,
  writeAssessment,
  type Assessed,
} from '../capacity/assessment-rows.js';
import type { CapacityAssessment } from '../capacity/capacity-assessment.entity.js';
import { outcomeOf, requireLaterReturn, type Finding } from '../capacity/capacity-assessment.js';
import { ageAt, lockAdmitted, type PatientAtHand } from '../capacity/patient-at-hand.js';
import type { CapacityFindingBody } from '../capacity/finding.dto.js';
import { whoMayBeAsked } from '../capacity/representative-rows.js';
import type { AgeView } from '../decision/view.js';
import { allows } from '../identity/abilities.js';
import { authorise, type Session } from '../identity/session.js';
import { PlacePolicies } from '../layers/place-policies.js';
import { Changes, type ChangeTransaction } from '../log/changes.js';
import { lockPatient, openAdmission } from '../patients/patient-locks.js';
import { AskfirstError, notFound } from '../shared/errors.js';
import { newId, PUBLIC_ID } from '../shared/ids.js';
import { occurredAt } from '../shared/instants.js';
import { everyFault } from '../viewing/every-fault.js';
import { readScope } from './asking.js';
import { insertDecided, lockScope } from './consent-rows.js';
import type { ConsentScope } from './consent.js';
import type { Consent } from './consent.entity.js';
import type { ConversationBody, ConversationItemBody, ConversationView } from './conversation.dto.js';
import { converse, type Item } from './conversation.js';
import { systemsGivenFor } from './systems-given-for.js';

/** An assessment made in a conversation, and those of the same question that it supersedes. */
interface Assessing {
  assessed: Assessed;
  superseded: CapacityAssessment[];
}

/** Records a whole conversation about consent: everything that was asked for in it, or nothing (NB-CON-02, 03, 07; NB-CAP-01). */
@Injectable()
export class ConversationService {
  constructor(
    private readonly changes: Changes,
    private readonly numbers: PlacePolicies,
  ) {}

  /** Writes every choice and assessment of one conversation in one transaction; throws everything that is wrong with any of it. */
  record(session: Session, patient_id: string, body: ConversationBody): Promise<ConversationView> {
    return this.changes.write(session.caller, async (tx) => {
      const patient = await takePatient(tx, session, patient_id);
      const said = body.occurred_at === undefined ? tx.now : new Date(body.occurred_at);
      const consents = await lockScope(tx, patient_id, {});
      const { representative_id = null, information, circumstances, items } = body;
      const systems = await systemsGivenFor(tx, patient_id, said);
      const conversation = { patient_id, representative_id, information, circumstances, asked_by: tx.by, systems };
      const age = ageAt(patient, said);
      const parameters = await this.numbers.on(tx, patient.admission.ward_id);
      const setting = { admission: patient.admission, consents, parameters };
      const [occurred_at, , , assessing, made] = await everyFault([
        () => occurredAt(body.occurred_at, tx.now),
        () => (items.some(({ capacity }) => capacity) ? mayAssess(tx, session) : undefined),
        () => (representative_id === null ? undefined : whoMayBeAsked(tx, patient_id, representative_id, said)),
        () => assessingOf(tx, patient_id, items, said),
        () =>
          converse(
            { ...conversation, occurred_at: said > tx.now ? tx.now : said },
            items.map((item) => ({ ...itemOf(item, age), id: newId() })),
            setting,
          ),
      ]);
      const capacity_assessments = await writeAssessments(tx, patient, assessing, occurred_at);
      const recorded: Consent[] = [];
      for (const { before, ...one } of made)
        recorded.push(await insertDecided(tx, eventOf(one.decided), before, one, occurred_at));
      return { consents: recorded, capacity_assessments };
    });
  }
}

function eventOf({ state }: Pick<Consent, 'state'>): string {
  return state === 'undecided' ? 'consent_asked' : `consent_${state}`;
}

/** Locks the patient and their admission for somebody who may record what they say; to others there is no such patient. */
async function takePatient(tx: ChangeTransaction, session: Session, patient_id: string): Promise<PatientAtHand> {
  if (!PUBLIC_ID.test(patient_id)) throw notFound('patient', patient_id);
  const patient = await lockPatient(tx, patient_id);
  const open = await openAdmission(tx.manager, tx.provider_id, patient_id);
  const at = { ward_id: open?.ward_id };
  if (!allows(session.ability, 'write', 'consent', at)) throw notFound('patient', patient_id);
  return lockAdmitted(tx, patient, open);
}

async function mayAssess(tx: ChangeTransaction, session: Session): Promise<void> {
  authorise(session, 'write', 'capacity_assessment');
  await requireMayAssess(tx, session);
}

function itemOf(body: ConversationItemBody, age: AgeView | null): Item {
  const { technology, operation, purpose, outcome, patient_started = false, words = null, capacity } = body;
  const { patients_view = null, hours = [], retention_hours = null, secondary_uses = [] } = body;
  const found = capacity === undefined ? null : outcomeOf(findingOf(capacity), age);
  const asked = { technology, operation, purpose, patient_started, outcome, words };
  return { ...asked, patients_view, hours, retention_hours, secondary_uses, found };
}

function findingOf({ understands, retains, weighs, communicates, impairment }: CapacityFindingBody): Finding {
  return { understands, retains, weighs, communicates, impairment: impairment ?? null };
}

/** Every assessment made in the conversation; what is wrong with the question of one is told with the choice it goes with. */
function assessingOf(
  tx: ChangeTransaction,
  patient_id: string,
  items: readonly ConversationItemBody[],
  at: Date,
): Promise<(Assessing | null)[]> {
  return everyFault(
    items.map(
      (item, n) => () =>
        item.capacity === undefined ? null : placed(n, () => assessing(tx, patient_id, item, item.capacity, at)),
    ),
  );
}

async function assessing(
  tx: ChangeTransaction,
  patient_id: string,
  item: ConversationItemBody,
  capacity: CapacityFindingBody | undefined,
  at: Date,
): Promise<Assessing | null> {
  const scope = scopeOf(item);
  if (capacity === undefined || scope === null) return null;
  const { support_given, fluctuating } = capacity;
  const likely_return_at = capacity.likely_return_at === undefined ? null : new Date(capacity.likely_return_at);
  requireLaterReturn(likely_return_at, at);
  const superseded = await supersededAssessments(tx, patient_id, scope, at);
  return { assessed: { ...findingOf(capacity), ...scope, support_given, fluctuating, likely_return_at }, superseded };
}

function scopeOf({ technology, operation, purpose }: ConversationItemBody): ConsentScope | null {
  try {
    return readScope(technology, operation, purpose);
  } catch (error) {
    if (error instanceof AskfirstError) return null;
    throw error;
  }
}

async function placed<T>(n: number, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AskfirstError)) throw error;
    const { kind, code, message, faults } = error as AskfirstError;
    const told = faults.map((fault) => ({ ...fault, field: `items.${n}.capacity.${fault.field}` }));
    throw new AskfirstError(kind, code, message, told);
  }
}

async function writeAssessments(
  tx: ChangeTransaction,
  patient: PatientAtHand,
  assessing: readonly (Assessing | null)[],
  occurred_at: Date,
): Promise<CapacityAssessment[]> {
  const made = assessing.flatMap((one) => (one === null ? [] : [one]));
  if (made.length > 0) await callForReview(tx, patient, occurred_at);
  const written: CapacityAssessment[] = [];
  for (const { assessed, superseded } of made)
    written.push(await writeAssessment(tx, patient, assessed, superseded, { occurred_at }));
  return written;
}
