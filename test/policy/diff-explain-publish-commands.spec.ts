import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askfirst, type Ran } from '../support/askfirst.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'askfirst-policies-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const policies = (...words: string[]): Promise<Ran> => askfirst(['policies', ...words]);

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const LAYER = `scope: provider
parameters: { look_max_seconds: 10 }
rules:
  - id: TX-LOOK-01.no_clear
    forbid: outside_hours
    operations: [view_live_clear]
    when: { place: [bedroom] }
    says: Nobody looks clearly into a bedroom here.
    source: Our pledge
`;

describe('askfirst policies diff', () => {
  it('finds none between a folder and itself, and exits with 0', async () => {
    const { status, stdout } = await policies('diff', 'policies', 'policies');
    expect([status, stdout]).toEqual([0, 'No difference: the two decide alike in every situation there is.\n']);
  });

  it('tells what a layer means in plain words, or as JSON, and exits with 1', async () => {
    const layer = file('layer.yaml', LAYER);
    const { status, stdout } = await policies('diff', 'policies', layer);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^Permitted before, denied now: \d/);
    expect(stdout).toContain('Nobody looks clearly into a bedroom here.');
    expect(stdout).toContain('look_max_seconds: 15 seconds, now 10 seconds (tighter)');
    const json = await policies('diff', 'policies', layer, '--json');
    const told = JSON.parse(json.stdout) as { groups: { change: string }[]; numbers: { number: string }[] };
    expect(told.groups.map(({ change }) => change)).toContain('now_denied');
    expect(told.numbers.map(({ number }) => number)).toEqual(['look_max_seconds']);
  });

  it('tells between two folders what is permitted that was not, first of all', async () => {
    const looser = join(folder, 'looser');
    cpSync('policies', looser, { recursive: true });
    const edit = (name: string, from: string, to: string): void => {
      const path = join(looser, 'national', name);
      const text = readFileSync(path, 'utf8');
      expect(text).toContain(from);
      writeFileSync(path, text.replace(from, to));
    };
    edit('90-permits.yaml', 'alert: [active]', 'alert: [active, used]');
    edit('32-vw.yaml', 'future, used, other_device', 'future, other_device');
    const { status, stdout } = await policies('diff', 'policies', looser);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^Denied before, permitted now: \d+, 1 of them in situations known to come about\n/);
    expect(stdout.indexOf('Rules: NB-VW-02.permit, NB-VW-02.alert')).toBeLessThan(400);
    expect(stdout).toContain('(alert: used)');
  });

  it.each([
    ['what is not there', ['policies', 'nowhere'], 'there is no file or folder nowhere'],
    ['one set', ['policies'], 'name two sets'],
    ['an unknown option', ['policies', 'policies', '--yaml'], 'Use:'],
  ])('exits with 2 for %s, and says why', async (_what, args, why) => {
    const { status, stderr } = await policies('diff', ...args);
    expect(status).toBe(2);
    expect(stderr).toContain(why);
  });

  it('exits with 2 for a layer at fault, with every fault and where it stands', async () => {
    const faulty = file('faulty.yaml', LAYER.replace('bedroom', 'cellar').replace('10', '900'));
    const { status, stderr } = await policies('diff', 'policies', faulty);
    expect(status).toBe(2);
    expect(stderr).toMatch(/faulty\.yaml:2:\d+ /);
    expect(stderr).toMatch(/faulty\.yaml:7:\d+ cellar/);
  });
});

describe('askfirst policies explain', () => {
  it('tells one rule, by its id or the beginning of it', async () => {
    const { status, stdout } = await policies('explain', 'NB-CON-04');
    expect(status).toBe(0);
    expect(stdout).toContain('NB-CON-04.withdrawn\n');
    expect(stdout).toContain('A deny for consent_withdrawn');
  });

  it('names the nearest for an id that no rule has, and all for the beginning of several, and exits with 1', async () => {
    const unknown = await policies('explain', 'NB-CON-04.withdrew');
    expect([unknown.status, unknown.stdout]).toEqual([1, '']);
    expect(unknown.stderr).toContain('  NB-CON-04.withdrawn\n');
    const several = await policies('explain', 'NB-VW-04');
    expect(several.status).toBe(1);
    expect(several.stderr).toContain('NB-VW-04.bathroom');
  });
});

describe('askfirst policies publish', () => {
  it('writes one page that stands alone, with a layer when it is given one', async () => {
    const out = join(folder, 'rules.html');
    expect((await policies('publish', '--out', out)).status).toBe(0);
    const page = readFileSync(out, 'utf8');
    expect(page).toMatch(/^<!doctype html>/);
    expect(page).toContain('<style>');
    expect(page).not.toMatch(/<script|<link|src=/);
    const { stdout } = await policies('publish', file('own.yaml', LAYER));
    expect(stdout).toContain('Nobody looks clearly into a bedroom here.');
  });
});
