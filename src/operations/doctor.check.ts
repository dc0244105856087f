/** What one check of the production checklist came to: what was found, or what is wrong and how to mend it. */
export type Check = { name: string; ok: true; found: string } | { name: string; ok: false; fault: string; fix: string };

/** A check that has not been made yet. */
export interface CheckToMake {
  name: string;
  make: () => Verdict | Promise<Verdict>;
}

/** What a check says, without its name. */
export type Verdict = { found: string } | { fault: string; fix: string };

/** Makes checks one after another; one that cannot be made is a fault, since what was not looked at is not known to be right. */
export async function makeAll(checks: readonly CheckToMake[], fix: string): Promise<Check[]> {
  const made: Check[] = [];
  for (const { name, make } of checks) made.push(await makeOne(name, make, fix));
  return made;
}

async function makeOne(name: string, make: CheckToMake['make'], fix: string): Promise<Check> {
  try {
    const verdict = await make();
    return 'fault' in verdict ? { name, ok: false, ...verdict } : { name, ok: true, ...verdict };
  } catch (error) {
    return { name, ok: false, fault: `it could not be looked at: ${messageOf(error)}`, fix };
  }
}

/** An error's own words; those of each attempt when there were several, as at several addresses. */
export function messageOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(messageOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}
