import {
  decisionsBefore,
  endDecision,
  outcomeOfDecision,
  reviewDecision,
  type DecisionFields,
} from '../../src/capacity/best-interests.js';
import { lapsesAt, outcomeOf, supersededBy, type AssessmentFields } from '../../src/capacity/capacity-assessment.js';
import { decidersAt } from '../../src/capacity/deciders.js';
import {
  displaces,
  endRepresentative,
  requireMayBeAsked,
  requirePeriod,
  verify,
  type RepresentativeFields,
} from '../../src/capacity/representative.js';
import { sameScope } from '../../src/consent/consent.js';
import { ageView } from '../../src/decision/age.js';
import type { Resolution } from '../../src/decision/authority.js';
import type { Parameters } from '../../src/decision/parameters.js';
import type { StandingRows } from '../../src/standing/rows.js';
import type { EnginePatients } from './engine-patients.js';
import type { EngineRows } from './engine-rows.js';
import type { EventOf, Scope, WorldEvent } from './events.js';
import { NeverRecorded } from './never-recorded.js';

interface OfPatient {
  patient_id: string;
}
type Assessment = AssessmentFields & OfPatient & Scope & { admission_id: string; fluctuating: boolean };
type Representative = RepresentativeFields & OfPatient;
type Decision = DecisionFields & OfPatient & { admission_id: string };

/** Keeps assessments, representatives and best-interests decisions through the service's own transitions. */
export class EngineCapacity {
  private readonly assessments = new Map<string, Assessment>();
  private readonly representatives = new Map<string, Representative>();
  private readonly decisions = new Map<string, Decision>();

  constructor(
    private readonly rows: EngineRows,
    private readonly patients: EnginePatients,
    private readonly p: Parameters,
  ) {}

  /** Whether the event was about who decides; a withdrawal is also about that, and goes on to the consents. */
  take(event: WorldEvent): boolean {
    switch (event.kind) {
      case 'capacity_assessed':
        this.assess(event);
        return true;
      case 'representative':
        this.record(event);
        return true;
      case 'representative_verified':
        this.verify(event);
        return true;
      case 'representative_ended': {
        const one = found(this.representatives, event.representative);
        this.saveRepresentative(endRepresentative(one, new Date(event.on), 'over'));
        return true;
      }
      case 'decided_for':
        this.decide(event);
        return true;
      case 'decision_reviewed':
        this.review(event);
        return true;
      case 'decision_ended': {
        const one = found(this.decisions, event.decision);
        this.saveDecision(endDecision(one, new Date(event.on), 'ended', 'over'));
        return true;
      }
      case 'withdrawn':
        this.takeBack(event);
        return false;
      default:
        return false;
    }
  }

  /** Throws unless this patient's representative may be asked then. */
  mayBeAsked(id: string, patient: string, on: number): void {
    const one = found(this.representatives, id);
    if (one.patient_id !== patient) throw new NeverRecorded(id);
    requireMayBeAsked(one, new Date(on));
  }

  /** Ends what was decided for watching a patient by these technologies. */
  endFor(patient: string, technologies: readonly string[], on: number): void {
    for (const one of [...this.decisions.values()]) {
      if (one.patient_id === patient && one.outcome === 'for' && technologies.includes(one.technology))
        this.saveDecision(endDecision(one, new Date(on), 'ended', 'an objection was upheld'));
    }
  }

  private assess(event: EventOf<'capacity_assessed'>): void {
    const { patient, on, fluctuating, all_four, impaired, returns_at } = event;
    const admission = this.admissionOf(patient);
    const at = new Date(on);
    const scope = scopeOf(event);
    const others = [...this.assessments.values()].filter((one) => one.patient_id === patient && same(one, scope));
    const superseded = supersededBy(at, others);
    const age = ageView(admission.born, admission.ward_kind, on);
    const finding = {
      understands: all_four,
      retains: true,
      weighs: true,
      communicates: true,
      impairment: impaired ? 'a learning disability' : null,
    };
    const likely_return_at = returns_at === null ? null : new Date(returns_at);
    const own: Assessment = {
      ...scope,
      ...finding,
      id: event.assessment,
      patient_id: patient,
      admission_id: admission.id,
      state: 'stands',
      fluctuating,
      outcome: outcomeOf(finding, age),
      assessed_at: at,
      likely_return_at,
      lapses_at: lapsesAt(likely_return_at, age),
    };
    this.patients.callForReview(patient, 'capacity', on);
    for (const one of [...superseded, own]) {
      this.assessments.set(one.id, one);
      const times = { assessed_at: one.assessed_at.getTime(), lapses_at: one.lapses_at?.getTime() ?? null };
      this.rows.put('capacity_assessment', { ...one, version: 1, ...times });
    }
  }

  private record(event: EventOf<'representative'>): void {
    const period = {
      starts_at: new Date(event.starts_at),
      ends_at: event.ends_at === null ? null : new Date(event.ends_at),
      registered_at: event.registered_at === null ? null : new Date(event.registered_at),
    };
    requirePeriod(period, new Date(Math.max(event.starts_at, event.registered_at ?? 0)));
    this.saveRepresentative({
      ...period,
      id: event.representative,
      patient_id: event.patient,
      kind: event.as,
      state: 'recorded',
      technologies: event.technologies === null ? null : [...event.technologies],
      operations: event.operations === null ? null : [...event.operations],
      added_by: 'staff:one',
      verified_at: null,
      verified_by: null,
      ended_reason: null,
    });
  }

