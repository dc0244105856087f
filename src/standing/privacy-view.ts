import type { PrivacyWindowView } from '../decision/view.js';
import type { PrivacyWindow } from './patient-standing.js';
import type { RoomStanding } from './room-standing.js';

/**
 * The windows over a room, or over anybody known to be in it, that stand at an instant, and the one that begins next; null when
 * there are none. Looked at anew for every question: most rooms have none, and what stands turns on the instant.
 */
export function windowsOver(room: RoomStanding, instant: number): readonly PrivacyWindowView[] | null {
  // Nearly always, and on the way of every question.
  if (room.windowless_at === room.changes) return null;
  const found = new Found(instant);
  found.among(room.windows);
  for (const { patient } of room.stays) found.among(patient.windows);
  for (const { patient } of room.presences) if (patient !== null) found.among(patient.windows);
  if (found.nothing) room.windowless_at = room.changes;
  return found.all();
}

class Found {
  /** Whether there was none at all to look at, whatever the instant. */
  nothing = true;
  private standing: PrivacyWindow[] | null = null;
  private next: PrivacyWindow | null = null;

  constructor(private readonly instant: number) {}

  among(windows: readonly PrivacyWindow[]): void {
    const { instant } = this;
    for (const window of windows) {
      this.nothing = false;
      const { starts_at, ends_at } = window;
      // What was started on the spot stands from when it was recorded: clocks of two machines differ.
      if (window.state !== 'open' && instant < starts_at) {
        if (this.next === null || starts_at < this.next.starts_at) this.next = window;
      } else if (ends_at === null || instant < ends_at) {
        this.standing ??= [];
        // Somebody may be recorded in a room twice.
        if (!this.standing.includes(window)) this.standing.push(window);
      }
    }
  }

  all(): readonly PrivacyWindowView[] | null {
    if (this.standing === null && this.next === null) return null;
    const all = [...(this.standing ?? []), ...(this.next === null ? [] : [this.next])];
    return all.map(viewed);
  }
}

function viewed({ id, state, starts_at, ends_at }: PrivacyWindow): PrivacyWindowView {
  return { ends_at, id, starts_at: state === 'open' ? null : starts_at };
}
