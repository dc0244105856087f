import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { askfirst, type Ran } from '../support/askfirst.js';
import { freshDatabase } from '../support/database.js';
import { startAndFail } from '../support/service.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'askfirst-policies-'));
  cpSync('policies', folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const policies = (...words: string[]): Promise<Ran> => askfirst(['policies', ...words, '--policies', folder]);

function edit(name: string, ...changes: [from: string, to: string][]): void {
  const path = join(folder, name);
  let text = readFileSync(path, 'utf8');
  for (const [from, to] of changes) {
    expect(text).toContain(from);
    text = text.replace(from, to);
  }
  writeFileSync(path, text);
}

/** Takes away everything that keeps whoever is suspended from looking. */
function letTheSuspendedLook(): void {
  edit('national/32-vw.yaml', ['viewer_suspension: [suspended]', 'viewer_suspension: [suspended], request: [repeat]']);
  edit('national/90-permits.yaml', ['viewer_suspension: [none]', 'viewer_suspension: [none, suspended]']);
}

describe('askfirst policies test', () => {
  it('says that every case comes out as told, and what is tried', async () => {
    const { status, stdout } = await policies('test');
    expect([status, stdout]).toEqual([
      0,
      expect.stringMatching(/^\d+ cases, 0 failed\n(\d+) of \1 rules have a case\n/),
    ]);
  });

  it('says where a case stands that fails, what it expected and what came, and which rule has none', async () => {
    edit('cases/32-vw.yaml', ['expect: [duration_exceeded]', 'expect: [no_consent]']);
    edit('cases/30-vs.yaml', ['rule: NB-VS-01.location_alert, expect: permit', 'expect: deny']);
    const { status, stdout } = await policies('test');
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^cases\/32-vw\.yaml:2 “Sixteen seconds”: expected deny for no_consent; came deny for duration_exceeded$/m,
    );
    expect(stdout).toMatch(/^cases\/30-vs\.yaml:\d+ “[^”]+”: expected deny; came permit$/m);
  });

  it('tells every fault of the case files at once', async () => {
    edit('cases/32-vw.yaml', ['duration: exceeded', 'duration: long'], ['alert: absent', 'alarm: absent']);
    const { status, stderr } = await policies('test');
    expect(status).toBe(1);
    expect(stderr).toMatch(/cases\/32-vw\.yaml:2:\d+ long is not a value of duration/);
    expect(stderr).toMatch(/cases\/32-vw\.yaml:\d+:\d+ there is no fact alarm/);
  });
});

describe('askfirst policies prove', () => {
  it('records what it proved beside it, and with --check only says that it is another', async () => {
    edit('national/32-vw.yaml', ['says: Sound is never taken.', 'says: Sound is not taken.']);
    const before = readFileSync(join(folder, 'proof.json'), 'utf8');
    const checked = await policies('prove', '--situations', '1000', '--check');
    expect([checked.status, readFileSync(join(folder, 'proof.json'), 'utf8')]).toEqual([1, before]);
    expect(checked.stdout).toMatch(/proof\.json is not the record of this proof; run `npm run policy:prove`/);
    const proved = await policies('prove', '--situations', '1000');
    expect(proved.status).toBe(0);
    expect(proved.stdout).toMatch(/^Proved: [0-9a-f]{64}\n\d+ rules over 50 facts, \d{30,} situations\n/);
    expect(proved.stdout).toMatch(/asked \d{5,} situations and found the same in each/);
    expect(JSON.parse(readFileSync(join(folder, 'proof.json'), 'utf8'))).toMatchObject({
      national_hash: /Proved: (\w+)/.exec(proved.stdout)?.[1],
    });
    expect((await policies('prove', '--situations', '1000', '--check')).status).toBe(0);
  });

  it('tells a breach in plain words, and as a case that fails until the rules are mended', async () => {
    letTheSuspendedLook();
    const before = readFileSync(join(folder, 'proof.json'), 'utf8');
    const file = join(folder, 'cases/99-found.yaml');
    const { status, stdout } = await policies('prove', '--situations', '1000', '--out', file);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^NOT PROVED: /);
    expect(stdout).toMatch(/^INV-07\.viewer does not hold: Nobody looks who is not a named person/m);
    expect(stdout).toMatch(/^ {4}viewer_suspension suspended: They are suspended from looking\.$/m);
    expect(stdout).toMatch(/^ {4}Everything else is as in the base \w+ of the cases\.$/m);
    expect(readFileSync(join(folder, 'proof.json'), 'utf8')).toBe(before);
    const { cases } = parse(readFileSync(file, 'utf8')) as { cases: { name: string; given: object; expect: string }[] };
    const [found] = cases.filter(({ name }) => name.startsWith('INV-07.viewer'));
    expect(found).toMatchObject({ given: { viewer_suspension: 'suspended' }, expect: 'deny' });
    expect(Object.keys(found?.given ?? {}).length).toBeLessThan(4);
    const tested = await policies('test');
    expect(tested.stdout).toMatch(/^cases\/99-found\.yaml:\d+ “INV-07\.viewer: [^”]+”: expected deny; came permit$/m);
    cpSync('policies/national', join(folder, 'national'), { recursive: true });
    expect((await policies('test')).status).toBe(0);
  });
});

describe('a set that has not been proved', () => {
  const fails = async (): Promise<string> => {
    const { status, stderr } = await startAndFail({ DATABASE_URL: await freshDatabase(), ASKFIRST_POLICIES: folder });
    expect(status).toBe(1);
    return stderr;
  };

  it('stops the start, in development too, and says what to do', async () => {
    letTheSuspendedLook();
    expect(await fails()).toMatch(/proof\.json:1:1 this set is [0-9a-f]{64}, and what was proved is [0-9a-f]{64}; run/);
  });

  it('stops it where the invariants are others, or fewer than this version has, or there is no proof at all', async () => {
    edit('invariants.yaml', ['says: No device listens.', 'says: No device hears.']);
    expect(await fails()).toMatch(/proof\.json:1:1 the invariants are not those it was proved against/);
    edit('invariants.yaml', ['{ technology: [audio] }', '{ technology: [audio], place: [bedroom] }']);
    expect(await fails()).toMatch(/invariants\.yaml:1:1 INV-04\.audio must stand here/);
    cpSync('policies/invariants.yaml', join(folder, 'invariants.yaml'));
    rmSync(join(folder, 'proof.json'));
    expect(await fails()).toMatch(/proof\.json:1:1 it cannot be read: the set has not been proved; run/);
  });
});
