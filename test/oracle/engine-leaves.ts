import { endLeave, requireDueBack, returnFrom, sameLeave, type LeaveFields } from '../../src/patients/leave.js';
import type { EventOf } from './events.js';
import { NeverRecorded } from './never-recorded.js';

interface Leave extends LeaveFields {
  patient_id: string;
}

/** Keeps who is away through the service's own transitions; no decision reads it, but in no room is anybody who is. */
export class EngineLeaves {
  private readonly leaves = new Map<string, Leave>();

  /** What the event would record; null when it only says again what is on record. */
  begun({ leave: id, patient: patient_id, due_back_at, on }: EventOf<'leave_began'>): Leave | null {
    const said = { kind: 'overnight', due_back_at: new Date(due_back_at) } as const;
    const starts_at = new Date(on);
    if (sameLeave(this.away(patient_id), said) !== null) return null;
    if (this.leaves.has(id)) throw new NeverRecorded(id);
    requireDueBack(starts_at, said.due_back_at);
    return { id, patient_id, ...said, state: 'away', starts_at, returned_at: null, ended_at: null };
  }

  returned(id: string, on: number): void {
    const leave = this.leaves.get(id);
    if (!leave) throw new NeverRecorded(id);
    this.save(returnFrom(leave, new Date(on)));
  }

  /** The leave of somebody who is shown to a room, as they are back from it; null when they were not away. */
  back(patient_id: string, on: number): Leave | null {
    const leave = this.away(patient_id);
    return leave && returnFrom(leave, new Date(on));
  }

  discharged(patient_id: string, on: number): void {
    const leave = this.away(patient_id);
    if (leave) this.save(endLeave(leave, new Date(on)));
  }

  save(leave: Leave): void {
    this.leaves.set(leave.id, leave);
  }

  private away(patient_id: string): Leave | null {
    return [...this.leaves.values()].find((one) => one.patient_id === patient_id && one.state === 'away') ?? null;
  }
}
