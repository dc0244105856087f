import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { staffToken } from '../../src/identity/token.client.js';
import { ask, type Answer } from '../support/http.js';
import type { Problem } from '../support/tenant.js';
import { createSandbox } from '../support/two-services.js';
import { must } from '../support/ward.js';
import {
  forbidding,
  makeLayersWorld,
  OF_PROVIDER,
  OF_WARD,
  REVIEW,
  type Layer,
  type LayersWorld,
} from './layers-world.js';

let world: LayersWorld;

beforeAll(async () => {
  world = await makeLayersWorld();
});
afterAll(() => world?.stop());

const ids = async (): Promise<string[]> =>
  (await must(world.get<{ items: Layer[] }>(world.tokens.board, 'policy-layers'))).items.map(({ id }) => id);

/** What a refusal says of a file, without its fixes. */
const faultsOf = ({ body }: Answer<unknown>): string[] => (body as Problem).faults.map(({ fault }) => fault);

const rule = (lines: string, id = 'BAD-01.rule'): string =>
  `rules:\n  - id: ${id}\n${lines}    says: Something.\n    source: Somebody\n`;

const FAULTY: readonly (readonly [what: string, file: string, faults: readonly RegExp[]])[] = [
  [
    'permits',
    `${OF_WARD}\n${rule('    permit: true\n    operations: [read_vital_signs]\n    technologies: [vision_based_monitoring]\n    when: { authority: [own_consent] }\n')}`,
    [/^layer\.yaml:\d+:\d+ ward policy may only forbid and oblige, never permit/],
  ],
  [
    'loosens a number',
    `${OF_WARD}\nparameters:\n  look_max_seconds: 16\n`,
    [/^layer\.yaml:4:\d+ .*only tighten look_max_seconds/],
  ],
  ['names an unknown fact', `${OF_WARD}\n${rule('    forbid: moratorium\n    when: { moon: [full] }\n')}`, [/moon/]],
  [
    'names an unknown value',
    `${OF_WARD}\n${rule('    forbid: moratorium\n    when: { place: [balcony] }\n')}`,
    [/balcony/],
  ],
  ['names an unknown ward', forbidding('scope: ward\nward: elm'), [/there is no ward elm/]],
  ['names an unknown site', forbidding('scope: site\nsite: moon'), [/there is no site moon/]],
  ['names no ward', forbidding('scope: ward'), [/ward/]],
  [
    'names an unknown rule',
    `${OF_WARD}\n${rule('    forbid: moratorium\n    tightens: [NB-XXX-01]\n    when: { place: [bedroom] }\n')}`,
    [/there is no rule NB-XXX-01/],
  ],
  ['would be national', forbidding('scope: national'), [/national policy comes with the software/]],
  [
    'passes for a national rule',
    forbidding(OF_WARD, 'NB-WARD-01.mine'),
    [/would pass for a rule of the national baseline/],
  ],
  [
    'uses one id twice',
    `${forbidding(OF_WARD)}${forbidding('').replace('\nrules:\n', '')}`,
    [/the id WARD-01\.readings is already used at layer\.yaml:4/],
  ],
  [
    'hides a rule behind an anchor',
    `${OF_WARD}\nrules: &all\n  - id: BAD-01.rule\n    forbid: moratorium\n    when: { place: [bedroom] }\n    says: Something.\n    source: Somebody\n`,
    [/anchors and aliases are no part/],
  ],
  [
    'merges keys',
    `${OF_WARD}\nconditions:\n  here: { <<: { place: [bedroom] } }\n${rule('    forbid: moratorium\n    all: [here]\n')}`,
    [/merge keys are no part/],
  ],
  ['says nothing', `${OF_WARD}\n`, [/forbids nothing/]],
  ['is no YAML', '{', [/^layer\.yaml:1:/]],
  ['is no map', '- 1\n', [/a policy file is a map/]],
  [
    'can never fire',
    `${OF_WARD}\n${rule('    forbid: moratorium\n    operations: [delete]\n    when: { operation: [record] }\n')}`,
    [/^layer\.yaml:4:5 BAD-01\.rule can never fire/],
  ],
  [
    'forbids nothing of its own',
    `${OF_WARD}\n${rule('    forbid: moratorium\n    when: { moratorium: [in_force] }\n')}`,
    [/^layer\.yaml:4:5 BAD-01\.rule does nothing that is not done already/],
  ],
];

