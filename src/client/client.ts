import { setTimeout as sleep } from 'node:timers/promises';
import { deny, REFUSED_WORDS, type Answer } from './answer.js';
import { Calls, TokenNotTaken } from './calls.js';
import { Failure, failureOf, plain, within } from './failure.js';
import { settingsOf, type AskfirstOptions, type Settings } from './options.js';
import { prepare, type Prepared, type Question, type Semantic } from './question.js';
import { readAnswers } from './read-answers.js';
import { readAnswer, type Accepting } from './read-answer.js';
import { Tokens } from './tokens.js';

// The package has one door, so what its two functions take and give can be named through it.
export type { Answer, Cause, Deny, Obligation, Permit } from './answer.js';
export type { AskfirstOptions } from './options.js';
export type { Question, Semantic } from './question.js';

/** The part of the time the first try may take: what is left is for a second. */
const FIRST_TRY = 0.75;
/** Less time than this, in milliseconds, is not worth another try. */
const SHORTEST_TRY_MS = 50;

/** A gate that is asked before anyone looks, and whose every failure is a deny. */
export interface Askfirst {
  /** What a nurse is told when your own system fails before it could ask: the same words as every refusal. */
  readonly refused_words: string;
  /** Asks whether one thing is permitted now. Never throws and keeps no permit: ask again for the next look. */
  evaluate(question: Question): Promise<Answer>;
  /** Asks several questions, decided in order; resolves with one answer to each. Never throws. */
  evaluateAll(questions: readonly Question[], semantic?: Semantic): Promise<Answer[]>;
}

/** A client of one provider's gate. Throws TypeError at once when an option is wrong; nothing is sent until something is asked. */
export function createAskfirst(options: AskfirstOptions): Askfirst {
  const settings = settingsOf(options);
  const asker = new Asker(settings);
  return {
    refused_words: REFUSED_WORDS,
    evaluate: async (question) => {
      try {
        return await asker.one(question);
      } catch (error) {
        return denied(error);
      }
    },
    evaluateAll: async (questions, semantic = 'execute_all') => {
      try {
        return await asker.all(questions, semantic);
      } catch (error) {
        return Array.from({ length: Array.isArray(questions) ? questions.length : 0 }, () => denied(error));
      }
    },
  };
}

function denied(error: unknown): Answer {
  if (error instanceof Failure) return deny(error.failed, error.message);
  return deny('client_fault', plain(error instanceof Error ? error.message : 'Something was thrown that is no error.'));
}

/** What was answered, and how long that took in milliseconds. */
interface Reply {
  value: unknown;
  waited_ms: number;
}

type Call = (token: string, signal: AbortSignal) => Promise<unknown>;

class Asker {
  readonly #calls: Calls;
  readonly #tokens: Tokens;

  constructor(private readonly settings: Settings) {
    this.#calls = new Calls(settings);
    // A renewal that hangs must not take the second try with it.
    this.#tokens = new Tokens(() => within(settings.timeout_ms * FIRST_TRY, (signal) => this.#calls.token(signal)));
  }

  async one(asked: Question): Promise<Answer> {
    const prepared = prepare(asked, this.settings.supported_obligations);
    const { question } = prepared;
    const reply = await this.#ask((token, signal) => this.#calls.evaluation(question, token, signal));
    return readAnswer(reply.value, this.#accepting(reply, prepared));
  }

  async all(asked: readonly Question[], semantic: Semantic): Promise<Answer[]> {
    // Without any it would be read as one question.
    if (asked.length === 0) return [];
    const prepared = asked.map((question) => prepare(question, this.settings.supported_obligations));
    const several = {
      evaluations: prepared.map(({ question }) => question),
      options: { evaluations_semantic: semantic },
    };
    const reply = await this.#ask((token, signal) => this.#calls.evaluations(several, token, signal));
    const accepting = prepared.map((one) => this.#accepting(reply, one));
    return readAnswers(reply.value, accepting, semantic);
  }

  #accepting({ waited_ms }: Reply, { declared, look }: Prepared): Accepting {
    const { provider_id, allow_sandbox } = this.settings;
    return { provider_id, allow_sandbox, declared, look, now: Date.now(), waited_ms };
  }

  /** Asks, and once more with the very same question when that is worth it and there is time. */
  async #ask(call: Call): Promise<Reply> {
    const { timeout_ms } = this.settings;
    const began = performance.now();
    try {
      return await this.#try(call, timeout_ms * FIRST_TRY);
    } catch (error) {
      const failure = failureOf(error);
      const pause = failure.again_after_ms;
      const left = timeout_ms - (performance.now() - began) - (pause ?? 0);
      if (pause === null || left < SHORTEST_TRY_MS) throw failure;
      if (pause > 0) await sleep(pause);
      // What the pause took beyond what it should have is not to be had twice.
      const rest = Math.min(left, timeout_ms - (performance.now() - began));
      return await this.#try(call, rest).catch((again: unknown) => {
        throw failureOf(again);
      });
    }
  }

  async #try(call: Call, ms: number): Promise<Reply> {
    const began = performance.now();
    const value = await within(ms, async (signal) => {
      const token = await this.#tokens.current();
      try {
        return await call(token, signal);
      } catch (error) {
        if (error instanceof TokenNotTaken) this.#tokens.drop(token);
        throw error;
      }
    });
    return { value, waited_ms: performance.now() - began };
  }
}
