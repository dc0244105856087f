import { ApiProperty } from '@nestjs/swagger';
import { Column, Entity, ForeignKey } from 'typeorm';
import { RecordEntity } from '../database/record.entity.js';
import { Ward } from './ward.entity.js';

const SCREEN_STATES = ['approved', 'withdrawn'] as const;

/** A screen on which a ward's monitoring may be viewed, because nobody else can see it (NB-VW-05). */
@Entity('approved_screen')
@ForeignKey(() => Ward, ['provider_id', 'ward_id'], ['provider_id', 'id'])
export class ApprovedScreen extends RecordEntity {
  @ApiProperty()
  @Column({ type: 'text' })
  ward_id: string;

  @ApiProperty()
  @Column({ type: 'text' })
  name: string;

  @ApiProperty({ enum: SCREEN_STATES })
  @Column({ type: 'text' })
  state: (typeof SCREEN_STATES)[number];
}
