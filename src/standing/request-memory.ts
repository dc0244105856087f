import { hash } from 'node:crypto';
import { questionKey, type Question } from '../decision/question.js';

/** How long a request id stands for its question, in milliseconds. */
export const REQUEST_MEMORY_MS = 120_000;
/** How many request ids one generation of the memory holds, some 300 bytes each. */
const MOST_REQUESTS = 100_000;
/** A text longer than this is remembered by its hash, so that nobody can fill the memory with long ones; most questions are shorter. */
const LONGEST_KEPT = 160;

/** What a request id stands for: the decision it led to and, so that another question is told apart, the question. */
export interface RequestUse {
  index: number;
  at: number;
  question: string;
  outcome: 'permit' | 'deny';
  expires_at: number | null;
}

type Generation = Map<string, Map<string, RequestUse>>;

/** What each client's request ids stand for, in two generations, of which the older is forgotten when the newer is full or old. */
export class RequestMemory {
  private recent: Generation = new Map();
  private older: Generation = new Map();
  private size = 0;
  private turnedAt = 0;

  /** What the request id of a question stands for; null when it has none, or it is new. */
  find({ client_id, request_id }: Question, instant: number): RequestUse | null {
    if (request_id === null) return null;
    const id = kept(request_id);
    const found = this.recent.get(client_id)?.get(id) ?? this.older.get(client_id)?.get(id);
    return found === undefined || instant - found.at >= REQUEST_MEMORY_MS ? null : found;
  }

  /** Has a request id stand for its question; returns what undoes it. */
  remember(client_id: string, request_id: string, use: RequestUse): () => void {
    const uses = this.usesOf(client_id);
    const id = kept(request_id);
    const before = uses.get(id);
    uses.set(id, use);
    this.size++;
    return () => {
      if (before === undefined) uses.delete(id);
      else uses.set(id, before);
    };
  }

  /** Forgets, once they are old enough, what no question can repeat any more. */
  turn(at: number): void {
    // A flood turns it sooner: a request id forgotten early is a new question, which can only be tighter.
    if (at - this.turnedAt < REQUEST_MEMORY_MS && this.size < MOST_REQUESTS) return;
    this.older = at - this.turnedAt < 2 * REQUEST_MEMORY_MS ? this.recent : new Map<string, Map<string, RequestUse>>();
    this.recent = new Map();
    this.size = 0;
    this.turnedAt = at;
  }

  private usesOf(client_id: string): Map<string, RequestUse> {
    let uses = this.recent.get(client_id);
    if (uses === undefined) this.recent.set(client_id, (uses = new Map<string, RequestUse>()));
    return uses;
  }
}

/** What a question is remembered by: two that are remembered by the same are the same question. */
export function rememberedBy(q: Question): string {
  return kept(questionKey(q));
}

/** A text, or in place of a long one its hash, marked so that it is like no request id and no question's own text. */
function kept(text: string): string {
  return text.length <= LONGEST_KEPT ? text : `\u0002${hash('sha256', text, 'base64url')}`;
}