  private verify({ representative, on }: EventOf<'representative_verified'>): void {
    const one = found(this.representatives, representative);
    const at = new Date(on);
    const next = verify(one, { by: 'staff:another', at, registered_at: null }, at);
    if (next === one) return;
    for (const decision of [...this.decisions.values()]) {
      if (decision.patient_id === one.patient_id && displaces(next, decision.technology, decision.operation))
        this.saveDecision(endDecision(decision, at, 'ended', 'somebody else decides'));
    }
    this.saveRepresentative(next);
  }

  private decide(event: EventOf<'decided_for'>): void {
    const { patient, on, watching, advocate, hours, retention_hours } = event;
    const admission = this.admissionOf(patient);
    const at = new Date(on);
    const scope = scopeOf(event);
    const called = { referred_at: at.toISOString(), heard_at: advocate === 'heard' ? at.toISOString() : null };
    const terms = {
      ...scope,
      options: [
        { name: 'none', description: 'Somebody looks in.', monitors: false },
        { name: 'camera', description: 'It watches.', monitors: true },
      ],
      chosen: watching ? 'camera' : 'none',
      wishes_and_feelings: 'Is at ease.',
      objects: false,
      consultees: advocate === 'none' ? [{ name: 'Ana', relationship: 'sister', view: 'Agrees.' }] : [],
      disagreement: null,
      less_restrictive_option: 'Was tried.',
      advocate: advocate === 'none' ? null : called,
      end_condition: 'A month without a seizure.',
      hours: [...hours],
      retention_hours,
    };
    const outcome = outcomeOfDecision(terms, at, this.deciders(patient, scope, at), at, this.p);
    const others = [...this.decisions.values()].filter((one) => one.patient_id === patient && same(one, scope));
    const own: Decision = {
      ...terms,
      id: event.decision,
      patient_id: patient,
      admission_id: admission.id,
      state: 'stands',
      outcome,
      decided_at: at,
      reviewed_at: null,
      reviewed_by: null,
      review_note: null,
      ended_at: null,
      ended_reason: null,
    };
    for (const one of [...decisionsBefore(at, others), own]) this.saveDecision(one);
  }

  private review({ decision, heard, on }: EventOf<'decision_reviewed'>): void {
    const one = found(this.decisions, decision);
    const at = new Date(on);
    const heard_at = heard && one.advocate !== null ? at : null;
    const review = { by: 'staff:one', at, note: 'It stays.', heard_at };
    this.saveDecision(reviewDecision(one, review, this.deciders(one.patient_id, scopeOf(one), at)));
  }

  private takeBack({ patient, of, on }: EventOf<'withdrawn'>): void {
    for (const one of [...this.decisions.values()]) {
      const named = Object.entries(of).every(([name, word]) => one[name as keyof Scope] === word);
      if (one.patient_id === patient && named && one.outcome === 'for')
        this.saveDecision(endDecision(one, new Date(on), 'withdrawn', 'the patient'));
    }
  }

  private deciders(patient: string, scope: Scope, at: Date): Resolution[] {
    const admission = this.admissionOf(patient);
    const of = {
      admission,
      assessments: this.rows.list('capacity_assessment').filter(standsFor(patient)),
      representatives: this.rows.list('representative').filter(standsFor(patient)),
    };
    return decidersAt(of, scope, [at], this.p);
  }

  private admissionOf(patient: string): StandingRows['admission'] {
    const open = this.rows.list('admission').find((row) => row.patient_id === patient && row.discharged_at === null);
    if (!open) throw new NeverRecorded(patient);
    return open;
  }

  private saveRepresentative(one: Representative): void {
    this.representatives.set(one.id, one);
    const times = {
      registered_at: one.registered_at?.getTime() ?? null,
      starts_at: one.starts_at.getTime(),
      ends_at: one.ends_at?.getTime() ?? null,
    };
    this.rows.put('representative', { ...one, ...times });
  }

  private saveDecision(one: Decision): void {
    if (this.decisions.get(one.id) === one) return;
    this.decisions.set(one.id, one);
    this.rows.put('best_interests_decision', {
      ...one,
      version: 1,
      decided_at: one.decided_at.getTime(),
      reviewed_at: one.reviewed_at?.getTime() ?? null,
      awaits_advocate: one.advocate !== null && one.advocate.heard_at === null,
      hours: one.hours.map(({ from, to }) => [minutes(from), minutes(to)] as const),
    });
  }
}

const standsFor =
  (patient: string) =>
  (row: { patient_id: string; state: string }): boolean =>
    row.patient_id === patient && row.state !== 'superseded' && row.state !== 'ended';

function scopeOf({ technology, operation, purpose }: Scope): Scope {
  return { technology, operation, purpose };
}

function same(one: Scope, other: Scope): boolean {
  return sameScope({ ...one, representative_id: null }, { ...other, representative_id: null });
}

function minutes(clock: string): number {
  const [hour = NaN, minute = NaN] = clock.split(':').map(Number);
  return hour * 60 + minute;
}

function found<T>(records: ReadonlyMap<string, T>, id: string): T {
  const record = records.get(id);
  if (!record) throw new NeverRecorded(id);
  return record;
}
