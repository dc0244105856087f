import { Injectable } from '@nestjs/common';
import { Collection } from '../database/collection.js';
import { lockRecord, updateRecord } from '../database/rows.js';
import { Changes } from '../log/changes.js';
import { HistoryService } from '../log/history.service.js';
import { protecting } from '../log/protecting.js';
import type { StaffCaller } from '../shared/caller.js';
import type { WriteBody } from '../shared/bodies.dto.js';
import { occurredAt } from '../shared/instants.js';
import { ApprovedScreen } from './approved-screen.entity.js';
import { withdrawScreen } from './approved-screen.js';
import type { CreateApprovedScreenBody, CreateRoomBody, CreateSiteBody, CreateWardBody } from './organisation.dto.js';
import { Room } from './room.entity.js';
import { Site } from './site.entity.js';
import { Ward } from './ward.entity.js';

/** Records where a provider's patients are: its sites, wards, rooms, and the screens approved for viewing. */
@Injectable()
export class OrganisationService {
  readonly sites: Collection<Site>;
  readonly wards: Collection<Ward>;
  readonly rooms: Collection<Room>;
  readonly screens: Collection<ApprovedScreen>;

  constructor(
    private readonly changes: Changes,
    history: HistoryService,
  ) {
    this.sites = new Collection(changes, history, { entity: Site, type: 'site' });
    this.wards = new Collection(changes, history, { entity: Ward, type: 'ward' });
    this.rooms = new Collection(changes, history, { entity: Room, type: 'room' });
    this.screens = new Collection(changes, history, { entity: ApprovedScreen, type: 'approved_screen' });
  }

  /** Records a site. */
  createSite(caller: StaffCaller, body: CreateSiteBody): Promise<Site> {
    return this.sites.create(caller, body, { event: 'site_recorded' }, () => ({ name: body.name }));
  }

  /** Records a ward; throws `unknown_reference` when its site is not this provider's. */
  createWard(caller: StaffCaller, body: CreateWardBody): Promise<Ward> {
    const { site_id, name, kind } = body;
    return this.wards.create(caller, body, { event: 'ward_recorded' }, () => ({ site_id, name, kind }));
  }

  /** Records a room; throws `unknown_reference` when its ward is not this provider's. */
  createRoom(caller: StaffCaller, body: CreateRoomBody): Promise<Room> {
    const { ward_id, name, place, private_conversation = false } = body;
    const own = { ward_id, name, place, private_conversation };
    return this.rooms.create(caller, body, { event: 'room_recorded' }, () => own);
  }

  /** Says that people talk in private in a room: from the next question on nobody is watched there, and nothing takes that back. */
  keepConversationPrivate(caller: StaffCaller, id: string, body: WriteBody): Promise<Room> {
    return protecting(this.changes, caller, async (tx) => {
      const room = await lockRecord(tx, this.rooms.kind, id);
      if (room.private_conversation) return { answer: room, repeats: true };
      const occurred_at = occurredAt(body.occurred_at, tx.now);
      const happening = { event: 'room_conversation_kept_private', occurred_at, removes: true };
      const next = { ...room, private_conversation: true };
      return { answer: await updateRecord(tx, this.rooms.kind, next, happening), repeats: false };
    });
  }

  /** Approves a screen for viewing a ward's monitoring (NB-VW-05). */
  approveScreen(caller: StaffCaller, body: CreateApprovedScreenBody): Promise<ApprovedScreen> {
    const { ward_id, name } = body;
    const event = 'approved_screen_approved';
    return this.screens.create(caller, body, { event }, () => ({ ward_id, name, state: 'approved' }));
  }

  /** Withdraws the approval of a screen: from the next question on nobody may view on it. */
  withdrawScreen(caller: StaffCaller, id: string, body: WriteBody): Promise<ApprovedScreen> {
    const named = { event: 'approved_screen_withdrawn', removes: true };
    return this.screens.change(caller, id, body, named, withdrawScreen);
  }
}
