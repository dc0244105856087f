import { Injectable } from '@nestjs/common';

/** Says why the service could only deny, or null when it can do its work. No patient or staff facts. */
export type ReadinessCheck = () => string | null | Promise<string | null>;

/** Whether the service can do more than deny; each part that could stop it registers its own check. */
@Injectable()
export class Readiness {
  private readonly checks = new Map<string, ReadinessCheck>();

  /** Adds a check under the name of the part it is about; a second one of that name takes its place. */
  register(name: string, check: ReadinessCheck): void {
    this.checks.set(name, check);
  }

  /** Every part that stands in the way, with why; empty when ready. A check that throws stands in the way. */
  async obstacles(): Promise<Record<string, string>> {
    const answers = await Promise.all(
      [...this.checks].map(async ([name, check]) => [name, await answerOf(check)] as const),
    );
    return Object.fromEntries(answers.filter((answer): answer is [string, string] => answer[1] !== null));
  }
}

async function answerOf(check: ReadinessCheck): Promise<string | null> {
  try {
    return await check();
  } catch (error) {
    return error instanceof Error ? error.message : 'the check failed';
  }
}
