import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from '@jest/globals';

const SCRIPT = fileURLToPath(new URL('./starved.mjs', import.meta.url));

interface Said {
  what: string;
  came: unknown;
}

let said: Map<string, unknown>;

/** What came of asking workers in a process that may open few files. */
beforeAll(async () => {
  const limited = ['-c', 'ulimit -n 64 && exec "$@"', 'sh', process.execPath, SCRIPT];
  const { stdout } = await promisify(execFile)('sh', limited);
  said = new Map(
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Said)
      .map(({ what, came }) => [what, came]),
  );
});

const failed = (why: RegExp): unknown => ({
  name: 'AskfirstError',
  kind: 'unavailable',
  code: 'proof_failed',
  cause: expect.stringMatching(why),
});

describe('a worker that is asked for something', () => {
  it.each([
    ['no file can be opened', 'without a file to open', /not started.*EMFILE/],
    ['there is no program to start', 'without a program to start', /not started.*ENOENT/],
  ])('and cannot be started, since %s, is a failure that is told', (_why, what, why) => {
    expect(said.get(what)).toEqual(failed(why));
  });

  it('is asked as ever once it can be started again', () => {
    expect(said.get('with files again')).toEqual(said.get('to begin with'));
    expect(said.get('with files again')).toMatchObject({ name: 'PolicyError' });
  });

  it('and ends before it has read what, is told to have ended so', () => {
    expect(said.get('ends before it has read')).toMatchObject({
      ending: { late: false, ended: '1', complaint: expect.stringContaining('no.worker.mjs') },
    });
  });

  it('is not started where it was called off before', () => {
    expect(said.get('called off before')).toMatchObject({ ending: { ended: 'called off' } });
  });

  it('and whose answer cannot be sent says so as it ends', () => {
    expect(said.get('cannot be sent')).toMatchObject({
      ending: { ended: '1', complaint: expect.stringMatching(/BigInt/) },
    });
  });

  it('works at a lower priority than decisions, and never at a higher one than whoever asked', () => {
    expect(said.get('by itself')).toEqual({ answer: { priority: 4 } });
    expect(said.get('started by what is nicer')).toEqual({ answer: { priority: 9 } });
  });
});