/** The token of whoever owns the information risk of another provider. */
async function riskOwnerAt(provider_id: string): Promise<string> {
  await createSandbox(world.two.env, provider_id);
  const { url } = world.two.b;
  const admin = await staffToken(url, provider_id, 'platform_admin');
  const body = { id: 'owner', kind: 'person', name: 'Owner', employer: 'Trust', roles: ['siro'] };
  await must(world.post(admin, 'staff-members', body));
  return staffToken(url, provider_id, 'owner');
}

describe('a layer that', () => {
  it.each(FAULTY)(
    '%s is refused, and nothing is recorded',
    async (_what, file, faults) => {
      const before = await ids();
      const refused = await world.propose(file);
      expect(refused).toMatchObject({ status: 422, body: { code: 'invalid_layer' } });
      const said = faultsOf(refused);
      for (const fault of faults) expect(said.join('\n')).toMatch(fault);
      expect(await ids()).toEqual(before);
    },
    60_000,
  );

  it('has many faults is told of them all at once, each with its line and column', async () => {
    const file = `${OF_WARD}\nparameters:\n  look_max_seconds: 99\n  moonlight: 1\n${rule('    permit: true\n    when: { moon: [full], place: [balcony] }\n')}`;
    const said = faultsOf(await world.propose(file));
    expect(said.map((fault) => /^layer\.yaml:(\d+):\d+ /.exec(fault)?.[1])).toEqual(
      expect.arrayContaining(['4', '5', '7', '9']),
    );
    expect(said.length).toBeGreaterThanOrEqual(5);
  });

  it('uses an id of another layer that is approved is refused, unless it is of the same place', async () => {
    const other = await world.approved(forbidding(OF_PROVIDER, 'SHARED-01.rule'));
    const refused = await world.propose(forbidding(OF_WARD, 'SHARED-01.rule'));
    expect(faultsOf(refused).join()).toMatch(/the id SHARED-01\.rule is already used at the provider’s layer/);
    expect((await world.propose(forbidding(OF_PROVIDER, 'SHARED-01.rule'))).status).toBe(201);
    await must(world.act(other.id, 'activate'));
    await world.end(other.id);
  });

  it('tightens a number less than the layer above it is refused', async () => {
    const { id } = await world.active(`${OF_PROVIDER}\nparameters:\n  look_max_seconds: 10\n`);
    const refused = await world.propose(`${OF_WARD}\nparameters:\n  look_max_seconds: 12\n`);
    expect(faultsOf(refused).join()).toMatch(/only tighten look_max_seconds: 10 stands/);
    await world.end(id);
  });

  it.each([
    ['too large for its field', { file: `${forbidding(OF_WARD)}# ${'x'.repeat(30_000)}\n` }, 422],
    ['too large for a request', { file: `${forbidding(OF_WARD)}# ${'x'.repeat(70_000)}\n` }, 413],
    ['without words', { name: '', why: '' }, 422],
    ['with a field nobody knows', { scope: 'ward' }, 422],
  ])('is %s is refused', async (_what, over, status) => {
    expect((await world.propose(forbidding(OF_WARD), over)).status).toBe(status);
  });
});

