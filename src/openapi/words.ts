import { abilityOf, allows, ROLES } from '../identity/abilities.js';
import { REQUIREMENT_IN_DOCUMENT } from '../identity/can.decorator.js';
import type { Placed } from './document.js';

/** What each group of operations is for. */
export const TAGS: Readonly<Record<string, string>> = {
  AuthZEN: 'What a vendor asks before anybody looks, and before anything is recorded or kept (AuthZEN 1.0).',
  'Care reviews':
    'When C(E)TRs, IC(E)TRs and statutory reviews are due, and what came of them; no decision turns on any.',
  Capacity: 'Whether patients can decide, who decides for them when they cannot, and what was decided so.',
  Consent: 'What patients were asked, what they said, and what they took back.',
  Decisions: 'What was decided, and everything it rests on, for those whose role allows it.',
  Devices: 'Vendors, their clients and systems, and the devices they put on wards.',
  Emergencies:
    'Who was at immediate risk, so that somebody might look though they had not agreed, and what must follow it.',
  Episodes: 'Who is kept in seclusion or long-term segregation, why, what would end it, and the reviews it stands on.',
  Footage: 'What is kept from deletion for a case, by whom it is asked for, approved, reviewed and released.',
  Governance: 'What stops watching at once, and who may let it start again.',
  Incidents:
    'What bears out a look back: what happened on a ward, and what is investigated, asked for or gone to law about.',
  Objections: 'What patients say or do against being watched, which stops it at once, and what is decided of it.',
  Observation: 'At what level patients are observed in person, and who attests each shift that it is carried out.',
  Organisation: 'Providers, sites, wards, rooms and the screens a look may happen on.',
  Patients: 'Patients, their admissions, their rooms and who is in them.',
  Policy:
    'By what rules is decided, and what a provider, its sites and its wards lay on national ones: only ever tighter.',
  Privacy:
    'Times in which nobody is watched: in the toilet or shower, in intimate care, with an advocate, lawyer or visitor.',
  Risk: 'Why this patient may need watching, and what it does to them.',
  Staff: 'Members of staff, their roles, shifts, wards and training, and who may not look for now.',
  Worklist: 'What falls due for patients, by the clock that decisions go by.',
  Viewers: 'Whom patients have accused, what they prefer of whoever looks at them, and who meets it.',
  sandbox: 'What a sandbox provider hands out so that anybody can try.',
};

const TOGETHER = 'The change and its entry in the provider’s log are committed together, or not at all.';
const ASKED =
  'Only HTTP 200 with `decision: true` permits; everything else, and no answer, means: do not. The decision is on record before it is answered. The guide for vendors is `openapi/README.md`.';

/** What a caller should know of an operation beyond its one line. */
export function descriptionOf(placed: Placed): string {
  return [about(placed), whoMay(placed)].filter((sentence) => sentence !== '').join('\n\n');
}

function about({ path, method, operation }: Placed): string {
  if (path.startsWith('/access/')) return ASKED;
  if (path.startsWith('/sandbox/'))
    return 'Anybody may have it, and what it opens watches nobody; in production there is nothing here.';
  if (explains(path))
    return 'It permits nothing, whatever it says: no alert is used, no look counted and no request id kept, and `client` is whichever of the device’s vendor could ask. What only the treating team may be told reads `not_agreed` to others, and why a colleague may not look is for the nurse in charge; nobody has a look of their own explained. That it was asked is on record, as an explanation, before it is answered.';
  if (previews(path))
    return 'The file is checked as a proposal of it would be, and nothing is recorded but that decisions were read, before they are answered. A difference tells every situation that would come out otherwise, grouped, each group with a situation that shows it. Recorded decisions are judged again one by one, by what was kept of each: what an earlier one used up stays used up. Rules and numbers that would tell you of single patients what you may not be told are left out of that, and named in `left_out`. One preview of a provider is made at a time; a second one meanwhile is answered with 429 (`preview_running`).';
  if (path.startsWith('/api/v1/decisions')) return 'That somebody read this is on record before it is answered.';
  if (method === 'post') return written(path);
  if (path.endsWith('/versions'))
    return 'The whole record as it stood after each change, with when that was said or done, when it was written down, and by whom. Nothing is ever overwritten.';
  if (operation.parameters?.some((parameter) => 'name' in parameter && parameter.name === 'after'))
    return 'In pages of 50 unless `limit` asks for up to 200: send the `next` of one as the `after` of the following, until it is null.';
  return 'The record as it stands at this instant, with the version its last change made.';
}

function written(path: string): string {
  if (isWithdrawal(path))
    return `Nothing missing from the body or wrong with it stops it, whatever its media type or size. No question sent after the answer is permitted on what ${path.endsWith('/withdraw') ? 'was withdrawn' : 'stood before'}. ${TOGETHER}`;
  if (path === '/api/v1/policy-layers')
    return `It is proved before it is recorded, which takes seconds: one at a time, by turns of the providers. While four of a provider wait, one more is answered with 429 (\`proofs_waiting\`); where nothing can be proved, with 503. ${TOGETHER}`;
  if (path.startsWith('/api/v1/policy-layers'))
    return `What it changes holds, at every process, from its entry in the log on. ${TOGETHER}`;
  return `${TOGETHER} \`occurred_at\` is for what was said or done earlier; it is never in the future.`;
}

/** Whether this records that a patient withdraws or objects, or starts a privacy window on the spot: none fails for what was sent. */
export function isWithdrawal(path: string): boolean {
  return /^\/api\/v1\/((consents|patients)\/\{id\}\/withdraw|patients\/\{id\}\/object|(patients|rooms)\/\{id\}\/start-privacy-window)$/.test(
    path,
  );
}

/** Whether this says what a layer would do, which writes no record though it is sent by POST. */
export function previews(path: string): boolean {
  return /^\/api\/v1\/policies\/\{set\}\/preview$/.test(path);
}

/** Whether this explains an answer, which writes no record though it is sent by POST. */
export function explains(path: string): boolean {
  return path === '/api/v1/decisions/explain';
}

function whoMay({ operation }: Placed): string {
  const required = operation[REQUIREMENT_IN_DOCUMENT];
  if (required === undefined) return '';
  const { action, subject } = required;
  const may = ROLES.filter((role) => allows(abilityOf([role], [HERE], false), action, subject, { ward_id: HERE }));
  const anywhere = may.filter((role) => allows(abilityOf([role], [HERE], false), action, subject, { ward_id: 'b' }));
  const own = may.filter((role) => !anywhere.includes(role));
  const parts = [
    ...(anywhere.length > 0 ? [listed(anywhere)] : []),
    ...(own.length > 0 ? [`${listed(own)} for the wards they are assigned to`] : []),
  ];
  return `Who may: ${parts.join('; ')}.`;
}

const HERE = 'a';
const listed = (roles: readonly string[]): string => roles.map((role) => `\`${role}\``).join(', ');
