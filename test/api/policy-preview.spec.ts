import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PreviewView } from '../../src/policy-preview/preview.dto.js';
import type { Answer } from '../support/http.js';
import type { Problem } from '../support/tenant.js';
import { must } from '../support/ward.js';
import { forbidding, makeLayersWorld, OF_PROVIDER, OF_WARD, type LayersWorld } from './layers-world.js';

interface Policies {
  national: string;
  places: { id: string | null; hash: string }[];
}

let world: LayersWorld;
let national: string;
/** Ids of the readings that were permitted before any preview, oldest first. */
const permitted: string[] = [];

beforeAll(async () => {
  world = await makeLayersWorld();
  national = (await policies()).national;
  for (const device of ['d0', 'd1', 'd2', 'd0']) {
    const { decision, context } = await world.read(device);
    expect(decision).toBe(true);
    permitted.push(String(context['decision_id']));
  }
});
afterAll(() => world?.stop());

const policies = (): Promise<Policies> => must(world.get<Policies>(world.tokens.board, 'policies'));
const preview = (
  body: object,
  set = national,
  token = world.ward.tokens.officer,
): Promise<Answer<PreviewView & Problem>> => world.post(token, `policies/${set}/preview`, body);

describe('the preview of a layer', () => {
  it('says what it would mean, and which recorded decisions would have come out differently, and changes nothing', async () => {
    const before = await policies();
    const { status, body } = await preview({ file: forbidding(OF_WARD) });
    expect(status).toBe(200);
    expect(body.set).toBe(national);
    expect(body.with_layer).not.toBe(national);
    expect(
      body.difference.groups.map(({ change, permit, rules }) => [change, permit?.id, rules.map(({ id }) => id)]),
    ).toContainEqual(['now_denied', 'NB-VS-01.permit', ['WARD-01.readings']]);
    expect(body.difference.groups.find(({ change }) => change === 'now_denied')?.witness.told).toContainEqual({
      fact: 'place',
      value: 'bedroom',
      says: 'The device watches a place of the kind bedroom.',
    });
    const { decisions } = body;
    expect(decisions).toMatchObject({ complete: true, permit_to_deny: 4, deny_to_permit: 0, made_by_another_set: 0 });
    expect(decisions.looked_at).toBe(4);
    expect(decisions.examples).toEqual([...permitted].reverse());
    expect(decisions.left_out).toEqual({ rules: [], numbers: [] });
    expect(await policies()).toEqual(before);
    expect(await world.reads('d0')).toBe(true);
  });

  it('looks only at the place of the layer, and counts what it does not change', async () => {
    const { body } = await preview({ file: forbidding(OF_WARD, 'WARD-01.looks', 'view_live_clear'), days: 1 });
    expect(body.decisions).toMatchObject({ permit_to_deny: 0, reasons_changed: 0, examples: [] });
    expect(body.decisions.looked_at).toBeGreaterThan(3);
  });

  it('tells no single decision to those who may read none, and leaves out what would tell of trauma', async () => {
    const file = `${OF_PROVIDER}
parameters: { best_interests_review_days: 3 }
rules:
  - id: TEST-01.trauma
    forbid: trauma_block
    when: { trauma: [own_opt_in, none] }
    says: Nobody who was harmed by being watched is watched here.
    source: Decision of the board
`;
    const officer = await must(preview({ file }));
    expect(officer.decisions).toMatchObject({ permit_to_deny: 0, examples: [] });
    expect(officer.decisions.left_out).toEqual({ rules: ['TEST-01.trauma'], numbers: ['best_interests_review_days'] });
    expect(officer.difference.groups.map(({ change }) => change)).toContain('now_denied');
    const board = await must(preview({ file: forbidding(OF_PROVIDER) }, national, world.tokens.board));
    expect(board.decisions).toMatchObject({ examples: [] });
    expect(board.decisions.permit_to_deny).toBeGreaterThan(3);
  });

  it('is laid on the set that is named, and takes the place of the layer that holds there', async () => {
    const { id } = await world.active(forbidding(OF_WARD, 'WARD-01.first'));
    const { places } = await policies();
    const here = places.find((place) => place.id === 'ward')?.hash ?? '';
    const { body } = await preview({ file: forbidding(OF_WARD, 'WARD-01.second', 'location_alert') }, here);
    expect(body.set).toBe(here);
    const changes = body.difference.groups.map(({ change, rules }) => [change, ...rules.map((rule) => rule.id)]);
    expect(changes).toContainEqual(['now_permitted', 'WARD-01.first']);
    expect(changes).toContainEqual(['now_denied', 'WARD-01.second']);
    expect(body.decisions.made_by_another_set).toBe(body.decisions.looked_at);
    expect(body.decisions.deny_to_permit).toBeGreaterThan(3);
    // What holds in one place says nothing of decisions in others, and must not.
    expect(await preview({ file: forbidding(OF_PROVIDER) }, here)).toMatchObject({
      status: 404,
      body: { code: 'not_found' },
    });
    await world.end(id);
    expect(await preview({ file: forbidding(OF_WARD) }, here)).toMatchObject({
      status: 404,
      body: { code: 'not_found' },
    });
  });

  it('refuses a layer at fault with every fault and where it stands, and bad requests, all at once', async () => {
    const file = `${OF_WARD}
parameters: { look_max_seconds: 900 }
rules:
  - id: WARD-01.permit
    permit: true
    operations: [dance]
    when: { mood: [good] }
    says: Everybody may.
    source: Nobody
`;
    const { status, body } = await preview({ file });
    expect([status, body.code]).toEqual([422, 'invalid_layer']);
    expect(body.faults.length).toBeGreaterThan(3);
    for (const { field, fault } of body.faults) {
      expect(field).toBe('file');
      expect(fault).toMatch(/^layer\.yaml:\d+:\d+ /);
    }
    const wrong = await preview({ file: ' ', days: 32, extra: 1 });
    expect([wrong.status, wrong.body.faults.map(({ field }) => field).sort()]).toEqual([
      422,
      ['days', 'extra', 'file'],
    ]);
    for (const set of ['none', 'f'.repeat(64), `${national}0`])
      expect(await preview({ file: forbidding(OF_WARD) }, set)).toMatchObject({ status: 404 });
    const elsewhere = await preview({ file: forbidding('scope: ward\nward: elsewhere') });
    expect(elsewhere).toMatchObject({ status: 422, body: { code: 'invalid_layer' } });
  });

  it('is for those who may propose layers, and for nobody else', async () => {
    const { nurse, clinician, admin, vendor } = world.ward.tokens;
    for (const token of [nurse, clinician, admin, vendor])
      expect(await preview({ file: forbidding(OF_WARD) }, national, token)).toMatchObject({ status: 403 });
    for (const token of [world.tokens.siro, world.tokens.safety])
      expect(await preview({ file: forbidding(OF_WARD) }, national, token)).toMatchObject({ status: 200 });
  });

  it('is made one at a time for a provider, and never holds up who asks meanwhile', async () => {
    const both = [preview({ file: forbidding(OF_WARD) }), preview({ file: forbidding(OF_WARD) })];
    // Asked after them, and answered before: a preview takes seconds.
    const first = await Promise.race([world.reads('d0'), Promise.all(both).then(() => 'the previews')]);
    expect(first).toBe(true);
    // Whichever of them came first is made, and the other is refused.
    const [made, refused] = (await Promise.all(both)).sort((one, other) => one.status - other.status);
    expect(made?.status).toBe(200);
    expect(refused).toMatchObject({ status: 429, body: { code: 'preview_running' } });
    expect(refused?.headers.get('retry-after')).toBe('5');
    expect((await preview({ file: forbidding(OF_WARD) })).status).toBe(200);
  });
});