describe('a step that', () => {
  it('is taken by the author, out of turn or into the past is refused, and nothing changes', async () => {
    const { board, siro } = world.tokens;
    const { id } = await must(world.propose(forbidding(OF_WARD, 'STEP-01.rule')));
    const state = async (): Promise<unknown> => (await must(world.get<Layer>(board, `policy-layers/${id}`))).version;
    const refused = async (deed: string, body: object, token: string, status: number, code: string): Promise<void> => {
      const before = await state();
      expect(await world.act(id, deed, body, token)).toMatchObject({ status, body: { code } });
      expect(await state()).toBe(before);
    };
    await refused('activate', {}, siro, 409, 'not_approved');
    await refused('retire', { why: 'Over.' }, siro, 409, 'not_active');
    await refused('review', REVIEW, board, 403, 'proposed_by_you');
    await refused('review', { outcome: 'perhaps', note: '' }, siro, 422, 'invalid_request');
    const reviewed = await must(world.act(id, 'review', REVIEW));
    expect(await must(world.act(id, 'review', REVIEW))).toEqual(reviewed);
    await refused('review', { outcome: 'rejected', note: 'No.' }, siro, 409, 'not_proposed');
    const past = { active_from: new Date(Date.now() - 1_000).toISOString() };
    await refused('activate', past, siro, 422, 'invalid_activation');
    await refused('activate', { active_from: 'soon' }, siro, 422, 'invalid_request');
    await refused('agree-retirement', {}, siro, 409, 'not_asked');
    const active = await must(world.act(id, 'activate'));
    expect(await must(world.act(id, 'activate'))).toEqual(active);
    await refused('agree-retirement', {}, siro, 409, 'not_asked');
    const asked = await must(world.act(id, 'retire', { why: 'Over.' }, board));
    expect(await must(world.act(id, 'retire', { why: 'Again.' }))).toEqual(asked);
    await refused('agree-retirement', {}, board, 403, 'asked_by_you');
    const retired = await must(world.act(id, 'agree-retirement'));
    expect(await must(world.act(id, 'agree-retirement'))).toEqual(retired);
    await refused('activate', {}, siro, 409, 'not_approved');
  });

  it('would replace what its reviewer did not know of is refused', async () => {
    const late = await world.approved(forbidding(OF_WARD, 'LATE-01.rule'));
    const stands = await world.active(forbidding(OF_WARD, 'LATE-02.rule'));
    expect(await world.act(late.id, 'activate')).toMatchObject({ status: 409, body: { code: 'another_stands' } });
    const known = await world.approved(forbidding(OF_WARD, 'LATE-03.rule', 'record'));
    expect(known.reviewed_against).toBe(stands.id);
    expect(await world.reads('d0')).toBe(false);
    const at = new Date(Date.now() + 3_600_000).toISOString();
    expect(await must(world.act(known.id, 'activate', { active_from: at }))).toMatchObject({
      state: 'active',
      active_from: at,
    });
    const waiting = await must(world.get<Layer>(world.tokens.board, `policy-layers/${stands.id}`));
    expect(waiting).toMatchObject({ state: 'replaced', replaced_by: known.id, active_until: at });
    expect(await world.reads('d0')).toBe(false);
    const third = await world.approved(forbidding(OF_WARD, 'LATE-04.rule', 'record'));
    expect(await world.act(third.id, 'activate')).toMatchObject({ status: 409, body: { code: 'another_is_planned' } });
    // The plan is called off: what it was to replace goes on, and is retired by two.
    await world.end(known.id);
    expect(await must(world.get<Layer>(world.tokens.board, `policy-layers/${stands.id}`))).toMatchObject({
      state: 'active',
      active_until: null,
    });
    expect(await world.reads('d0')).toBe(false);
    await world.end(stands.id);
    expect(await world.reads('d0')).toBe(true);
  });

  it('is taken twice at once at one place is taken once, whichever process is asked', async () => {
    const both = [
      await world.approved(forbidding(OF_WARD, 'TWIN-01.rule')),
      await world.approved(forbidding(OF_WARD, 'TWIN-02.rule')),
    ];
    const urls = [world.two.a.url, world.two.b.url];
    const answers = await Promise.all(
      both.map(({ id }, i) =>
        ask<Layer & { code?: string }>(`${urls[i]}/api/v1/policy-layers/${id}/activate`, {
          token: world.tokens.siro,
          body: {},
        }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('another_stands');
    await world.end(answers.find(({ status }) => status === 200)?.body.id ?? '');
  });

  it('is of a layer that is not there, or another provider’s, finds nothing', async () => {
    const { id } = await world.approved(forbidding(OF_WARD, 'WALL-01.rule'));
    expect((await world.act('nothing', 'activate')).status).toBe(404);
    const other = await riskOwnerAt('OTHER');
    for (const deed of ['activate', 'agree-retirement'])
      expect((await world.act(id, deed, {}, other)).status).toBe(404);
    expect((await world.act(id, 'review', REVIEW, other)).status).toBe(404);
    for (const path of ['', '/file', '/versions'])
      expect((await world.get(other, `policy-layers/${id}${path}`)).status).toBe(404);
    const { places } = await must(world.get<{ places: { hash: string }[] }>(world.tokens.board, 'policies'));
    const active = await must(world.act(id, 'activate'));
    const now = await must(world.get<{ places: { id: string; hash: string }[] }>(world.tokens.board, 'policies'));
    const hash = now.places.find((place) => place.id === 'ward')?.hash ?? '';
    expect(places.map((place) => place.hash)).not.toContain(hash);
    expect((await world.get(other, `policies/${hash}`)).status).toBe(404);
    expect((await world.get(world.tokens.board, `policies/${hash}`)).status).toBe(200);
    for (const wrong of ['x', 'A'.repeat(64), '0'.repeat(64)])
      expect((await world.get(world.tokens.board, `policies/${wrong}`)).status).toBe(404);
    await world.end(active.id);
  });
});
