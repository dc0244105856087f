import { ApiProperty } from '@nestjs/swagger';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { InstantColumn, TextColumn } from '../database/columns.js';
import { RecordEntity } from '../database/record.entity.js';
import { Ward } from '../organisation/ward.entity.js';
import { Shift } from '../staff/shift.entity.js';
import { StaffMember } from '../staff/staff-member.entity.js';
import { WardAssignment } from '../staff/ward-assignment.entity.js';
import {
  ATTESTATION_STATES,
  type AttestationFields,
  type AttestationState,
  type AttestedPatient,
} from './observation-attestation.js';
import { AttestedPatientView } from './observation.dto.js';

/** The word of whoever is in charge of a shift that patients of the ward are observed in person (NB-RSK-03). */
@Entity('observation_attestation')
@Index('observation_attestation_sequence', ['provider_id', 'ward_id', 'sequence'], { unique: true })
@ForeignKey(() => Ward, ['provider_id', 'ward_id'], ['provider_id', 'id'])
@ForeignKey(() => StaffMember, ['provider_id', 'staff_id'], ['provider_id', 'id'])
@ForeignKey(() => Shift, ['provider_id', 'shift_id'], ['provider_id', 'id'])
@ForeignKey(() => WardAssignment, ['provider_id', 'assignment_id'], ['provider_id', 'id'])
export class ObservationAttestation extends RecordEntity implements AttestationFields {
  @TextColumn()
  ward_id: string;

  @ApiProperty({
    type: 'integer',
    description: 'Counts up by one with each attestation of the ward; of each patient the last counts.',
  })
  @Column({ type: 'integer' })
  sequence: number;

  @TextColumn({ description: 'Whoever attested it.' })
  staff_id: string;

  @TextColumn({ description: 'Their shift: it stands until that ends, and for the grace of the handover.' })
  shift_id: string;

  @TextColumn({ description: 'What put them on the ward; it stands no longer than that either.' })
  assignment_id: string;

  @ApiProperty({ type: AttestedPatientView, isArray: true })
  @Column({ type: 'jsonb' })
  patients: AttestedPatient[];

  @InstantColumn()
  attested_at: Date;

  @TextColumn({ enum: ATTESTATION_STATES })
  state: AttestationState;

  @InstantColumn({ nullable: true })
  retracted_at: Date | null;

  @TextColumn({ nullable: true, description: 'Who took it back: `staff:<id>`.' })
  retracted_by: string | null;

  @TextColumn({ nullable: true, description: 'What was not so, if they said.' })
  retracted_reason: string | null;
}
