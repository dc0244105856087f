import type { RecordKind } from '../database/rows.js';
import { StaffMember } from '../staff/staff-member.entity.js';
import { ViewerConflict } from './viewer-conflict.entity.js';
import { ViewerMatch } from './viewer-match.entity.js';
import { ViewerPreference } from './viewer-preference.entity.js';

export const VIEWER_CONFLICT: RecordKind<ViewerConflict> = { entity: ViewerConflict, type: 'viewer_conflict' };
export const VIEWER_PREFERENCE: RecordKind<ViewerPreference> = { entity: ViewerPreference, type: 'viewer_preference' };
export const VIEWER_MATCH: RecordKind<ViewerMatch> = { entity: ViewerMatch, type: 'viewer_match' };
export const STAFF_MEMBER: RecordKind<StaffMember> = { entity: StaffMember, type: 'staff_member' };
