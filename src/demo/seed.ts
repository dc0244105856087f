import type { JWK } from 'jose';
import { DemoApi, DemoApiError } from './api.js';
import { carryOut, type Progress } from './calls.js';
import { demoPlan, patientsPlan } from './plan.js';

/** How a seeding is followed. */
export interface SeedOptions {
  onProgress?: (progress: Progress) => void;
}

/** Seeds the demo provider, which must have just been made, through the public API as its own staff. Throws DemoApiError. */
export async function seedDemo(baseUrl: string, { onProgress = () => undefined }: SeedOptions = {}): Promise<void> {
  const api = new DemoApi(baseUrl);
  await carryOut(api, demoPlan(Date.now(), await vendorKey(api)), onProgress);
}

/**
 * Seeds patients besides the table's on a demo provider that is seeded already, each alone in a larch bedroom with own
 * consent and a current assessment; once per provider. Returns their devices: patients are `patient-<device>`.
 */
export async function seedPatients(
  baseUrl: string,
  count: number,
  { onProgress = () => undefined }: SeedOptions = {},
): Promise<string[]> {
  const { devices, stages } = patientsPlan(Date.now(), count);
  await carryOut(new DemoApi(baseUrl), stages, onProgress);
  return devices;
}

/** The public half of the key that the sandbox hands out. */
async function vendorKey({ url, provider_id }: DemoApi): Promise<JWK> {
  const response = await fetch(new URL(`/sandbox/v1/vendor-key?provider=${provider_id}`, url));
  if (!response.ok)
    throw new DemoApiError(`${provider_id} hands out no vendor key: ${response.status} ${await response.text()}`);
  const { kty, crv, x, y, kid, alg, use } = (await response.json()) as JWK;
  return { kty, crv, x, y, kid, alg, use } as JWK;
}
