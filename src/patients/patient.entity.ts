import { ApiProperty } from '@nestjs/swagger';
import { Column, Entity, Unique } from 'typeorm';
import { TextColumn } from '../database/columns.js';
import { RecordEntity } from '../database/record.entity.js';

/** A person in the provider's care. */
@Entity('patient')
@Unique('patient_nhs_number_unique', ['provider_id', 'nhs_number'])
export class Patient extends RecordEntity {
  @TextColumn()
  name: string;

  @TextColumn({ nullable: true, description: 'Ten digits without spaces; null when it is not known.' })
  nhs_number: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  @Column({ type: 'date', nullable: true })
  date_of_birth: string | null;
}
