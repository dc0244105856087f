import { IsNull } from 'typeorm';
import { insertRecord, keyOf, updateRecord } from '../database/rows.js';
import type { ChangeTransaction } from '../log/changes.js';
import { occupancyRemoves, type OccupancyState } from './occupancy.js';
import { ROOM_OCCUPANCY } from './patient-kinds.js';
import { RoomOccupancy } from './room-occupancy.entity.js';
import { RoomPresence } from './room-presence.entity.js';
import { RoomStay } from './room-stay.entity.js';

/** How many people the record knows to be in a room: open stays and presences. The caller has locked the room. */
export async function knownThere(tx: ChangeTransaction, room_id: string): Promise<number> {
  const open = { provider_id: tx.provider_id, room_id, ends_at: IsNull() };
  return (await tx.manager.countBy(RoomStay, open)) + (await tx.manager.countBy(RoomPresence, open));
}

/** Moves what is known of a room on, after somebody came or left; no change writes nothing, and nothing on record says no more than `not_confirmed`. The caller has locked the room. */
export async function changeOccupancy(
  tx: ChangeTransaction,
  room_id: string,
  next: (before: OccupancyState | null, known_there: number) => OccupancyState,
  occurred_at: Date,
): Promise<void> {
  const row = await tx.manager.findOneBy(RoomOccupancy, keyOf<RoomOccupancy>(tx.provider_id, room_id));
  const state = next(row?.state ?? null, await knownThere(tx, room_id));
  if (state !== (row?.state ?? 'not_confirmed')) await writeOccupancy(tx, row, room_id, state, occurred_at);
}

/** Records what is known of a room. The caller has locked the room. */
export async function writeOccupancy(
  tx: ChangeTransaction,
  row: RoomOccupancy | null,
  room_id: string,
  state: OccupancyState,
  occurred_at: Date,
): Promise<RoomOccupancy> {
  const happening = { event: 'room_occupancy_recorded', occurred_at, removes: occupancyRemoves(state) };
  if (row) return updateRecord(tx, ROOM_OCCUPANCY, { ...row, state }, happening);
  return insertRecord(tx, ROOM_OCCUPANCY, { state }, { ...happening, id: room_id });
}
