import { describe, expect, it } from '@jest/globals';
import type { PersonView, ViewerView } from '../decision/view.js';
import { Standing } from './standing.js';

const viewer = { staff_id: 'nurse', kind: 'person' } as ViewerView;
const inView = (...ids: (string | null)[]): PersonView[] => ids.map((patient_id) => ({ patient_id }) as PersonView);

function standingWith(): Standing {
  const standing = new Standing();
  standing.put('viewer_conflict', { id: 'f1', patient_id: 'p1', staff_id: 'nurse', state: 'standing' });
  standing.put('viewer_preference', { id: 'q1', patient_id: 'p2', state: 'stands' });
  return standing;
}

const about = (standing: Standing, people: PersonView[], who: ViewerView | null = viewer) =>
  standing.saidOfViewers.about(who, people);

describe('what patients have said of a viewer', () => {
  it('is nothing where nobody has said anything, nor of a system, nor of nobody', () => {
    expect(about(new Standing(), inView('p1'))).toBeNull();
    expect(about(standingWith(), inView('p1', 'p2'), { ...viewer, kind: 'system' })).toBeNull();
    expect(about(standingWith(), inView('p1', 'p2'), null)).toBeNull();
    expect(about(standingWith(), inView('p3', null))).toBeNull();
  });

  it('is listed for each patient in view who accused them or prefers somebody', () => {
    expect(about(standingWith(), inView('p3', 'p2', null, 'p1'))).toEqual([
      { accused: false, patient_id: 'p2', preference: 'not_met' },
      { accused: true, patient_id: 'p1', preference: null },
    ]);
  });

  it('is no accusation of anybody else', () => {
    expect(about(standingWith(), inView('p1'), { ...viewer, staff_id: 'another' })).toBeNull();
  });

  it('is met when they meet every preference that stands, and not by what others meet', () => {
    const standing = standingWith();
    const met = { patient_id: 'p2', met: true };
    standing.put('viewer_match', { ...met, id: 'x1', preference_id: 'q1', staff_id: 'another' });
    expect(about(standing, inView('p2'))).toMatchObject([{ preference: 'not_met' }]);
    standing.put('viewer_match', { ...met, id: 'x2', preference_id: 'q1', staff_id: 'nurse' });
    expect(about(standing, inView('p2'))).toMatchObject([{ preference: 'met' }]);
    standing.put('viewer_preference', { id: 'q2', patient_id: 'p2', state: 'stands' });
    expect(about(standing, inView('p2'))).toMatchObject([{ preference: 'not_met' }]);
    standing.put('viewer_preference', { id: 'q2', patient_id: 'p2', state: 'withdrawn' });
    expect(about(standing, inView('p2'))).toMatchObject([{ preference: 'met' }]);
    standing.put('viewer_match', { id: 'x2', patient_id: 'p2', preference_id: 'q1', staff_id: 'nurse', met: false });
    expect(about(standing, inView('p2'))).toMatchObject([{ preference: 'not_met' }]);
  });

  it('stands until it is resolved or taken back', () => {
    const standing = standingWith();
    standing.put('viewer_conflict', { id: 'f2', patient_id: 'p1', staff_id: 'nurse', state: 'standing' });
    standing.put('viewer_conflict', { id: 'f1', patient_id: 'p1', staff_id: 'nurse', state: 'resolved' });
    expect(about(standing, inView('p1'))).toMatchObject([{ accused: true }]);
    standing.put('viewer_conflict', { id: 'f2', patient_id: 'p1', staff_id: 'nurse', state: 'resolved' });
    expect(about(standing, inView('p1'))).toBeNull();
    standing.put('viewer_preference', { id: 'q1', patient_id: 'p2', state: 'withdrawn' });
    expect(about(standing, inView('p2'))).toBeNull();
  });
});
