import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ask, type Answer } from '../support/http.js';
import { firstChildrenOf, isThere } from '../support/processes.js';
import { NO_PROCESSES, startService, type Service } from '../support/service.js';
import type { Problem } from '../support/tenant.js';
import { must } from '../support/ward.js';
import { forbidding, makeLayersWorld, OF_WARD, type Layer, type LayersWorld } from './layers-world.js';

let world: LayersWorld;

beforeAll(async () => {
  world = await makeLayersWorld();
});
afterAll(() => world?.stop());

let proposals = 0;
/** Proposes a layer that nobody has proposed before, and that has to be proved therefore. */
const propose = (url: string, over: object = {}): Promise<Answer<Layer & Problem>> => {
  const file = forbidding(OF_WARD, `PROVE-${String(++proposals).padStart(2, '0')}.rule`);
  const body = { name: 'layer.yaml', file, why: 'The ward asked for it.', ...over };
  return ask(`${url}/api/v1/policy-layers`, { token: world.tokens.board, body });
};

const ids = async (): Promise<string[]> =>
  (await must(world.get<{ items: Layer[] }>(world.tokens.board, 'policy-layers?limit=200'))).items.map(({ id }) => id);

describe('the proof of a proposed layer', () => {
  let unable: Service;

  beforeAll(async () => {
    unable = await startService({ ...world.two.env, ...NO_PROCESSES });
  });
  afterAll(() => unable?.stop());

  it('that cannot be made, since no process can be started, is told to have failed, and nothing is recorded', async () => {
    const before = await ids();
    expect(await propose(unable.url)).toMatchObject({ status: 503, body: { code: 'proof_failed' } });
    expect(unable.stderr()).toMatch(/not started.*ENOENT/);
    expect(await ids()).toEqual(before);
    expect((await ask(`${unable.url}/health/live`)).status).toBe(200);
  });

  it('is not begun where the id is taken already', async () => {
    const { id } = await must(propose(world.two.a.url, { id: 'taken' }));
    // A process that can prove nothing refuses it for its id all the same.
    expect(await propose(unable.url, { id })).toMatchObject({ status: 409, body: { code: 'id_taken' } });
    expect(await propose(unable.url, { id: 'free' })).toMatchObject({ status: 503, body: { code: 'proof_failed' } });
  });

  it('is refused while as many of the provider wait as may, and made once they are answered', async () => {
    const before = (await ids()).length;
    const answers = await Promise.all(Array.from({ length: 20 }, () => propose(world.two.a.url)));
    const made = answers.filter(({ status }) => status === 201);
    const refused = answers.filter(({ status }) => status !== 201);
    // One is made, and four wait; on a slow machine some are asked for when the first is answered.
    expect(made.length).toBeGreaterThanOrEqual(5);
    expect(refused.length).toBeGreaterThan(0);
    for (const { status, body, headers } of refused)
      expect([status, body.code, headers.get('retry-after')]).toEqual([429, 'proofs_waiting', '5']);
    expect((await ids()).length).toBe(before + made.length);
    expect((await propose(world.two.a.url)).status).toBe(201);
  });
});

describe('a service that is told to stop', () => {
  it('ends the proofs that are made and that wait, says so to whoever asked, and leaves no process behind', async () => {
    const before = await ids();
    const stopping = await startService(world.two.env);
    const asked = Promise.allSettled([1, 2, 3].map(() => propose(stopping.url)));
    const workers = await firstChildrenOf(stopping.pid);
    expect(await stopping.stop()).toBe(0);
    // Whose connection was not accepted before has no answer at all.
    const answers = (await asked).flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(answers.length).toBeGreaterThan(0);
    for (const { status, body } of answers) expect([status, body.code]).toEqual([503, 'proof_failed']);
    expect(workers.filter(isThere)).toEqual([]);
    expect(await ids()).toEqual(before);
  });

  it('ends the preview that is made', async () => {
    const stopping = await startService(world.two.env);
    const { national } = await must(world.get<{ national: string }>(world.tokens.board, 'policies'));
    const asked = ask<Problem>(`${stopping.url}/api/v1/policies/${national}/preview`, {
      token: world.tokens.board,
      body: { file: forbidding(OF_WARD) },
    });
    const workers = await firstChildrenOf(stopping.pid);
    expect(await stopping.stop()).toBe(0);
    expect(await asked).toMatchObject({ status: 503, body: { code: 'difference_failed' } });
    expect(workers.filter(isThere)).toEqual([]);
  });
});
