import { DAY, HOUR, MINUTE, SECOND, type Story } from './story.js';

/** A shift, with the instants at which it begins and ends as edges. */
export function giveShift(story: Story, staff: string, starts_at: number, length: number): void {
  const shift = { shift: story.id('shift_'), staff, starts_at, ends_at: starts_at + length };
  story.shifts.push(shift);
  story.happens({ kind: 'shift', ...shift });
  story.edge('shift', starts_at, { staff });
  story.edge('shift', starts_at + length, { staff });
}

export function train(story: Story, staff: string, on: number): void {
  story.happens({ kind: 'trained', training: story.id('training_'), staff, on });
  story.edge('training', on + 365 * DAY, { staff });
}

/** One change to who may look. */
export function staffChange(story: Story): void {
  const { random } = story;
  const { staff } = random.pick(story.staff);
  story.touched = { staff };
  random.weighted<() => void>([
    [3, () => giveShift(story, staff, story.now + random.pick([-1, 0, 1, 60]) * MINUTE, random.int(1, 12) * HOUR)],
    [
      2,
      () => {
        const shift = random.any(story.shifts.filter((one) => one.starts_at <= story.now && one.ends_at > story.now));
        if (!shift) return;
        story.touched = { staff: shift.staff };
        story.happens({ kind: 'shift_ended', shift: shift.shift, on: endsAt(story, shift.staff) });
        giveLater(story, shift.staff);
      },
    ],
    [2, () => assign(story, staff)],
    [2, () => endAssignment(story)],
    [1, () => train(story, staff, story.on())],
    [2, () => suspend(story, staff)],
    [0.4, () => story.happens({ kind: 'staff_left', staff: random.pick(story.staff.slice(1)).staff })],
    [1, () => vendorStaff(story)],
  ])();
}

/** An end that was said now, or by a clock a little ahead, which is then an edge. */
function endsAt(story: Story, staff: string): number {
  const { random } = story;
  if (random.chance(0.5)) return story.on();
  const on = story.now + random.int(1, 60) * SECOND;
  story.edge('duty', on, { staff });
  return on;
}

function giveLater(story: Story, staff: string): void {
  if (story.random.chance(0.7)) giveShift(story, staff, story.now + story.random.int(0, 20) * MINUTE, 12 * HOUR);
}

function assign(story: Story, staff: string): void {
  const { random } = story;
  const assignment = { assignment: story.id('assignment_'), staff, ward: random.pick(story.wards) };
  story.assignments.push(assignment);
  const starts_at = story.now + random.pick([0, 0, -HOUR, 10 * MINUTE]);
  story.happens({ kind: 'assigned', ...assignment, starts_at });
  story.edge('duty', starts_at, { staff });
}

function endAssignment(story: Story): void {
  const ended = story.random.any(story.assignments);
  if (!ended) return;
  story.assignments = story.assignments.filter((one) => one !== ended);
  story.touched = { staff: ended.staff };
  story.happens({ kind: 'assignment_ended', assignment: ended.assignment, on: endsAt(story, ended.staff) });
  story.repairs.push({
    kind: 'assigned',
    assignment: story.id('assignment_'),
    staff: ended.staff,
    ward: ended.ward,
    starts_at: story.now,
  });
}

/** A suspension counts at once, also when the clock that dated it was a little fast. */
function suspend(story: Story, staff: string): void {
  const { random } = story;
  const suspension = story.id('suspension_');
  story.happens({
    kind: 'suspended',
    suspension,
    staff,
    on: random.chance(0.2) ? story.now + random.int(1, 60) * 1_000 : story.on(),
  });
  story.repairs.push({ kind: 'suspension_lifted', suspension, on: NaN });
}

function vendorStaff(story: Story): void {
  const { random } = story;
  const named = random.any(story.vendorStaff);
  if (!named) return;
  story.touched = { staff: named.staff };
  story.happens({ kind: 'vendor_staff_id_withdrawn', id: named.id });
  if (!random.chance(0.6)) return;
  const again = { ...named, id: story.id('named_'), vendor_staff_id: story.id('v') };
  story.vendorStaff.push(again);
  story.happens({ kind: 'vendor_staff_id', ...again });
}
