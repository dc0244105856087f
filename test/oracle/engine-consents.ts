import { ask } from '../../src/consent/asking.js';
import { NATIONAL_PARAMETERS } from '../../src/policy/national.fixture.js';
import { sameScope, type ConsentFields, type Information } from '../../src/consent/consent.js';
import { confirm, grant, keepOn, refuse, requestReview, withdraw, type Decided } from '../../src/consent/deciding.js';
import type { EngineCapacity } from './engine-capacity.js';
import type { EngineRows } from './engine-rows.js';
import type { EventOf, WorldEvent } from './events.js';
import { NeverRecorded } from './never-recorded.js';

const INFORMATION: Information = {
  explained: 'What the camera does, who sees it and when.',
  harms_explained: 'That being watched can hurt.',
  material_version: '1',
  format: 'easy_read',
  language: 'en-GB',
  interpreter: false,
  demonstration: true,
  teach_back: true,
  alternative_offered: 'Somebody looks in.',
  thinking_time_minutes: 60,
  present: ['named nurse'],
  copy_given: true,
};

const circumstances = (pressed: boolean) => ({
  restraint_or_rapid_tranquillisation_within_24h: false,
  intoxicated: pressed,
  linked_to_leave_ward_or_observation: false,
});

interface Held {
  fields: ConsentFields;
  version: number;
}

/** Keeps consents through the service's own transitions and puts the row each change leaves. */
export class EngineConsents {
  private readonly held = new Map<string, Held>();

  constructor(
    private readonly rows: EngineRows,
    private readonly capacity: EngineCapacity,
  ) {}

  /** Whether the event was about consents. */
  take(event: WorldEvent): boolean {
    switch (event.kind) {
      case 'asked':
        this.ask(event);
        return true;
      case 'granted': {
        const consent = this.get(event.consent);
        const terms = {
          words: 'yes',
          patients_view: consent.representative_id === null ? null : 'smiles',
          hours: event.hours,
          retention_hours: event.retention_hours,
          secondary_uses: [],
          circumstances: circumstances(event.pressed),
          monitoring_system_ids: [],
          occurred_at: new Date(event.on),
        };
        this.decided(grant(consent, terms, this.others(consent), NATIONAL_PARAMETERS));
        return true;
      }
      case 'refused': {
        const consent = this.get(event.consent);
        this.decided(refuse(consent, { words: 'no', occurred_at: new Date(event.on) }, this.others(consent)));
        return true;
      }
      case 'reviewed': {
        const consent = this.get(event.consent);
        const terms = { circumstances: circumstances(event.pressed), occurred_at: new Date(event.on) };
        this.save(keepOn(consent, terms, this.others(consent), NATIONAL_PARAMETERS));
        return true;
      }
      case 'confirmed':
        this.save(confirm(this.get(event.consent), 'staff:independent', new Date(event.on), []));
        return true;
      case 'review_requested':
        this.save(requestReview(this.get(event.consent), new Date(event.on), new Date(event.on)));
        return true;
      case 'withdrawn':
        this.takeBack(event.patient, event.of, event.on);
        return true;
      default:
        return false;
    }
  }

  private ask(event: EventOf<'asked'>): void {
    const { consent, patient, technology, operation, purpose, by, on } = event;
    const admission = this.rows
      .list('admission')
      .find((row) => row.patient_id === patient && row.discharged_at === null);
    if (!admission) throw new NeverRecorded(patient);
    const asked_at = new Date(on);
    if (by !== null) this.capacity.mayBeAsked(by, patient, on);
    const scope = { technology, operation, purpose, representative_id: by };
    const earlier = [...this.held.values()]
      .map((held) => held.fields)
      .filter((fields) => fields.patient_id === patient && sameScope(fields, scope));
    const asked = ask(
      {
        patient_id: patient,
        ...scope,
        information: INFORMATION,
        patient_started: true,
        asked_by: 'staff:asker',
        asked_at,
      },
      { id: admission.id, admitted_at: new Date(admission.admitted_at) },
      earlier,
      NATIONAL_PARAMETERS,
    );
    this.save({ ...asked, id: consent });
  }

  /** Takes back everything the withdrawal names, as the service does: one record at a time, and none of them refuses. */
  takeBack(patient: string, { technology, operation, purpose }: EventOf<'withdrawn'>['of'], on: number): void {
    for (const { fields } of [...this.held.values()]) {
      const named =
        fields.patient_id === patient &&
        (technology ?? fields.technology) === fields.technology &&
        (operation ?? fields.operation) === fields.operation &&
        (purpose ?? fields.purpose) === fields.purpose;
      if (named) this.save(withdraw(fields, new Date(on), 'said'));
    }
  }

  private get(id: string): ConsentFields {
    const held = this.held.get(id);
    if (!held) throw new NeverRecorded(id);
    return held.fields;
  }

  private others(consent: ConsentFields): ConsentFields[] {
    return [...this.held.values()]
      .map((held) => held.fields)
      .filter(
        (other) => other.id !== consent.id && other.patient_id === consent.patient_id && sameScope(other, consent),
      );
  }

  private decided({ decided, superseded }: Decided<ConsentFields>): void {
    for (const consent of [...superseded, decided]) this.save(consent);
  }

  private save(fields: ConsentFields): void {
    const before = this.held.get(fields.id);
    if (before?.fields === fields) return;
    const version = (before?.version ?? 0) + 1;
    this.held.set(fields.id, { fields, version });
    const time = (date: Date | null): number | null => date?.getTime() ?? null;
    this.rows.put('consent', {
      id: fields.id,
      version,
      patient_id: fields.patient_id,
      admission_id: fields.admission_id,
      technology: fields.technology,
      operation: fields.operation,
      purpose: fields.purpose,
      state: fields.state,
      decided_at: time(fields.decided_at),
      reviewed_at: time(fields.reviewed_at),
      withdrawn_at: time(fields.withdrawn_at),
      confirmation: fields.confirmation,
      hours: fields.hours.map(({ from, to }) => [minutes(from), minutes(to)] as const),
      retention_hours: fields.retention_hours,
      review_requested_at: fields.review_requested_at.map((date) => date.getTime()),
      representative_id: fields.representative_id,
    });
  }
}

function minutes(clock: string): number {
  const [hour = NaN, minute = NaN] = clock.split(':').map(Number);
  return hour * 60 + minute;
}
