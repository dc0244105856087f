import type { Authority, Reason } from '../decision/words.js';
import type { Asks } from './asks.js';

/** The incidents of the demo ward, by what is special about each. */
export const INCIDENTS = {
  in_the_day_room: { id: 'incident-day-room', room_id: 'larch-c1', announced: false },
  announced: { id: 'incident-announced', place: 'outdoor', announced: true },
  unannounced: { id: 'incident-unannounced', place: 'outdoor', announced: false },
} as const;

/** A row of a place where nobody stays: what is asked there, and what it comes to. */
interface SharedRow {
  device: 'larch-c1' | 'larch-b1';
  who: string;
  patients: readonly never[];
  reasons: readonly Reason[];
  asks: Asks;
  authority: Authority;
}

/** The rows of the table that rest on an incident. */
export const SHARED_ROWS: readonly SharedRow[] = [
  playback('communal CCTV; playback to review an open incident', { id: INCIDENTS.in_the_day_room.id }, []),
  playback('the same with no incident', undefined, ['purpose_unsupported']),
  record('body-worn camera at an announced incident', 'announced', []),
  record('body-worn camera, unannounced', 'unannounced', ['incident_unannounced']),
];

function playback(who: string, incident: { id: string } | undefined, reasons: readonly Reason[]): SharedRow {
  const asks = {
    action: { name: 'playback', properties: { seconds: 15 } },
    context: { purpose: 'post_incident_review', ...(incident && { incident }) },
  };
  return { device: 'larch-c1', who, patients: [], reasons, asks, authority: 'communal_approval' };
}

function record(who: string, incident: keyof typeof INCIDENTS, reasons: readonly Reason[]): SharedRow {
  const asks = {
    action: { name: 'record', properties: { retention_hours: 24 } },
    context: {
      purpose: 'post_incident_review',
      incident: { id: INCIDENTS[incident].id },
      supported_custom_obligations: ['delete_after'],
    },
  };
  return { device: 'larch-b1', who, patients: [], reasons, asks, authority: 'announced_incident' };
}
