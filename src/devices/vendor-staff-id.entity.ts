import { Entity, ForeignKey, Unique } from 'typeorm';
import { TextColumn } from '../database/columns.js';
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
  @TextColumn()
  vendor_id: string;

  @TextColumn()
  vendor_staff_id: string;

  @TextColumn()
  staff_id: string;

  @TextColumn({ enum: VENDOR_STAFF_ID_STATES })
  state: (typeof VENDOR_STAFF_ID_STATES)[number];
}
