import { Injectable } from '@nestjs/common';
import { Collection } from '../database/collection.js';
import { absent } from '../database/faults.js';
import { insertRecord, keyOf, lockRecord, referred, updateRecord } from '../database/rows.js';
import { authorise, type Session } from '../identity/session.js';
import { Changes, type ChangeTransaction } from '../log/changes.js';
import { HistoryService } from '../log/history.service.js';
import { protecting } from '../log/protecting.js';
import { knownRecord, lockPatient, lockReferredPatient } from '../patients/patient-locks.js';
import { authoriseReferred, WardHeld, wardOfPatient } from '../patients/ward-held.js';
import { occurredAt } from '../shared/instants.js';
import { notYourself } from '../staff/staff.errors.js';
import { staffAtWork } from '../staff/staff.service.js';
import { everyFault } from './every-fault.js';
import { STAFF_MEMBER, VIEWER_MATCH, VIEWER_PREFERENCE } from './viewer-kinds.js';
import { ViewerMatch } from './viewer-match.entity.js';
import { ViewerPreference } from './viewer-preference.entity.js';
import { judgeMatch, mustStand, withdrawPreference } from './viewer-preference.js';
import type { RecordViewerMatchBody, StateViewerPreferenceBody, WithdrawViewerPreferenceBody } from './viewers.dto.js';

/** Records what patients wish of whoever looks at them, and who meets it (NB-VW-03). */
@Injectable()
export class ViewerPreferencesService {
  readonly preferences: WardHeld<ViewerPreference>;
  readonly matches: WardHeld<ViewerMatch>;

  constructor(
    private readonly changes: Changes,
    history: HistoryService,
  ) {
    const held = { patient: 'patient_id' } as const;
    this.preferences = new WardHeld(changes, new Collection(changes, history, VIEWER_PREFERENCE), held);
    this.matches = new WardHeld(changes, new Collection(changes, history, VIEWER_MATCH), held);
  }

  /** Records a preference: from the next question on nobody looks who is not recorded to meet it. The same words again answer with the first. */
  state(session: Session, body: StateViewerPreferenceBody): Promise<ViewerPreference> {
    const { patient_id, words } = body;
    return protecting(this.changes, session.caller, async (tx) => {
      const { manager, provider_id } = tx;
      const [, occurred_at] = await everyFault([
        () => this.patientOf(tx, session, patient_id),
        () => occurredAt(body.occurred_at, tx.now),
      ]);
      const before = await manager.findOneBy(ViewerPreference, { provider_id, patient_id, words, state: 'stands' });
      if (before) return { answer: before, repeats: true };
      const own = { patient_id, words, stated_at: occurred_at, withdrawn_at: null, withdrawn_words: null };
      const happening = { event: 'viewer_preference_stated', occurred_at, removes: true, id: body.id };
      const answer = await insertRecord(tx, VIEWER_PREFERENCE, { ...own, state: 'stands' as const }, happening);
      return { answer, repeats: false };
    });
  }

  /** The patient takes a preference back; a second time answers with the first. Throws `before_stated`. */
  withdraw(session: Session, id: string, body: WithdrawViewerPreferenceBody): Promise<ViewerPreference> {
    return this.changes.write(session.caller, async (tx) => {
      const { patient_id } = await knownRecord(tx, VIEWER_PREFERENCE, id);
      await lockPatient(tx, patient_id);
      const ward_id = await wardOfPatient(tx.manager, tx.provider_id, patient_id);
      authorise(session, 'confirm', 'viewer_preference', { ward_id, id });
      const preference = await lockRecord(tx, VIEWER_PREFERENCE, id);
      const occurred_at = occurredAt(body.occurred_at, tx.now);
      const next = withdrawPreference(preference, body.words, occurred_at);
      const happening = { event: 'viewer_preference_withdrawn', occurred_at };
      return next === preference ? preference : updateRecord(tx, VIEWER_PREFERENCE, next, happening);
    });
  }

  /** Records whether somebody meets a preference; the last judgement counts. Throws `preference_withdrawn`, `before_stated`, `not_yourself` or `has_left`. */
  match(session: Session, body: RecordViewerMatchBody): Promise<ViewerMatch> {
    const { staff_id, met } = body;
    return protecting(this.changes, session.caller, async (tx) => {
      const { manager, provider_id } = tx;
      const [{ id: preference_id, patient_id }, , occurred_at] = await everyFault([
        () => this.standing(tx, session, body),
        () => mayMeet(tx, session, staff_id, met),
        () => occurredAt(body.occurred_at, tx.now),
      ]);
      const before = await manager.findOneBy(ViewerMatch, { provider_id, preference_id, staff_id });
      const happening = { event: 'viewer_match_recorded', occurred_at, removes: !met };
      if (!before) {
        const own = { patient_id, preference_id, staff_id, met };
        return { answer: await insertRecord(tx, VIEWER_MATCH, own, happening), repeats: false };
      }
      const next = judgeMatch(before, met);
      if (next === before) return { answer: before, repeats: !met };
      return { answer: await updateRecord(tx, VIEWER_MATCH, next, happening), repeats: false };
    });
  }

  private async patientOf(tx: ChangeTransaction, session: Session, id: string): Promise<void> {
    await lockReferredPatient(tx, id);
    const ward_id = await wardOfPatient(tx.manager, tx.provider_id, id);
    const named = { type: 'patient', field: 'patient_id', id };
    authoriseReferred(session, 'write', 'viewer_preference', ward_id, named);
  }

  /** The preference a body names, with its patient locked, which must stand at the time of the judgement. */
  private async standing(
    tx: ChangeTransaction,
    session: Session,
    { preference_id: id, occurred_at }: RecordViewerMatchBody,
  ): Promise<ViewerPreference> {
    const { manager, provider_id } = tx;
    const named = { type: 'viewer_preference', field: 'preference_id', id };
    const known = await manager.findOneBy(ViewerPreference, keyOf<ViewerPreference>(provider_id, id));
    if (!known) throw absent(named.type, named.field, id);
    await lockPatient(tx, known.patient_id);
    const ward_id = await wardOfPatient(manager, provider_id, known.patient_id);
    authoriseReferred(session, 'write', 'viewer_match', ward_id, named);
    const preference = await lockRecord(tx, VIEWER_PREFERENCE, id);
    mustStand(preference, occurred_at === undefined ? tx.now : new Date(occurred_at));
    return preference;
  }
}

/** Nobody says of themselves that they meet a preference, nor is it said of somebody who has left; that they do not meet it may always be said. */
async function mayMeet(tx: ChangeTransaction, session: Session, staff_id: string, met: boolean): Promise<void> {
  if (!met) return void (await referred(tx.manager, STAFF_MEMBER, tx.provider_id, 'staff_id', staff_id));
  if (staff_id === session.caller.staff_id) throw notYourself('staff_id', 'you would judge yourself');
  await staffAtWork(tx.manager, tx.provider_id, staff_id);
}
