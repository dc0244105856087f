import { ApiProperty } from '@nestjs/swagger';
import { FACT_VALUES, type Facts } from '../decision/fact-values.js';
import { CreateBody, WriteBody } from '../shared/bodies.dto.js';
import { IdField, ObjectsField, TextField, WholeNumberField, WordField } from '../shared/fields.js';
import type { AttestedPatient, SaidOfPatient } from './observation-attestation.js';
import { INTERVAL, OBSERVATION_LEVELS, type Level } from './observation-level.js';

/** How long a text may be, in characters. */
const WORDS = 2000;
/** More patients than any ward has. */
const MOST_PATIENTS = 200;

/** Somebody decides how closely a patient is observed in person; the level before it is superseded. */
export class SetObservationLevelBody extends CreateBody {
  @IdField('The patient.')
  patient_id: string;

  @WordField('How closely they are observed in person.', OBSERVATION_LEVELS)
  level: Level;

  @WholeNumberField('For `intermittent`, the minutes from one check to the next.', INTERVAL.least, INTERVAL.most, {
    optional: true,
  })
  interval_minutes?: number;

  @TextField('Why this level, for this patient.', WORDS)
  reason: string;
}

/** What is attested of one patient: `level`, or `why_not`. */
export class AttestedPatientBody implements SaidOfPatient {
  @IdField('A patient of the ward.')
  patient_id: string;

  @WordField('The level that is carried out in person: the one set for them.', OBSERVATION_LEVELS, { optional: true })
  level?: Level;

  @TextField('Why it is not carried out: nobody looks at them by camera meanwhile.', WORDS, { optional: true })
  why_not?: string;
}

/** Whoever is in charge of a shift vouches for how patients of the ward are observed in person. */
export class AttestObservationBody extends CreateBody {
  @IdField('The ward, on which you are in charge of this shift.')
  ward_id: string;

  @ObjectsField('Each patient you vouch for, once; of those left out nothing is attested.', () => AttestedPatientBody, {
    min: 1,
    max: MOST_PATIENTS,
  })
  patients: AttestedPatientBody[];
}

/** It was not so. */
export class RetractAttestationBody extends WriteBody {
  @TextField('What was not so.', WORDS, { optional: true })
  reason?: string;
}

/** What was attested of one patient, as it is kept. */
export class AttestedPatientView implements AttestedPatient {
  @ApiProperty()
  patient_id: string;

  @ApiProperty({ type: String, nullable: true, description: 'The level that is carried out; null when it was not.' })
  level_id: string | null;

  @ApiProperty({ enum: [...OBSERVATION_LEVELS, null], nullable: true, description: 'The level that was set then.' })
  level: Level | null;

  @ApiProperty({ type: 'integer', nullable: true })
  interval_minutes: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why it was not carried out; null when it is.' })
  why_not: string | null;
}

const WHETHER = FACT_VALUES.observation.filter((value) => value !== 'not_applicable');

/** How one patient of a ward is observed in person, as decisions find it now. */
export class PatientObservationView {
  @ApiProperty()
  patient_id: string;

  @ApiProperty({ type: String, nullable: true, description: 'The room that is theirs; null when they have none.' })
  room_id: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The level that stands; null while none is set.' })
  level_id: string | null;

  @ApiProperty({ enum: [...OBSERVATION_LEVELS, null], nullable: true })
  level: Level | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Minutes from one check to the next.' })
  interval_minutes: number | null;

  @ApiProperty({ enum: WHETHER, description: 'Only `attested` lets anybody look at them by camera in their room.' })
  observation: Exclude<Facts['observation'], 'not_applicable'>;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Until when it is attested, the grace of the handover included; null when it is not.',
  })
  attested_until: Date | null;

  @ApiProperty({ type: String, nullable: true, description: 'What was last attested of them on this ward.' })
  attestation_id: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why it was not carried out, if that was said last.' })
  why_not: string | null;
}

/** Everybody admitted to a ward, with how they are observed in person. */
export class WardObservationView {
  @ApiProperty()
  ward_id: string;

  @ApiProperty({
    type: PatientObservationView,
    isArray: true,
    description: 'Those whose observation is not attested first, then those whose attestation ends first.',
  })
  patients: PatientObservationView[];
}
