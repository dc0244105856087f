import type { PolicySet } from '../decision/policy-set.js';
import type { Question } from '../decision/question.js';
import { OPERATIONS } from '../decision/words.js';
import { judge } from '../standing/judge.js';
import type { Device, Standing } from '../standing/standing.js';
import type { EvaluationRequest, SearchKind, SearchRequest } from './protocol/messages.js';
import { readQuestion } from './read-question.js';

/** How many candidates are judged before others get their turn: some ten milliseconds. */
const AT_A_TIME = 500;

/**
 * Finds the ids that a decision would permit now, among devices whose ward the asker may see; mints and uses up nothing. It
 * reads the standing in memory, which may be old by the time it is done: only the answer to an evaluation permits anything.
 * INVARIANT: nobody finds what they themselves may see. Beside what colleagues may, it would tell them that a patient has
 * accused them.
 */
export async function searchIds(
  standing: Standing,
  policy: PolicySet,
  kind: SearchKind,
  request: SearchRequest,
  searcher: Searcher,
  now: number,
): Promise<string[]> {
  const found: string[] = [];
  let judged = 0;
  for (const { id, device, question } of candidates(standing, kind, request)) {
    if (!searcher.sees(device.ward_id)) continue;
    const client_id = clientOf(standing, device);
    if (client_id === undefined) continue;
    const asked: Question = { ...readQuestion(question, client_id), request_id: null };
    const { verdict, view } = judge(standing, asked, policy, now);
    if (verdict.outcome === 'permit' && view.viewer?.staff_id !== searcher.staff_id) found.push(id);
    judged++;
    if (judged % AT_A_TIME === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  return found;
}

/** Who searches, and which wards their role lets them see. */
interface Searcher {
  staff_id: string;
  sees: (ward_id: string) => boolean;
}

interface Candidate {
  id: string;
  device: Device;
  question: EvaluationRequest;
}

/** Everything that could be found, each with the question that tells; an unknown type or id has no candidates. */
function* candidates(standing: Standing, kind: SearchKind, request: SearchRequest): Generator<Candidate> {
  const { subject, action = { name: '' }, resource, context = {} } = request;
  if (resource.type !== 'device') return;
  if (kind === 'resource') {
    for (const device of [...standing.allDevices()]) {
      const question = { subject: { ...subject, id: subject.id ?? '' }, action, context };
      yield { id: device.id, device, question: { ...question, resource: { type: 'device', id: device.id } } };
    }
    return;
  }
  const device = resource.id === undefined ? undefined : standing.device(resource.id);
  if (device === undefined) return;
  const on = { resource: { type: 'device', id: device.id }, context };
  if (kind === 'action') {
    for (const name of OPERATIONS)
      yield { id: name, device, question: { ...on, subject: { ...subject, id: subject.id ?? '' }, action: { name } } };
    return;
  }
  const ids = subject.type === 'staff' ? [...standing.allStaff()] : subject.type === 'system' ? [device.id] : [];
  for (const id of ids) yield { id, device, question: { ...on, subject: { type: subject.type, id }, action } };
}

/** A client that could ask about a device, one that stands before others: people have none of their own. */
export function clientOf(standing: Standing, device: Device): string | undefined {
  const clients = [...standing.clients.values()].filter(({ vendor_id }) => vendor_id === device.vendor_id);
  return (clients.find(({ state }) => state === 'active') ?? clients[0])?.id;
}
