import type { AskfirstError } from './errors.js';

/** How many pieces of work of one asker may wait, and what is thrown at one more. */
export interface Waiting {
  most: number;
  refusal: () => AskfirstError;
}

/** One piece of work at a time, by turns of those who ask: whatever one of them asks for, nobody waits for all of it. */
export class Turns {
  /** Whoever waits, the next first. */
  readonly #queues = new Map<string, (() => void)[]>();
  #taken = false;

  constructor(private readonly waiting: Waiting) {}

  /** Runs `work` when it is the turn of whoever asks; refused at once when as many of theirs wait as may. */
  async in<T>(who: string, work: () => Promise<T>): Promise<T> {
    if (this.#taken) await this.#turnOf(who);
    this.#taken = true;
    try {
      return await work();
    } finally {
      this.#callNext();
    }
  }

  #turnOf(who: string): Promise<void> {
    const queue = this.#queues.get(who) ?? [];
    if (queue.length >= this.waiting.most) throw this.waiting.refusal();
    this.#queues.set(who, queue);
    return new Promise((resolve) => queue.push(resolve));
  }

  /** Whoever is called, and has more that waits, comes last again. The place stays taken for them, so that nobody slips in. */
  #callNext(): void {
    const [next] = this.#queues;
    if (next === undefined) {
      this.#taken = false;
      return;
    }
    const [who, queue] = next;
    const call = queue.shift();
    this.#queues.delete(who);
    if (queue.length > 0) this.#queues.set(who, queue);
    call?.();
  }
}
