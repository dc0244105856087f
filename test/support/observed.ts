import { ask } from './http.js';

/** As many patients as one attestation may name. */
const AT_ONCE = 200;
const LANES = 8;
const REASON = 'Settled, and speaks with staff of their own accord.';

/** Has patients of the ward observed in person: a clinician sets how closely, and the nurse in charge attests it. */
export async function observe(
  url: string,
  { clinician, attester }: { clinician: string; attester: string },
  patient_ids: readonly string[],
): Promise<void> {
  const waiting = [...patient_ids];
  const lane = async (): Promise<void> => {
    for (let patient_id = waiting.shift(); patient_id !== undefined; patient_id = waiting.shift())
      await made(url, clinician, 'observation-levels', { patient_id, level: 'general', reason: REASON });
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  for (let from = 0; from < patient_ids.length; from += AT_ONCE) {
    const named = patient_ids.slice(from, from + AT_ONCE);
    const patients = named.map((patient_id) => ({ patient_id, level: 'general' }));
    await made(url, attester, 'observation-attestations', { ward_id: 'ward', patients });
  }
}

async function made(url: string, token: string, path: string, body: object): Promise<void> {
  const answer = await ask(`${url}/api/v1/${path}`, { token, body });
  if (answer.status !== 201) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
}
