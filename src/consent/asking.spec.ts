import { describe, expect, it } from '@jest/globals';
import { NATIONAL_PARAMETERS } from '../policy/national.fixture.js';
import { admission, asked, asking, at, granted, refused, terms, thrown } from './consents.fixture.js';
import { ask, readScope } from './asking.js';
import { wasRefused } from './consent.js';
import { grant, withdraw } from './deciding.js';

const DAY = 86_400_000;

describe('Asking', () => {
  it('counts the how-manieth time it is in this admission', () => {
    const first = asked('c1');
    const second = asked('c2', {}, [first]);
    const before = { ...asked('c0'), admission_id: 'a0' };
    expect([first.ask_number, second.ask_number]).toEqual([1, 2]);
    expect(asked('c3', {}, [before, first, second]).ask_number).toBe(3);
    expect(first).toMatchObject({ state: 'undecided', hours: [], confirmation: 'not_needed', decided_at: null });
  });

  it('for a purpose never permitted is refused as such, and says which may be asked for', () => {
    const error = thrown(() => ask(asking({ purpose: 'staff_convenience' }), admission, [], NATIONAL_PARAMETERS));
    expect([error.kind, error.code, error.faults[0]?.field]).toEqual(['invalid', 'purpose_prohibited', 'purpose']);
    expect(error.faults[0]?.fix).toContain('alert_response');
  });

  it('names every unknown word at once', () => {
    const error = thrown(() => readScope('camera', 'look', 'because'));
    expect(error.code).toBe('unknown_word');
    expect(error.faults.map((fault) => fault.field)).toEqual(['technology', 'operation', 'purpose']);
  });

  it('never happens for audio or for training an algorithm', () => {
    const error = thrown(() => readScope('audio', 'train_algorithm', 'alert_response'));
    expect(error.code).toBe('consent_never_possible');
    expect(error.faults.map((fault) => fault.field)).toEqual(['technology', 'operation']);
  });

  it('waits seven days after a refusal, and says from when it may happen', () => {
    const no = refused('c1', 10);
    const error = thrown(() => asked('c2', { asked_at: new Date(at(10).getTime() + 7 * DAY - 1) }, [no]));
    expect([error.kind, error.code]).toEqual(['conflict', 'asked_too_soon']);
    expect(error.faults[0]?.fix).toContain(new Date(at(10).getTime() + 7 * DAY).toISOString());
    expect(asked('c2', { asked_at: new Date(at(10).getTime() + 7 * DAY) }, [no]).ask_number).toBe(2);
  });

  it('waits as long after the patient withdrew before they had decided', () => {
    const no = withdraw(asked('c1'), at(10), 'gesture');
    const error = thrown(() => asked('c2', { asked_at: at(12) }, [no]));
    expect(error.code).toBe('asked_too_soon');
    expect(error.faults[0]?.fix).toContain(new Date(at(10).getTime() + 7 * DAY).toISOString());
    expect(asked('c2', { asked_at: at(12), patient_started: true }, [no]).ask_number).toBe(2);
  });

  it('does not wait after the patient took back what they had agreed to', () => {
    const taken_back = withdraw(granted('c1'), at(11), 'said');
    expect(asked('c2', { asked_at: at(12) }, [taken_back]).ask_number).toBe(2);
  });

  it('is not let through by dating it before the refusal', () => {
    expect(thrown(() => asked('c2', { asked_at: at(9) }, [refused('c1', 10)])).code).toBe('asked_too_soon');
  });

  it('remembers a refusal that a later choice took the place of', () => {
    const first = refused('c1', 10);
    const yes = asked('c2', { patient_started: true, asked_at: at(11) }, [first]);
    const { decided, superseded } = grant(yes, terms({ occurred_at: at(12) }), [first], NATIONAL_PARAMETERS);
    expect(superseded.map((one) => [one.state, wasRefused(one)])).toEqual([['superseded', true]]);
    expect(thrown(() => asked('c3', { asked_at: at(13) }, [decided, ...superseded])).code).toBe('asked_too_soon');
  });

  it('happens at most twice more in the admission after a refusal, unless the patient starts it', () => {
    const no = refused('c1', 10);
    const later = (days: number) => new Date(at(10).getTime() + days * DAY);
    const second = asked('c2', { asked_at: later(7) }, [no]);
    const third = asked('c3', { asked_at: later(8) }, [no, second]);
    const all = [no, second, third];
    const error = thrown(() => asked('c4', { asked_at: later(30) }, all));
    expect([error.code, error.faults[0]?.fix]).toEqual(['asked_too_soon', expect.stringContaining('next admission')]);
    expect(asked('c4', { asked_at: later(30), patient_started: true }, all).ask_number).toBe(4);
    const next = { id: 'a2', admitted_at: later(40) };
    expect(ask(asking({ asked_at: later(41) }), next, all, NATIONAL_PARAMETERS).ask_number).toBe(1);
  });

  it('does not happen before the admission', () => {
    expect(thrown(() => asked('c1', { asked_at: at(7) })).code).toBe('before_admission');
  });
});
