import { staffToken } from '../../src/identity/token.client.js';
import { ask, type Answer } from '../support/http.js';
import { startTwo } from '../support/two-services.js';
import { must, readingOf, TestWard, yesterdayMorning } from '../support/ward.js';

/** A record as the API answers it. */
export type Row = Record<string, unknown> & { id: string; version: number };

interface Read {
  decision: boolean;
  context: Record<string, unknown>;
}

/** Three devices whose patients agreed to be read, before two processes: what is written at the one, the other is asked about. */
export interface HaltsWorld {
  two: Awaited<ReturnType<typeof startTwo>>;
  ward: TestWard;
  /** Tokens of those who approve, and of a nurse who is on no ward. */
  tokens: Readonly<Record<'board' | 'siro' | 'safety' | 'elsewhere', string>>;
  post: <T = Row>(token: string, path: string, body: object) => Promise<Answer<T>>;
  get: <T = Row>(token: string, path: string) => Promise<Answer<T>>;
  /** What the device's own reading is answered. */
  read(device: string): Promise<Read>;
  reads(device: string): Promise<boolean>;
  reasons(device: string): Promise<string[]>;
  /** Ends a halt on a review held just now. */
  restart: (id: string, token?: string) => Promise<Answer<Row>>;
  stop(): Promise<void>;
}

/** A lived-experience review held just now. */
export const review = (over: object = {}): object => ({
  reviewers: ['Lee, expert by experience'],
  reviewed_at: new Date().toISOString(),
  findings: 'It was mended, and those it hurt were asked.',
  ...over,
});

/** Builds it, as its staff would. */
export async function makeHaltsWorld(): Promise<HaltsWorld> {
  const two = await startTwo();
  const ward = await TestWard.build(two.a.url, 'TEST', 3);
  for (const patient of ['p0', 'p1', 'p2'])
    await ward.consents(patient, 'read_vital_signs', 'vital_signs_observation', yesterdayMorning());
  const at = (path: string): string => `${two.b.url}/api/v1/${path}`;
  const post = <T = Row>(token: string, path: string, body: object): Promise<Answer<T>> =>
    ask<T>(at(path), { token, body });
  const hired = async (id: string, role: string): Promise<string> => {
    const body = { id, kind: 'person', name: id, employer: 'The trust', roles: [role] };
    await must(post(ward.tokens.admin, 'staff-members', body));
    return staffToken(two.a.url, 'TEST', id);
  };
  const tokens = {
    board: await hired('board', 'board_member'),
    siro: await hired('siro', 'siro'),
    safety: await hired('safety', 'clinical_safety_officer'),
    elsewhere: await hired('elsewhere', 'nurse'),
  };
  const read = async (device: string): Promise<Read> => (await ward.evaluate(readingOf(device), two.a.url)).body;
  return {
    two,
    ward,
    tokens,
    post,
    get: (token, path) => ask(at(path), { token }),
    read,
    reads: async (device) => (await read(device)).decision,
    reasons: async (device) =>
      (await ward.decision(String((await read(device)).context['decision_id']))).verdict.reasons,
    restart: (id, token = tokens.siro) => post(token, `ward-halts/${id}/restart`, review()),
    stop: async () => void (await Promise.all([two.a.stop(), two.b.stop()])),
  };
}
