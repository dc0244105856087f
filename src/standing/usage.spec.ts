import { expect, it } from '@jest/globals';
import { LOOK, NOW } from './permitted.fixture.js';
import { Usage, type DecisionEffects } from './usage.js';

const EVERYTHING: DecisionEffects = {
  sighted: { vendor_id: 'v1', id: 'alarm', device_id: 'd1', raised_at: NOW },
  used: { vendor_id: 'v1', id: 'alarm' },
  clear_look: ['p1'],
  override_look: 'o1',
  request: { outcome: 'permit', expires_at: NOW + 60_000 },
};
const QUESTION = { ...LOOK, request_id: 'r-1' };

/** All that a usage tells of what the decision at index 7 used up. */
function toldBy(usage: Usage): unknown[] {
  return [
    usage.alert('v1', 'alarm', null, NOW),
    usage.sightingsInHour('d1', NOW),
    usage.lastClearLook('p1', null),
    usage.isLookAt('p1', 7),
    usage.looksUnder('o1', null),
    usage.request(QUESTION, NOW),
  ];
}

it('counts a decision once, however often it is taken over from the log', () => {
  const [once, twice] = [new Usage(), new Usage()];
  once.apply(7, NOW, EVERYTHING, QUESTION);
  for (let times = 0; times < 2; times++) twice.apply(7, NOW, EVERYTHING, QUESTION);
  expect(toldBy(twice)).toEqual(toldBy(once));
  expect(toldBy(twice).slice(1, 5)).toEqual([1, NOW, true, 1]);
});

it('gives back all that a decision used up when it is undone', () => {
  const usage = new Usage();
  usage.apply(7, NOW, EVERYTHING, QUESTION)();
  expect(toldBy(usage)).toEqual(toldBy(new Usage()));
});
