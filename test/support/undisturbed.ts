/** That the engine had no answer in time, as happens on a busy machine: what a test counts from there on is not what it means. */
class Disturbed extends Error {}

/** Does what turns on every question being answered; from its beginning again while one is not. */
export async function undisturbed(work: () => Promise<void>): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Disturbed) || tries === 20) throw error;
    }
  }
}

/** Holds what is done undisturbed to having been: throws when one of these is not the engine’s. */
export function requireAnswers(told: readonly (object | undefined)[]): void {
  const unanswered = (one: object = {}): boolean => 'reason_code' in one && one.reason_code === 'engine_unavailable';
  if (told.some(unanswered)) throw new Disturbed('the engine had no answer');
}
