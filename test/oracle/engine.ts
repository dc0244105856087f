import { join } from 'node:path';
import type { PolicySet } from '../../src/decision/policy-set.js';
import type { Question } from '../../src/decision/question.js';
import { checkPolicy } from '../../src/policy/check.js';
import { compilePolicy } from '../../src/policy/compile.js';
import { readPolicyFiles } from '../../src/policy/policy-files.js';
import { AskfirstError } from '../../src/shared/errors.js';
import { judge } from '../../src/standing/judge.js';
import { EngineAgainst } from './engine-against.js';
import { EngineApprovals } from './engine-approvals.js';
import { EngineCapacity } from './engine-capacity.js';
import { EngineConsents } from './engine-consents.js';
import { EngineEpisodes } from './engine-episodes.js';
import { EngineHalts } from './engine-halts.js';
import { EngineHolds } from './engine-holds.js';
import { EngineObservation } from './engine-observation.js';
import { EngineOverrides } from './engine-overrides.js';
import { EnginePatients } from './engine-patients.js';
import { EnginePrivacy } from './engine-privacy.js';
import { EngineRecords } from './engine-records.js';
import { EngineRows } from './engine-rows.js';
import { EngineViewing } from './engine-viewing.js';
import type { Answer, EventOf, WorldEvent } from './events.js';
import { NeverRecorded } from './never-recorded.js';

/** The national policy as the service compiles it. */
export async function nationalPolicy(): Promise<PolicySet> {
  return compilePolicy(checkPolicy(await readPolicyFiles(join(process.cwd(), 'policies'))));
}

/** The real engine: its standing is fed the rows that each event leaves behind, and its judgements use up what they permit. */
export class Engine {
  private readonly rows = new EngineRows();
  private readonly privacy = new EnginePrivacy(this.rows);
  private readonly episodes = new EngineEpisodes(this.rows);
  private readonly overrides: EngineOverrides;
  private readonly patients: EnginePatients;
  private readonly capacity: EngineCapacity;
  private readonly consents: EngineConsents;
  private readonly against: EngineAgainst;
  private readonly observation: EngineObservation;
  private readonly viewing = new EngineViewing(this.rows);
  private readonly halts = new EngineHalts(this.rows);
  private readonly holds = new EngineHolds(this.rows);
  private readonly approvals = new EngineApprovals(this.rows);
  private readonly records = new EngineRecords(this.rows);
  private index = 0;

  constructor(private readonly policy: PolicySet) {
    this.overrides = new EngineOverrides(this.rows, policy.parameters);
    this.patients = new EnginePatients(this.rows, this.privacy, this.episodes, this.overrides);
    this.observation = new EngineObservation(this.rows, this.patients);
    this.capacity = new EngineCapacity(this.rows, this.patients, policy.parameters);
    this.consents = new EngineConsents(this.rows, this.capacity);
    this.against = new EngineAgainst(this.rows, this.consents, this.capacity, policy.parameters);
    this.rows.put('provider', { id: 'oracle', kind: 'live' });
  }

  /** Takes in an event; false when the feature that would record it refuses it, so that it never happened. */
  record(event: WorldEvent): boolean {
    try {
      this.take(event);
      this.index += 1;
      return true;
    } catch (error) {
      if (error instanceof AskfirstError || error instanceof NeverRecorded) return false;
      throw error;
    }
  }

  ask(question: Question, instant: number): Answer {
    const judgement = judge(this.rows.standing, question, this.policy, instant);
    if (judgement.effects) this.rows.standing.usage.apply(this.index, instant, judgement.effects, judgement.question);
    this.index += 1;
    const { outcome, reasons } = judgement.verdict;
    return { outcome, reasons: [...new Set(reasons)].sort(), expires_at: judgement.limits?.expires_at ?? null };
  }

