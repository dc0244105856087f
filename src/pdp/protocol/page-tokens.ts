import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { AskfirstError } from '../../shared/errors.js';

/** How long a page token is good for, in milliseconds. */
const LIFE_MS = 10 * 60_000;
/** How many results a page holds unless fewer are asked for. */
const MOST_RESULTS = 100;

interface Place {
  /** Which search, of whom, the token goes on with, as a hash. */
  of: string;
  /** The last id of the page before. */
  after: string;
  /** Milliseconds since 1970. */
  until: number;
}

/** One page of ids in order, and the token of the next; an empty one when there is none. */
export interface Page {
  ids: string[];
  next_token: string;
}

/** Signed, expiring page tokens (AuthZEN 1.0 §8.2): good only for the very search, and the very asker, they were given for. */
export class PageTokens {
  constructor(
    /** A secret that every replica has. */
    private readonly key: Buffer,
    private readonly now: () => number,
  ) {}

  /** The page that `page` asks for of some ids; `search` is everything that makes the search what it is, the asker included. */
  page(ids: readonly string[], search: unknown, page: { token?: string; limit?: number } | undefined): Page {
    const of = createHash('sha256').update(JSON.stringify(search)).digest('base64url');
    const after = page?.token === undefined || page.token === '' ? '' : this.read(page.token, of);
    const rest = [...ids].sort().filter((id) => id > after);
    const shown = rest.slice(0, Math.min(page?.limit ?? MOST_RESULTS, MOST_RESULTS));
    const last = shown.at(-1);
    const more = last !== undefined && shown.length < rest.length;
    return { ids: shown, next_token: more ? this.write({ of, after: last, until: this.now() + LIFE_MS }) : '' };
  }

  private write(place: Place): string {
    const said = Buffer.from(JSON.stringify(place)).toString('base64url');
    return this.signed(said);
  }

  /** Where a token goes on; throws AskfirstError `malformed` when it is altered, expired or of another search. */
  private read(token: string, of: string): string {
    const [said = ''] = token.split('.', 1);
    // As text: decoding would pass over whatever was added to it.
    const given = Buffer.from(token);
    const right = Buffer.from(this.signed(said));
    if (given.length !== right.length || !timingSafeEqual(given, right)) throw unusable('it was not given out here');
    const place = JSON.parse(Buffer.from(said, 'base64url').toString()) as Place;
    if (place.of !== of) throw unusable('it was given out for another search');
    if (place.until <= this.now()) throw unusable('it has expired');
    return place.after;
  }

  private signed(said: string): string {
    return `${said}.${createHmac('sha256', this.key).update(said).digest('base64url')}`;
  }
}

function unusable(fault: string): AskfirstError<'page_token'> {
  return new AskfirstError(
    'malformed',
    'page_token',
    `page.token cannot be used: ${fault}; search again from the start`,
    [{ field: 'page.token', fault, fix: 'search again from the start' }],
  );
}
