import type { Waiting } from './waiting.js';

/** What waits to be decided, in order, by how many questions it holds. */
export class Queue {
  private items: Waiting[] = [];
  private waiting = 0;

  /** Questions that wait. */
  get questions(): number {
    return this.waiting;
  }

  get empty(): boolean {
    return this.items.length === 0;
  }

  get all(): readonly Waiting[] {
    return this.items;
  }

  push(item: Waiting): void {
    this.items.push(item);
    this.waiting += item.asked.questions.length;
  }

  putBack(items: readonly Waiting[]): void {
    this.items.unshift(...items);
    this.waiting += countQuestions(items);
  }

  /** How many items go into a batch of up to `limit` questions: at least one, however many questions were asked together. */
  fitting(limit: number): number {
    let size = 0;
    const end = this.items.findIndex((item) => (size += item.asked.questions.length) > limit);
    return end < 0 ? this.items.length : Math.max(1, end);
  }

  take(limit: number): Waiting[] {
    const taken = this.items.splice(0, this.fitting(limit));
    this.waiting -= countQuestions(taken);
    return taken;
  }

  takeAll(): Waiting[] {
    return this.take(Infinity);
  }

  /** Drops what is at the front and has been answered already. */
  dropAnswered(): void {
    const first = this.items.findIndex((item) => !item.answered);
    this.waiting -= countQuestions(this.items.splice(0, first < 0 ? this.items.length : first));
  }
}

/** How many questions these hold together. */
export function countQuestions(items: readonly Waiting[]): number {
  let sum = 0;
  for (const { asked } of items) sum += asked.questions.length;
  return sum;
}
