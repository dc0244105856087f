import type { Progress } from './calls.js';

const BAR = 30;
const CODES = { bold: 1, dim: 2, red: 31, green: 32 } as const;

/** Where the demo tells what happens: colour and a moving bar for a person at a terminal, plain lines for anything else. */
export class Terminal {
  readonly #terminal: boolean;
  #shown = -1;

  constructor(private readonly stream: NodeJS.WriteStream) {
    this.#terminal = stream.isTTY && process.env['NO_COLOR'] === undefined && process.env['TERM'] !== 'dumb';
  }

  line(text = ''): void {
    this.stream.write(`${text}\n`);
  }

  /** A text in a colour, where colours are shown. */
  paint(colour: keyof typeof CODES, text: string): string {
    return this.#terminal ? `\u001b[${CODES[colour]}m${text}\u001b[0m` : text;
  }

  /** Shows how far something has come: the bar in place, or a line each time another quarter is done. */
  progress(what: string, { done, total }: Progress): void {
    const step = Math.floor((done / total) * (this.#terminal ? BAR : 4));
    if (step === this.#shown) return;
    this.#shown = step;
    if (!this.#terminal) {
      if (step > 0) this.line(`${what}: ${done} of ${total}`);
      return;
    }
    const bar = `${'█'.repeat(step)}${'░'.repeat(BAR - step)}`;
    this.stream.write(`\r\u001b[2K${what} ${this.paint('green', bar)} ${done}/${total}`);
    if (done === total) this.line();
  }
}
