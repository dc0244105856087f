import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { identity, withLock } from '../../src/database/embedded/lock.js';
import { isRunning, pause } from '../../src/database/embedded/processes.js';

let directory: string;
let path: string;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'askfirst-lock-'));
  path = join(directory, 'lock');
});
afterAll(() => rmSync(directory, { recursive: true }));

describe('the lock beside the embedded database', () => {
  it('lets one at a time through, and leaves nothing behind', async () => {
    let inside = 0;
    let most = 0;
    const enter = async (): Promise<void> => {
      most = Math.max(most, ++inside);
      await pause(5);
      inside--;
    };
    await Promise.all(Array.from({ length: 8 }, () => withLock(path, enter)));
    expect(most).toBe(1);
    expect(readdirSync(directory)).toEqual([]);
  });

  it('is given back by work that fails', async () => {
    await expect(withLock(path, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(existsSync(path)).toBe(false);
  });

  it('is taken over from a process that died, even when its number is in use again', async () => {
    let dead = 2 ** 22 - 7;
    while (isRunning(dead)) dead--;
    for (const holder of [`${dead} 1`, `${process.pid} 1`, '']) {
      writeFileSync(path, holder);
      expect(await withLock(path, () => Promise.resolve('done'))).toBe('done');
    }
  });

  it('is waited for while its holder runs', async () => {
    writeFileSync(path, identity(process.pid));
    const waiting = withLock(path, () => Promise.resolve('done'));
    expect(await Promise.race([waiting, pause(100).then(() => 'waiting')])).toBe('waiting');
    rmSync(path);
    expect(await waiting).toBe('done');
  });
});
