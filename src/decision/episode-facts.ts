import { coversUntil } from './episode-schedule.js';
import type { Facts } from './fact-values.js';
import type { Parameters } from './parameters.js';
import type { PersonView } from './view.js';

/** Whether an open episode keeps this person in the room, and every review of it was held in time (NB-SEC-01). */
export function episodeFact({ episode }: PersonView, p: Parameters, instant: number): Facts['episode'] {
  if (episode === null) return 'none';
  return instant < coversUntil(episode, p) ? 'in_date' : 'review_overdue';
}
