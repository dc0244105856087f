import { Inject, Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { Collection, type Page } from '../database/collection.js';
import { insertRecord, lockRecord, updateRecord, type RecordKind } from '../database/rows.js';
import { birthday } from '../decision/age.js';
import type { Parameters } from '../decision/parameters.js';
import { allows } from '../identity/abilities.js';
import { authorise, type Session } from '../identity/session.js';
import { PlacePolicies } from '../layers/place-policies.js';
import { Changes, type ChangeTransaction } from '../log/changes.js';
import { HistoryService } from '../log/history.service.js';
import { Admission } from '../patients/admission.entity.js';
import { knownRecord, lockPatient } from '../patients/patient-locks.js';
import { lockNamedPatient } from '../patients/patient-named.js';
import { WardHeld, wardOfPatient } from '../patients/ward-held.js';
import { pageSize, type WriteBody } from '../shared/bodies.dto.js';
import { CLOCK, type Clock } from '../shared/clock.js';
import { accepted, type AskfirstError } from '../shared/errors.js';
import { occurredAt } from '../shared/instants.js';
import { pageOfDue } from '../worklist/worklist.js';
import { itemOf, trackedIn } from './care-reviews-due.js';
import { CareReview } from './care-review.entity.js';
import { declined, dueAt, end, held, track } from './care-review.js';
import type {
  CareReviewsQuery,
  CareReviewView,
  DeclinedCareReviewBody,
  EndCareReviewBody,
  HeldCareReviewBody,
  TrackCareReviewBody,
} from './care-reviews.dto.js';
import { careReviewError } from './care-reviews.errors.js';

const CARE_REVIEW: RecordKind<CareReview> = {
  entity: CareReview,
  type: 'care_review',
  faults: {
    care_review_one_of_a_kind: {
      code: 'already_tracked',
      field: 'kind',
      fault: 'this kind of review is tracked for the patient already',
      fix: 'say what came of that one, or end it first',
    },
  },
};

/**
 * Tracks the dates of C(E)TRs, IC(E)TRs and statutory reviews, and tells which are overdue (NB-SEC-02). No decision turns on any of
 * them: a review that is not held is the provider’s failing, and its cameras are no part of putting that right.
 */
@Injectable()
export class CareReviewsService {
  private readonly reviews: WardHeld<CareReview>;

  constructor(
    private readonly changes: Changes,
    history: HistoryService,
    private readonly numbers: PlacePolicies,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    const records = new Collection(changes, history, CARE_REVIEW);
    this.reviews = new WardHeld(changes, records, { patient: 'patient_id' });
  }

  /** One page of what is tracked for patients who are admitted where this person may read it, the longest overdue first. */
  list(session: Session, query: CareReviewsQuery): Promise<Page<CareReviewView>> {
    const now = this.clock.now();
    return this.changes.read(session.caller.provider_id, async (manager) => {
      const admissions = await readable(manager, session, query);
      const wards = new Map(admissions.map(({ id, ward_id }) => [id, ward_id]));
      const { provider_id } = session.caller;
      const asking = { manager, provider_id, now: new Date(now) };
      const numbersOn = await this.numbers.onEach(asking, [...wards.values()]);
      const wardOf = (review: CareReview): string => wards.get(review.admission_id) ?? '';
      const items = (await trackedIn(manager, admissions)).map((review) => ({
        ...itemOf(review, numbersOn(wardOf(review)), now),
        patient_id: review.patient_id,
        ward_id: wardOf(review),
        tracked: review,
      }));
      const asked = query.overdue === 'true' ? items.filter(({ overdue }) => overdue) : items;
      const page = pageOfDue(asked, { after: query.after, limit: pageSize(query) });
      return {
        items: page.items.map(({ tracked }) => this.seen(tracked, numbersOn(wardOf(tracked)))),
        next: page.next,
      };
    });
  }

  /** One, as it stands; throws `not_found` also for another ward's. */
  async get(session: Session, id: string): Promise<CareReviewView> {
    return this.found(session, await this.reviews.get(session, id));
  }

  /** Every version of one, oldest first; throws `not_found`. */
  versions(session: Session, id: string): ReturnType<WardHeld<CareReview>['versions']> {
    return this.reviews.versions(session, id);
  }

  /** Begins to track one kind for a patient; throws `not_admitted`, `already_tracked`, or `invalid_care_review` with every fault. */
  async track(session: Session, body: TrackCareReviewBody): Promise<CareReviewView> {
    const { patient_id, kind, population, secure, conditions } = body;
    const review = await this.changes.write(session.caller, async (tx) => {
      const { patient, admission } = await lockNamedPatient(tx, session, 'care_review', patient_id);
      if (!admission) throw notAdmitted();
      const occurred_at = occurredAt(body.occurred_at, tx.now);
      const starts_at = body.starts_at === undefined ? admission.admitted_at : new Date(body.starts_at);
      const last_held_at = body.last_held_at === undefined ? null : new Date(body.last_held_at);
      const asked = { kind, population, secure, conditions, starts_at, last_held_at };
      const own = accepted(track(asked, isAdult(patient.date_of_birth, occurred_at), tx.now));
      const happening = { event: 'care_review_tracked', occurred_at, id: body.id };
      return insertRecord(tx, CARE_REVIEW, { ...own, patient_id, admission_id: admission.id }, happening);
    });
    return this.found(session, review);
  }

  /** One was held; throws `invalid_time` or `already_ended`. */
  held(session: Session, id: string, body: HeldCareReviewBody): Promise<CareReviewView> {
    return this.change(session, id, body, 'care_review_held', (review, at) => held(review, body.note ?? null, at));
  }

  /** One was declined, which puts off the next no further than holding it would have; throws `invalid_time` or `already_ended`. */
  declined(session: Session, id: string, body: DeclinedCareReviewBody): Promise<CareReviewView> {
    const said = { by: body.declined_by, reason: body.reason };
    return this.change(session, id, body, 'care_review_declined', async (review, at, tx) => {
      const ward_id = await wardOfPatient(tx.manager, tx.provider_id, review.patient_id);
      return declined(review, said, at, await this.numbers.on(tx, ward_id));
    });
  }

  /** Tracks it no more; a second time answers with the first. */
  end(session: Session, id: string, body: EndCareReviewBody): Promise<CareReviewView> {
    return this.change(session, id, body, 'care_review_ended', (review, at, tx) => end(review, body.reason, tx.by, at));
  }

  private async change(
    session: Session,
    id: string,
    body: WriteBody,
    event: string,
    transition: (review: CareReview, at: Date, tx: ChangeTransaction) => Moved | Promise<Moved>,
  ): Promise<CareReviewView> {
    const changed = await this.changes.write(session.caller, async (tx) => {
      const { patient_id } = await knownRecord(tx, CARE_REVIEW, id);
      await lockPatient(tx, patient_id);
      const ward_id = await wardOfPatient(tx.manager, tx.provider_id, patient_id);
      authorise(session, 'write', 'care_review', { ward_id, id });
      const review = await lockRecord(tx, CARE_REVIEW, id);
      const occurred_at = occurredAt(body.occurred_at, tx.now);
      const next = accepted(await transition(review, occurred_at, tx));
      return next === review ? review : updateRecord(tx, CARE_REVIEW, next, { event, occurred_at });
    });
    return this.found(session, changed);
  }

  /** With when it falls due where the patient now is. */
  private found({ caller: { provider_id } }: Session, review: CareReview): Promise<CareReviewView> {
    return this.changes.read(provider_id, async (manager) => {
      const ward_id = await wardOfPatient(manager, provider_id, review.patient_id);
      const asking = { manager, provider_id, now: new Date(this.clock.now()) };
      return this.seen(review, await this.numbers.on(asking, ward_id));
    });
  }

  private seen(review: CareReview, numbers: Parameters): CareReviewView {
    const due_at = dueAt(review, numbers);
    return { ...review, due_at, overdue: review.ended_at === null && this.clock.now() >= due_at.getTime() };
  }
}

type Moved = CareReview | AskfirstError;

/** The open admissions of a ward, a patient or the provider whose care reviews this person may read. */
async function readable(
  manager: EntityManager,
  session: Session,
  { ward_id, patient_id }: CareReviewsQuery,
): Promise<Admission[]> {
  const { provider_id } = session.caller;
  const of = { ...(ward_id !== undefined && { ward_id }), ...(patient_id !== undefined && { patient_id }) };
  const admissions = await manager.findBy(Admission, { provider_id, discharged_at: IsNull(), ...of });
  return admissions.filter(({ ward_id }) => allows(session.ability, 'read', 'care_review', { ward_id }));
}

/** Whether somebody born on a day is an adult; null when the day is not known. */
function isAdult(date_of_birth: string | null, at: Date): boolean | null {
  return date_of_birth === null ? null : at.getTime() >= birthday(Number(date_of_birth.replaceAll('-', '')), 18);
}

function notAdmitted(): AskfirstError {
  return careReviewError('conflict', 'not_admitted', 'A care review is of an admission, and none is open.', [
    { field: 'patient_id', fault: 'the patient has no open admission', fix: 'admit the patient first' },
  ]);
}
