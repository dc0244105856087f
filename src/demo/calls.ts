import type { DemoApi } from './api.js';
import type { Persona } from './ward.js';

/** One write through the public API. */
export interface Call {
  as: Persona;
  path: string;
  body: object;
}

/** Calls that go one after another. */
export type Chain = readonly Call[];

/** Chains that may go at the same time; the next stage begins when all of them have come through. */
export type Stage = readonly Chain[];

/** How far the calls have come. */
export interface Progress {
  done: number;
  total: number;
}

/** How many chains go at the same time: what a removal waits for after its commit is waited for by many at once. */
const AT_ONCE = 24;

/** An instant as the API takes it. */
export const iso = (at: number): string => new Date(at).toISOString();

/** Makes every call, stage by stage, and tells of each; throws the first DemoApiError. */
export async function carryOut(
  api: DemoApi,
  stages: readonly Stage[],
  onProgress: (progress: Progress) => void,
): Promise<void> {
  const total = stages.flat(2).length;
  let done = 0;
  for (const stage of stages) {
    const waiting = [...stage];
    const workers = Array.from({ length: Math.min(AT_ONCE, waiting.length) }, async () => {
      for (let chain = waiting.shift(); chain !== undefined; chain = waiting.shift()) {
        for (const { as, path, body } of chain) {
          await api.post(as, path, body);
          done += 1;
          onProgress({ done, total });
        }
      }
    });
    await Promise.all(workers);
  }
}
