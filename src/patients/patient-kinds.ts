import type { RecordKind } from '../database/rows.js';
import { Admission } from './admission.entity.js';
import { Leave } from './leave.entity.js';
import { Patient } from './patient.entity.js';
import { RoomOccupancy } from './room-occupancy.entity.js';
import { RoomPresence } from './room-presence.entity.js';
import { RoomStay } from './room-stay.entity.js';

export const PATIENT: RecordKind<Patient> = {
  entity: Patient,
  type: 'patient',
  faults: {
    patient_nhs_number_unique: {
      code: 'nhs_number_taken',
      field: 'nhs_number',
      fault: 'another patient of this provider has this NHS number',
      fix: 'use that patient’s record, or check the number',
    },
  },
};

export const ADMISSION: RecordKind<Admission> = {
  entity: Admission,
  type: 'admission',
  faults: {
    admission_one_at_a_time: {
      code: 'admission_overlaps',
      field: 'admitted_at',
      fault: 'the patient is admitted already then',
      fix: 'use that admission, or discharge the patient first',
    },
  },
};

export const ROOM_STAY: RecordKind<RoomStay> = {
  entity: RoomStay,
  type: 'room_stay',
  faults: {
    room_stay_one_room_at_a_time: {
      code: 'room_stay_overlaps',
      field: 'starts_at',
      fault: 'the patient was in another room then',
      fix: 'begin after that stay, or end it first',
    },
  },
};

export const LEAVE: RecordKind<Leave> = { entity: Leave, type: 'leave' };

export const ROOM_PRESENCE: RecordKind<RoomPresence> = { entity: RoomPresence, type: 'room_presence' };

export const ROOM_OCCUPANCY: RecordKind<RoomOccupancy> = { entity: RoomOccupancy, type: 'room_occupancy' };
