import { ApiProperty } from '@nestjs/swagger';
import { Column, Entity, ForeignKey, Unique } from 'typeorm';
import { RecordEntity } from '../database/record.entity.js';
import { StaffMember } from '../staff/staff-member.entity.js';
import { Vendor } from './vendor.entity.js';

const VENDOR_STAFF_ID_STATES = ['active', 'withdrawn'] as const;

/** The id by which a vendor knows a member of staff. */
@Entity('vendor_staff_id')
@ForeignKey(() => Vendor, ['provider_id', 'vendor_id'], ['provider_id', 'id'])
@ForeignKey(() => StaffMember, ['provider_id', 'staff_id'], ['provider_id', 'id'])
@Unique('vendor_staff_id_unique', ['provider_id', 'vendor_id', 'vendor_staff_id'])
export class VendorStaffId extends RecordEntity {
  @ApiProperty()
  @Column({ type: 'text' })
  vendor_id: string;

  @ApiProperty()
  @Column({ type: 'text' })
  vendor_staff_id: string;

  @ApiProperty()
  @Column({ type: 'text' })
  staff_id: string;

  @ApiProperty({ enum: VENDOR_STAFF_ID_STATES })
  @Column({ type: 'text' })
  state: (typeof VENDOR_STAFF_ID_STATES)[number];
}
