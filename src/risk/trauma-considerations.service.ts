import { Injectable } from '@nestjs/common';
import { Collection } from '../database/collection.js';
import { insertRecord, lockRecord, updateRecord, type RecordKind } from '../database/rows.js';
import { authorise, type Session } from '../identity/session.js';
import { Changes } from '../log/changes.js';
import { HistoryService } from '../log/history.service.js';
import { protecting } from '../log/protecting.js';
import { knownRecord, lockPatient } from '../patients/patient-locks.js';
import { lockNamedPatient } from '../patients/patient-named.js';
import { WardHeld, wardOfPatient } from '../patients/ward-held.js';
import { occurredAt } from '../shared/instants.js';
import { everyFault } from '../viewing/every-fault.js';
import type { EndTraumaBody, RecordTraumaBody } from './trauma-consideration.dto.js';
import { TraumaConsideration } from './trauma-consideration.entity.js';
import { endTrauma, sameTrauma } from './trauma-consideration.js';

const TRAUMA: RecordKind<TraumaConsideration> = { entity: TraumaConsideration, type: 'trauma_consideration' };

/** Records what stands against watching patients by a camera because of what they lived through (NB-RSK-02). */
@Injectable()
export class TraumaConsiderationsService {
  readonly considerations: WardHeld<TraumaConsideration>;

  constructor(
    private readonly changes: Changes,
    history: HistoryService,
  ) {
    const records = new Collection(changes, history, TRAUMA);
    this.considerations = new WardHeld(changes, records, { patient: 'patient_id' });
  }

  /** Records a trauma consideration, which blocks cameras at once; the same again answers with the first. */
  record(session: Session, body: RecordTraumaBody): Promise<TraumaConsideration> {
    const { patient_id, kind, basis, account } = body;
    return protecting(this.changes, session.caller, async (tx) => {
      const [, occurred_at] = await everyFault([
        () => lockNamedPatient(tx, session, 'trauma_consideration', patient_id),
        () => occurredAt(body.occurred_at, tx.now),
      ]);
      const others = await tx.manager.findBy(TraumaConsideration, { provider_id: tx.provider_id, patient_id });
      const before = sameTrauma({ kind, basis, account }, others);
      if (before !== null) return { answer: before, repeats: true };
      const own = {
        ...{ patient_id, kind, basis, account },
        blocks_from: occurred_at,
        written_down_by: tx.by,
        state: 'stands' as const,
        ended_at: null,
        ended_by: null,
        ended_reason: null,
        patients_part: null,
      };
      const happening = { event: 'trauma_consideration_recorded', occurred_at, removes: true, id: body.id };
      return { answer: await insertRecord(tx, TRAUMA, own, happening), repeats: false };
    });
  }

  /** Ends a trauma consideration, with the patient's own part in that; a second time answers with the first. Throws `before_record`. */
  end(session: Session, id: string, { reason, patients_part, ...body }: EndTraumaBody): Promise<TraumaConsideration> {
    return this.changes.write(session.caller, async (tx) => {
      const { patient_id } = await knownRecord(tx, TRAUMA, id);
      await lockPatient(tx, patient_id);
      const ward_id = await wardOfPatient(tx.manager, tx.provider_id, patient_id);
      authorise(session, 'confirm', 'trauma_consideration', { ward_id, id });
      const trauma = await lockRecord(tx, TRAUMA, id);
      const occurred_at = occurredAt(body.occurred_at, tx.now);
      const next = endTrauma(trauma, { at: occurred_at, by: tx.by, reason, patients_part });
      if (next === trauma) return trauma;
      return updateRecord(tx, TRAUMA, next, { event: 'trauma_consideration_ended', occurred_at });
    });
  }
}