  private take(event: WorldEvent): void {
    if (this.capacity.take(event) || this.consents.take(event) || this.patients.take(event)) return;
    if (this.against.take(event) || this.viewing.take(event) || this.halts.take(event)) return;
    if (this.holds.take(event)) return;
    if (this.observation.take(event)) return;
    if (this.approvals.take(event) || this.episodes.take(event) || this.records.take(event)) return;
    if (this.overrides.take(event)) return;
    if (this.privacy.take(event) || this.takeDuty(event) || this.takeVendor(event)) return;
    const { rows } = this;
    switch (event.kind) {
      case 'ward':
        return this.patients.openWard(event.ward, event.as);
      case 'room':
        return rows.put('room', {
          id: event.room,
          ward_id: event.ward,
          place: event.place,
          private_conversation: false,
        });
      case 'screen_approved':
        return rows.put('approved_screen', { id: event.screen, ward_id: event.ward, state: 'approved' });
      case 'screen_withdrawn':
        return rows.change('approved_screen', event.screen, { state: 'withdrawn' });
      case 'device_installed':
        return this.install(event);
      case 'device_withdrawn':
        return rows.change('device', event.device, { state: 'withdrawn' });
      case 'device_system_changed':
        return rows.change('device', event.device, { monitoring_system_id: event.system, system_since: event.on });
      default:
        throw new Error(`no row for ${event.kind}`);
    }
  }

  private install(event: EventOf<'device_installed'>): void {
    this.rows.put('device', {
      id: event.device,
      vendor_id: event.vendor,
      monitoring_system_id: event.system,
      ward_id: event.ward,
      site_id: 'site',
      room_id: event.room,
      technology: event.technology,
      vendor_device_id: event.vendor_device_id,
      state: 'in_service',
      system_since: event.on,
    });
  }

  private takeVendor(event: WorldEvent): boolean {
    const { rows } = this;
    switch (event.kind) {
      case 'vendor':
        rows.put('vendor', { id: event.vendor, state: event.state });
        return true;
      case 'client':
        rows.put('vendor_client', { id: event.client, vendor_id: event.vendor, state: event.state });
        return true;
      case 'vendor_staff_id': {
        const { id, vendor, vendor_staff_id, staff } = event;
        rows.put('vendor_staff_id', { id, vendor_id: vendor, vendor_staff_id, staff_id: staff, state: 'active' });
        return true;
      }
      case 'vendor_staff_id_withdrawn':
        rows.change('vendor_staff_id', event.id, { state: 'withdrawn' });
        return true;
      default:
        return false;
    }
  }

  private takeDuty(event: WorldEvent): boolean {
    const { rows } = this;
    switch (event.kind) {
      case 'staff_joined':
        rows.put('staff_member', { id: event.staff, kind: event.as, state: 'active' });
        return true;
      case 'staff_left':
        rows.change('staff_member', event.staff, { state: 'left' });
        return true;
      case 'shift': {
        const { shift: id, staff: staff_id, starts_at, ends_at } = event;
        rows.put('shift', { id, staff_id, starts_at, ends_at });
        return true;
      }
      case 'shift_ended': {
        const { starts_at, ends_at } = rows.get('shift', event.shift);
        rows.change('shift', event.shift, { ends_at: Math.min(ends_at, Math.max(event.on, starts_at)) });
        return true;
      }
      case 'assigned': {
        const { assignment: id, staff: staff_id, ward: ward_id, starts_at } = event;
        rows.put('ward_assignment', { id, staff_id, ward_id, starts_at, ends_at: null });
        return true;
      }
      case 'assignment_ended': {
        const { starts_at } = rows.get('ward_assignment', event.assignment);
        rows.change('ward_assignment', event.assignment, { ends_at: Math.max(event.on, starts_at) });
        return true;
      }
      case 'trained':
        rows.put('training', { id: event.training, staff_id: event.staff, completed_at: event.on });
        return true;
      case 'suspended': {
        const { suspension: id, staff: staff_id, on: starts_at } = event;
        rows.put('viewer_suspension', { id, staff_id, starts_at, lifted_at: null });
        return true;
      }
      case 'suspension_lifted':
        rows.change('viewer_suspension', event.suspension, { lifted_at: event.on });
        return true;
      default:
        return false;
    }
  }
}
