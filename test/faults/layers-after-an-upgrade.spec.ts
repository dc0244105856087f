import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { forbidding, makeLayersWorld, OF_SITE, OF_WARD, type Layer, type LayersWorld } from '../api/layers-world.js';
import { adminUrl, withClient } from '../support/database.js';
import { ask } from '../support/http.js';
import { childrenOf, firstChildrenOf, isThere } from '../support/processes.js';
import { NO_PROCESSES, startService } from '../support/service.js';
import { must, readingOf } from '../support/ward.js';

const CLI = fileURLToPath(new URL('../../bin/askfirst.mjs', import.meta.url));

let world: LayersWorld;
let folder: string;
/** The layer that holds. */
let id: string;

beforeAll(async () => {
  world = await makeLayersWorld();
  id = (await world.active(forbidding(OF_WARD, 'UP-01.readings'))).id;
  folder = mkdtempSync(join(tmpdir(), 'askfirst-policies-'));
});
afterAll(async () => {
  await world?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Another national policy, as the next version of the software might bring it, with its proof. */
async function upgraded(name: string, change: (parameters: string) => string, more = ''): Promise<string> {
  const policies = join(folder, name);
  cpSync('policies', policies, { recursive: true });
  const file = join(policies, 'national', '00-parameters.yaml');
  writeFileSync(file, change(readFileSync(file, 'utf8')));
  if (more !== '') writeFileSync(join(policies, 'national', '99-more.yaml'), more);
  await promisify(execFile)(process.execPath, [
    CLI,
    'policies',
    'prove',
    '--policies',
    policies,
    '--situations',
    '1000',
  ]);
  return policies;
}

const leases =
  (seconds: number) =>
  (parameters: string): string =>
    parameters.replace('lease_seconds:\n    value: 60', `lease_seconds:\n    value: ${seconds}`);
const shorter = leases(50);

async function proofsOf(id: string): Promise<{ national_hash: string; holds: boolean }[]> {
  return (await must(world.get<Layer>(world.tokens.board, `policy-layers/${id}`))).proofs;
}

/** Asks one process. */
async function asked(url: string, device: string): Promise<{ decision: boolean; reason: unknown }> {
  const { body } = await world.ward.evaluate(readingOf(device), url);
  return { decision: body.decision, reason: body.context.reason_code };
}

describe('layers after an upgrade of national policy', () => {
  it('are proved again before anything is answered, beside the proof of the version before, and hold as before', async () => {
    const before = await proofsOf(id);
    const policies = await upgraded('b', shorter);
    const next = await startService({ ...world.two.env, ASKFIRST_POLICIES: policies });
    try {
      const after = await proofsOf(id);
      expect(after).toMatchObject([before[0], { holds: true }]);
      expect(after[1]?.national_hash).not.toBe(before[0]?.national_hash);
      expect(await asked(next.url, 'd0')).toEqual({ decision: false, reason: undefined });
      const { places, national } = await must(
        ask<{ national: string; places: { id: string; hash: string; denies: boolean }[] }>(
          `${next.url}/api/v1/policies`,
          {
            token: world.tokens.board,
          },
        ),
      );
      const here = places.find((place) => place.id === 'ward');
      expect([national, here?.denies]).toEqual([after[1]?.national_hash, false]);
      const kept = await must(
        ask<{ rules: { id: string }[] }>(`${next.url}/api/v1/policies/${here?.hash}`, { token: world.tokens.board }),
      );
      expect(kept.rules.map((rule) => rule.id)).toContain('UP-01.readings');
      const versions = await must(
        world.get<{ recorded_by: string }[]>(world.tokens.board, `policy-layers/${id}/versions`),
      );
      expect(versions.at(-1)?.recorded_by).toBe('system:policy');
    } finally {
      await next.stop();
    }
  });

  it('that are only approved are proved again when they are activated, and not before', async () => {
    const approved = await world.approved(forbidding(OF_SITE, 'UP-02.looks', 'view_live_clear'));
    const next = await startService({ ...world.two.env, ASKFIRST_POLICIES: join(folder, 'b') });
    try {
      expect(await proofsOf(approved.id)).toEqual(approved.proofs);
      const url = `${next.url}/api/v1/policy-layers/${approved.id}/activate`;
      const active = await must(ask<Layer>(url, { token: world.tokens.siro, body: {} }));
      expect(active).toMatchObject({ state: 'active', proofs: [{ holds: true }, { holds: true }] });
      const { places } = await must(
        ask<{ places: { denies: boolean; layers: { id: string }[] }[] }>(`${next.url}/api/v1/policies`, {
          token: world.tokens.board,
        }),
      );
      expect(places.map(({ denies }) => denies)).not.toContain(true);
      expect(places.some(({ layers }) => layers.some((layer) => layer.id === approved.id))).toBe(true);
      await world.end(approved.id);
    } finally {
      await next.stop();
    }
  });

  it('that are only approved and cannot be proved again are not activated', async () => {
    const approved = await world.approved(forbidding(OF_SITE, 'UP-03.looks', 'view_live_clear'));
    const next = await startService({ ...world.two.env, ...NO_PROCESSES, ASKFIRST_POLICIES: join(folder, 'b') });
    try {
      const url = `${next.url}/api/v1/policy-layers/${approved.id}/activate`;
      const refused = await ask(url, { token: world.tokens.siro, body: {} });
      expect(refused).toMatchObject({ status: 503, body: { code: 'proof_failed' } });
      const layer = await must(world.get<Layer>(world.tokens.board, `policy-layers/${approved.id}`));
      expect(layer).toMatchObject({ state: 'approved', version: approved.version });
    } finally {
      await next.stop();
    }
  });

  it('that cannot be proved again, since no process can be started, deny their place', async () => {
    const policies = await upgraded('unproved', leases(40));
    const next = await startService({ ...world.two.env, ...NO_PROCESSES, ASKFIRST_POLICIES: policies });
    try {
      const { body } = await world.ward.evaluate(readingOf('d0'), next.url);
      expect([body.decision, body.context.reason_code]).toEqual([false, 'engine_unavailable']);
      expect(next.stderr()).toMatch(/layer_proof_failed.*not started.*ENOENT/);
      expect(next.stderr()).toMatch(/layer_not_proved/);
    } finally {
      expect(await next.stop()).toBe(0);
    }
  });

  it('are waited for no longer by a start that is told to stop, and no process is left behind', async () => {
    const policies = await upgraded('stopped', leases(30));
    const before = { children: childrenOf(process.pid), proofs: await proofsOf(id) };
    const starting = startService({ ...world.two.env, ASKFIRST_POLICIES: policies });
    const pid = childrenOf(process.pid).find((child) => !before.children.includes(child)) ?? 0;
    const workers = await firstChildrenOf(pid);
    process.kill(pid, 'SIGTERM');
    const service = await starting;
    expect(await service.stop()).toBe(0);
    expect(service.stderr()).toMatch(/layer_proof_failed.*ended without an answer/);
    expect(workers.filter(isThere)).toEqual([]);
    expect(await proofsOf(id)).toEqual(before.proofs);
  });

  it('that hold no more deny their place as a fault, and nothing looser stands in for them', async () => {
    // National policy has a rule of that very id now, so that the layer’s can no longer stand beside it.
    const same = forbidding('scope: national', 'UP-01.readings').replace(
      '    when:',
      '    technologies: [bed_sensor]\n    when:',
    );
    const policies = await upgraded('c', shorter, same);
    const next = await startService({ ...world.two.env, ASKFIRST_POLICIES: policies });
    try {
      const { body } = await world.ward.evaluate(readingOf('d0'), next.url);
      expect(body.decision).toBe(false);
      expect(body.context.reason_code).toBe('engine_unavailable');
      expect(next.stderr()).toMatch(/layer_not_proved/);
      const { places } = await must(
        ask<{ places: { id: string; denies: boolean; hash: string }[] }>(`${next.url}/api/v1/policies`, {
          token: world.tokens.board,
        }),
      );
      const here = places.find((place) => place.id === 'ward');
      expect(here?.denies).toBe(true);
      expect(await must(ask(`${next.url}/api/v1/policies/${here?.hash}`, { token: world.tokens.board }))).toMatchObject(
        { rules: [], parameters: null },
      );
      const { rows } = await withClient({ connectionString: adminUrl(world.two.env.DATABASE_URL) }, (admin) =>
        admin.query<{ policy: string }>(
          `SELECT body::json->>'policy' AS policy FROM log_entry WHERE kind = 'decision' ORDER BY index DESC LIMIT 1`,
        ),
      );
      expect(rows[0]?.policy).toBe(here?.hash);
    } finally {
      await next.stop();
    }
  });

  it('that somebody changed past the service deny their place too', async () => {
    const policies = join(folder, 'b');
    await withClient({ connectionString: adminUrl(world.two.env.DATABASE_URL) }, (admin) =>
      admin.query(`UPDATE policy_layer SET file = replace(file, 'read_vital_signs', 'delete') WHERE state = 'active'`),
    );
    const next = await startService({ ...world.two.env, ASKFIRST_POLICIES: policies });
    try {
      const { body } = await world.ward.evaluate(readingOf('d0'), next.url);
      expect([body.decision, body.context.reason_code]).toEqual([false, 'engine_unavailable']);
    } finally {
      await next.stop();
    }
  });
});
