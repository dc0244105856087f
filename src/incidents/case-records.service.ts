import { Injectable } from '@nestjs/common';
import { Collection } from '../database/collection.js';
import { lockRecord, referred, updateRecord, type RecordKind } from '../database/rows.js';
import { Changes, type ChangeTransaction, type Writer } from '../log/changes.js';
import { HistoryService } from '../log/history.service.js';
import { protecting } from '../log/protecting.js';
import { Ward } from '../organisation/ward.entity.js';
import { Patient } from '../patients/patient.entity.js';
import type { WriteBody } from '../shared/bodies.dto.js';
import { occurredAt } from '../shared/instants.js';
import { StaffMember } from '../staff/staff-member.entity.js';
import { everyFault } from '../viewing/every-fault.js';
import type { OpenCaseRecordBody } from './case-record.dto.js';
import { CaseRecord } from './case-record.entity.js';
import { closeCase } from './case-record.js';

const CASE_RECORD: RecordKind<CaseRecord> = { entity: CaseRecord, type: 'case_record' };

/** Records investigations, requests and proceedings on which looking at communal footage may rest (NB-PUR-01). */
@Injectable()
export class CaseRecordsService {
  readonly records: Collection<CaseRecord>;

  constructor(
    private readonly changes: Changes,
    history: HistoryService,
  ) {
    this.records = new Collection(changes, history, CASE_RECORD);
  }

  /** Opens one; throws `unknown_reference` with every fault. */
  open(by: Writer, body: OpenCaseRecordBody): Promise<CaseRecord> {
    const { purpose, reference, ward_id, patient_id = null, owner_id } = body;
    return this.records.create(by, body, { event: 'case_record_opened' }, async (tx, at) => {
      await everyFault([
        () => referred(tx.manager, { entity: Ward, type: 'ward' }, tx.provider_id, 'ward_id', ward_id),
        () => known(tx, patient_id),
        () => referred(tx.manager, { entity: StaffMember, type: 'staff_member' }, tx.provider_id, 'owner_id', owner_id),
      ]);
      const own = { purpose, reference, ward_id, patient_id, owner_id };
      return { ...own, opened_at: at, closed_at: null, closed_by: null };
    });
  }

  /** Closes one: from the next question on nothing rests on it. It never conflicts; the second answers with the first. */
  close(by: Writer, id: string, body: WriteBody): Promise<CaseRecord> {
    return protecting(this.changes, by, async (tx) => {
      const record = await lockRecord(tx, CASE_RECORD, id);
      if (record.closed_at !== null) return { answer: record, repeats: true };
      const occurred_at = occurredAt(body.occurred_at, tx.now);
      const happening = { event: 'case_record_closed', occurred_at, removes: true };
      const closed = await updateRecord(tx, CASE_RECORD, closeCase(record, tx.by, occurred_at), happening);
      return { answer: closed, repeats: false };
    });
  }
}

async function known(tx: ChangeTransaction, patient_id: string | null): Promise<void> {
  if (patient_id === null) return;
  await referred(tx.manager, { entity: Patient, type: 'patient' }, tx.provider_id, 'patient_id', patient_id);
}
