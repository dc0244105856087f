import { describe, expect, it } from '@jest/globals';
import { NATIONAL_PARAMETERS } from '../policy/national.fixture.js';
import { admission, at, calm, granted, information, refused, thrown } from './consents.fixture.js';
import type { ConsentFields } from './consent.js';
import { converse, type Conversation, type Item } from './conversation.js';

const conversation = (over: Partial<Conversation> = {}): Conversation => ({
  patient_id: 'p1',
  representative_id: null,
  information,
  circumstances: calm,
  asked_by: 'staff:asker',
  occurred_at: at(14),
  systems: new Map([[BLURRED.technology, ['sys-2', 'sys-1']]]),
  ...over,
});
const BLURRED = { technology: 'vision_based_monitoring', operation: 'view_live_blurred', purpose: 'alert_response' };
const RETAIN = { ...BLURRED, operation: 'retain' };
const item = (id: string, over: Partial<Item> = {}): Item & { id: string } => ({
  id,
  ...BLURRED,
  patient_started: false,
  outcome: 'granted',
  words: 'Yes, at night.',
  patients_view: null,
  hours: [{ from: '21:00', to: '07:30' }],
  retention_hours: null,
  secondary_uses: [],
  found: null,
  ...over,
});
const NO = { outcome: 'refused', words: 'No.', hours: [] } as const;
const MAYBE = { outcome: 'undecided', words: null, hours: [] } as const;
const talk = (items: (Item & { id: string })[], consents: ConsentFields[] = [], over: Partial<Conversation> = {}) =>
  converse(conversation(over), items, { admission, consents, parameters: NATIONAL_PARAMETERS });
const faultsOf = (work: () => unknown) => thrown(work).faults.map(({ field }) => field);

describe('a conversation about consent', () => {
  it('makes one choice of each thing asked for, in their order', () => {
    const made = talk([
      item('c1'),
      item('c2', { ...RETAIN, ...NO }),
      item('c3', { operation: 'view_live_clear', ...MAYBE }),
    ]);
    expect(made.map(({ decided }) => [decided.id, decided.state, decided.decided_at])).toEqual([
      ['c1', 'granted', at(14)],
      ['c2', 'refused', at(14)],
      ['c3', 'undecided', null],
    ]);
    expect(made.every(({ decided }) => decided.information === information)).toBe(true);
  });

  it('takes the place of what was said before of the same things, and of nothing else', () => {
    const other: ConsentFields = { ...granted('c9'), operation: 'view_live_clear' };
    const [made] = talk([item('c1', NO)], [granted('c0'), other]);
    expect(made?.superseded.map(({ id }) => id)).toEqual(['c0']);
  });

  it('at night or under pressure waits for somebody independent, for all that was granted', () => {
    const restrained = { ...calm, restraint_or_rapid_tranquillisation_within_24h: true };
    const made = talk([item('c1'), item('c2', NO_READING)], [], { circumstances: restrained });
    expect(made.map(({ decided }) => decided.confirmation)).toEqual(['needed', 'not_needed']);
    const [night] = talk([item('c1')], [], { occurred_at: at(23) });
    expect(night?.decided.confirmation).toBe('needed');
  });

  it('asks nobody again soon after a refusal, unless they raise it', () => {
    const before = [refused('c0')];
    expect(faultsOf(() => talk([item('c1', { operation: 'view_live_clear' }), item('c2')], before))).toEqual([
      'items.1',
    ]);
    expect(talk([item('c1', { patient_started: true })], before)).toHaveLength(1);
  });

  it('says everything that is wrong with every part of it at once', () => {
    const wrong = [
      item('c1', { purpose: 'marketing' }),
      item('c2', { ...RETAIN, words: null, hours: [{ from: '25:00', to: '07:00' }], retention_hours: null }),
      item('c3', { operation: 'read_vital_signs', outcome: 'undecided' }),
      item('c4', { technology: 'drone', purpose: 'curiosity' }),
      item('c5', { operation: 'location_alert', found: 'not_able' }),
      item('c6', { ...RETAIN, ...NO }),
      item('c7'),
    ];
    const error = thrown(() => talk(wrong, [refused('c0')]));
    expect(error.code).toBe('purpose_prohibited');
    expect(error.faults.map(({ field }) => field).sort()).toEqual([
      'items.0.purpose',
      'items.1.hours.0.from',
      'items.1.retention_hours',
      'items.1.words',
      'items.2.hours',
      'items.2.words',
      'items.3.purpose',
      'items.3.technology',
      'items.4.outcome',
      'items.5',
      'items.6',
    ]);
  });

  it('before the admission is told once, however much was asked for', () => {
    expect(faultsOf(() => talk([item('c1'), item('c2', RETAINED)], [], { occurred_at: at(7) }))).toEqual([
      'occurred_at',
    ]);
  });

  it('takes a yes from nobody who was found unable to give it, and from nobody else for somebody able', () => {
    expect(faultsOf(() => talk([item('c1', { found: 'not_able' })]))).toEqual(['items.0.outcome']);
    expect(talk([item('c1', { ...NO, found: 'not_able' })])[0]?.decided.state).toBe('refused');
    expect(talk([item('c1', { found: 'able' })])[0]?.decided.state).toBe('granted');
    const by = { representative_id: 'r1' };
    const yes = { patients_view: 'Smiles at it.' };
    expect(faultsOf(() => talk([item('c1', { ...yes, found: 'able' })], [], by))).toEqual(['items.0.outcome']);
    expect(talk([item('c1', { ...yes, found: 'not_able' })], [], by)[0]?.decided.representative_id).toBe('r1');
  });
});

const NO_READING = { ...NO, operation: 'read_vital_signs', purpose: 'vital_signs_observation' } as const;
const RETAINED = { ...RETAIN, retention_hours: 12 };
