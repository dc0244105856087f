import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ask } from '../support/http.js';
import { must } from '../support/ward.js';
import {
  forbidding,
  makeLayersWorld,
  OF_PROVIDER,
  OF_SITE,
  OF_WARD,
  REVIEW,
  type LayersWorld,
} from './layers-world.js';

interface Policies {
  national: string;
  places: {
    scope: string;
    id: string | null;
    hash: string;
    layers: { id: string }[];
    first_index: number;
    denies: boolean;
  }[];
}

let world: LayersWorld;

beforeAll(async () => {
  world = await makeLayersWorld();
});
afterAll(() => world?.stop());

const policies = (): Promise<Policies> => must(world.get<Policies>(world.tokens.board, 'policies'));

describe('a layer', () => {
  it.each([OF_WARD, OF_SITE, OF_PROVIDER])(
    'of %j denies from the next question on, at every process, and no more once it is retired',
    async (place) => {
      expect(await world.reads('d0')).toBe(true);
      const { body: proposed, status } = await world.propose(forbidding(place));
      expect({ status, body: proposed }).toMatchObject({
        status: 201,
        body: { state: 'proposed', proposed_by: 'staff:board', proofs: [{ holds: true }] },
      });
      expect(await world.reads('d0')).toBe(true);
      expect(await world.act(proposed.id, 'review', REVIEW)).toMatchObject({
        status: 200,
        body: { state: 'approved', reviewed_by: 'staff:siro' },
      });
      expect(await world.reads('d0')).toBe(true);
      const active = await must(world.act(proposed.id, 'activate'));
      expect(active).toMatchObject({ state: 'active', active_from: active.activated_at, active_until: null });
      expect(await world.reads('d0')).toBe(false);
      expect(await world.reasons('d0')).toEqual(['moratorium']);
      const asked = await must(world.act(active.id, 'retire', { why: 'The review is over.' }));
      expect(asked).toMatchObject({ state: 'active', retirement_asked_by: 'staff:siro' });
      expect(await world.reads('d0')).toBe(false);
      expect(await world.act(active.id, 'agree-retirement')).toMatchObject({
        status: 403,
        body: { code: 'asked_by_you' },
      });
      expect(await world.reads('d0')).toBe(false);
      expect(await world.act(active.id, 'agree-retirement', {}, world.tokens.board)).toMatchObject({
        status: 200,
        body: { state: 'retired' },
      });
      expect(await world.reads('d0')).toBe(true);
    },
    60_000,
  );

  it('is named with its set by each decision, and the set stays readable with its rules when it is long over', async () => {
    const { id } = await world.active(forbidding(OF_WARD, 'WARD-02.kept'));
    const { context } = await world.read('d0');
    const said = await must(
      world.get<{ policy_set: string; verdict: { rules: string[] } }>(
        world.ward.tokens.attester,
        `decisions/${String(context['decision_id'])}`,
      ),
    );
    expect(said.verdict.rules).toEqual(['WARD-02.kept']);
    const now = await policies();
    const here = now.places.find((place) => place.id === 'ward');
    expect(here).toMatchObject({ scope: 'ward', hash: said.policy_set, layers: [{ id }], denies: false });
    expect(now.places.find((place) => place.scope === 'provider')).toMatchObject({ hash: now.national, layers: [] });
    await world.end(id);
    expect((await policies()).places.map(({ hash }) => hash)).toEqual([now.national, now.national, now.national]);
    const kept = await must(
      world.get<{ rules: { id: string }[]; layers: object[] }>(world.tokens.board, `policies/${said.policy_set}`),
    );
    expect(kept.rules.map((rule) => rule.id)).toContain('WARD-02.kept');
    // The officer, who is not told everything, is told the rules of the set that decided.
    const told = await world.ward.decision(String(context['decision_id']), world.ward.tokens.officer);
    expect(told.verdict).toMatchObject({ reasons: ['moratorium'], rules: ['WARD-02.kept'] });
    expect(kept.layers).toMatchObject([{ id, scope: 'ward', ward_id: 'ward' }]);
    const national = await must(
      world.get<{ layers: object[]; first_index: number }>(world.tokens.board, `policies/${now.national}`),
    );
    expect(national).toMatchObject({ layers: [] });
  });

  it('is proposed by those who oversee, decided on by those who approve, and read by the staff; never by the administrator', async () => {
    const { ward, tokens, propose, act, get } = world;
    const file = forbidding(OF_WARD, 'WHO-01.rule');
    for (const token of [ward.tokens.nurse, ward.tokens.clinician, ward.tokens.admin, ward.tokens.vendor])
      expect((await propose(file, {}, token)).status).toBeGreaterThanOrEqual(401);
    const { id } = await must(propose(file, {}, ward.tokens.officer));
    for (const token of [ward.tokens.officer, ward.tokens.nurse, ward.tokens.admin]) {
      expect(await act(id, 'review', REVIEW, token)).toMatchObject({ status: 403 });
      expect(await act(id, 'activate', {}, token)).toMatchObject({ status: 403 });
      expect(await act(id, 'agree-retirement', {}, token)).toMatchObject({ status: 403 });
    }
    await must(act(id, 'review', REVIEW, tokens.safety));
    for (const token of [ward.tokens.nurse, ward.tokens.clinician, ward.tokens.officer, tokens.board]) {
      expect(await get(token, `policy-layers/${id}`)).toMatchObject({ status: 200, body: { state: 'approved' } });
      expect((await get(token, 'policies')).status).toBe(200);
    }
    expect((await get(ward.tokens.admin, `policy-layers/${id}`)).status).toBe(403);
    expect((await get(ward.tokens.admin, 'policies')).status).toBe(403);
    const exported = await get<string>(tokens.board, `policy-layers/${id}/file`);
    expect([exported.headers.get('content-type'), exported.body]).toEqual(['application/yaml; charset=utf-8', file]);
    const versions = await must(
      get<{ recorded_by: string; state: { state: string } }[]>(tokens.board, `policy-layers/${id}/versions`),
    );
    expect(versions.map(({ recorded_by, state }) => [recorded_by, state.state])).toEqual([
      ['staff:officer', 'proposed'],
      ['staff:safety', 'approved'],
    ]);
  });

  it('that obliges denies whoever cannot do as it says, and its rules read in the record', async () => {
    const file = `${OF_WARD}\nrules:\n  - id: WARD-03.keep_nothing\n    oblige: [do_not_keep]\n    operations: [read_vital_signs]\n    says: Nothing read here is kept.\n    source: Decision of the board\n`;
    const { id } = await world.active(file);
    expect(await world.reads('d0')).toBe(false);
    expect(await world.reasons('d0')).toEqual(['obligation_unsupported']);
    await world.end(id);
    expect(await world.reads('d0')).toBe(true);
  });

  it('that tightens a number has it decide from its place in the log on, and in what is told beside decisions', async () => {
    const lease = async (): Promise<number> => {
      const { context } = await world.read('d0');
      return Number(context['expires_in']);
    };
    expect(await lease()).toBeGreaterThan(30);
    const provider = await world.active(
      `${OF_PROVIDER}\nparameters:\n  lease_seconds: 20\n  objection_decision_hours: 12\n`,
    );
    const ward = await world.active(`${OF_WARD}\nparameters:\n  lease_seconds: 10\n`);
    expect(await lease()).toBeLessThanOrEqual(10);
    const objected = await must(
      world.post<{ decide_by: string; observed_at: string }>(world.ward.tokens.clinician, 'patients/p1/object', {
        means: 'words',
        words: 'No camera.',
      }),
    );
    expect(Date.parse(objected.decide_by) - Date.parse(objected.observed_at)).toBe(12 * 3_600_000);
    await world.end(ward.id);
    const wider = await lease();
    expect([wider > 10, wider <= 20]).toEqual([true, true]);
    await world.end(provider.id);
    expect(await lease()).toBeGreaterThan(30);
  });

  it('tells whoever treats its patients what falls due by its own numbers', async () => {
    interface Due {
      kind: string;
      patient_id: string;
      due_at: string;
    }
    const due = async (): Promise<number> => {
      const { items } = await must(world.get<{ items: Due[] }>(world.ward.tokens.clinician, 'worklist?limit=200'));
      return Date.parse(
        items.find((item) => item.kind === 'risk_assessment' && item.patient_id === 'p0')?.due_at ?? '',
      );
    };
    const before = await due();
    const { id } = await world.active(`${OF_WARD}\nparameters:\n  risk_assessment_days: 2\n`);
    expect(before - (await due())).toBe(5 * 24 * 3_600_000);
    await world.end(id);
    expect(await due()).toBe(before);
  });

  it('is read in what explains a question, and what a search finds', async () => {
    const { id } = await world.active(forbidding(OF_WARD, 'WARD-04.told'));
    const question = {
      subject: { type: 'system', id: 'd0' },
      action: { name: 'read_vital_signs' },
      resource: { type: 'device', id: 'd0' },
      context: { purpose: 'vital_signs_observation' },
    };
    const explained = await must(world.post(world.ward.tokens.attester, 'decisions/explain', question));
    expect(JSON.stringify(explained)).toContain('WARD-04.told');
    const search = { ...question, resource: { type: 'device' } };
    const found = (): Promise<{ results: object[] }> =>
      must(ask(`${world.two.a.url}/access/v1/search/resource`, { token: world.ward.tokens.officer, body: search }));
    expect((await found()).results).toEqual([]);
    await world.end(id);
  });
});
