import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { Representative } from '../capacity/representative.entity.js';
import { ConsentReview } from '../consent/consent-review.entity.js';
import type { Consent } from '../consent/consent.entity.js';
import { reviewEnds } from '../consent/review-end.js';
import { allows } from '../identity/abilities.js';
import type { Session } from '../identity/session.js';
import { PlacePolicies, type Asking } from '../layers/place-policies.js';
import { Admission } from '../patients/admission.entity.js';
import { Patient } from '../patients/patient.entity.js';
import { RiskAssessment } from '../risk/risk-assessment.entity.js';
import { CLOCK, type Clock } from '../shared/clock.js';
import { loadFallingDue } from '../standing/load.js';
import { Standing } from '../standing/standing.js';
import { standingConsents } from '../standing/standing-consents.js';
import type { Exported } from './write-consent.js';

/** Gathers what the resource of a consent says besides the consent. */
@Injectable()
export class ConsentExports {
  constructor(
    private readonly numbers: PlacePolicies,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Consents that the person may read, each with what goes with it, in the order given. */
  async of(manager: EntityManager, session: Session, consents: readonly Consent[]): Promise<Exported[]> {
    if (consents.length === 0) return [];
    const { provider_id } = session.caller;
    const patient_id = In([...new Set(consents.map((consent) => consent.patient_id))]);
    const consent_id = In(consents.map(({ id }) => id));
    const order = { reviewed_at: 'ASC', id: 'ASC' } as const;
    const patients = await manager.findBy(Patient, { provider_id, id: patient_id });
    const reviews = await manager.find(ConsentReview, { where: { provider_id, consent_id }, order });
    const asking = { manager, provider_id, now: new Date(this.clock.now()) };
    const ends = await reviewEnds(asking, consents, this.numbers);
    const signed = await this.#assessments(manager, session, consents);
    const granted = consents.filter(({ state }) => state === 'granted');
    const standing = await this.#standing(asking, granted);
    const representatives = await representativesOf(manager, provider_id, consents);
    const admissions = await manager.findBy(Admission, { provider_id, patient_id, discharged_at: IsNull() });
    return consents.map((consent) => {
      const { id, nhs_number = null } = patients.find((one) => one.id === consent.patient_id) ?? {};
      const ward_id = admissions.find((admission) => admission.patient_id === consent.patient_id)?.ward_id;
      const mayKnow = allows(session.ability, 'read', 'risk_assessment', { ward_id });
      return {
        consent,
        patient: { id: id ?? consent.patient_id, nhs_number },
        reviews: reviews.filter((review) => review.consent_id === consent.id),
        ends_at: ends.get(consent.id) ?? null,
        risk_assessment_id: mayKnow ? (signed.get(consent.admission_id) ?? null) : null,
        representative: representatives.find((one) => one.id === consent.representative_id) ?? null,
        stands: consent.state !== 'granted' || standing.has(consent.id),
      };
    });
  }

  /** Which of these are what whoever decides has said, as decisions see it. */
  async #standing(asking: Asking, granted: readonly Consent[]): Promise<ReadonlySet<string>> {
    if (granted.length === 0) return new Set();
    const { manager, provider_id } = asking;
    const standing = new Standing();
    const query = async (sql: string, values: unknown[]) => ({ rows: await manager.query<unknown[]>(sql, values) });
    await loadFallingDue({ query }, standing, [...new Set(granted.map(({ patient_id }) => patient_id))]);
    const ids = [...new Set(granted.map(({ admission_id }) => admission_id))];
    const admissions = await manager.findBy(Admission, { provider_id, id: In(ids) });
    const wards = new Map(admissions.map(({ id, ward_id }) => [id, ward_id]));
    const numbersOn = await this.numbers.onEach(asking, [...wards.values()]);
    const now = asking.now.getTime();
    const standingOf = (one: Consent): Iterable<string> =>
      standingConsents(standing, [one], numbersOn(wards.get(one.admission_id) ?? null), now);
    return new Set(granted.flatMap((one) => [...standingOf(one)]));
  }

  /** The signed assessment of each admission, by its id. */
  async #assessments(
    manager: EntityManager,
    session: Session,
    consents: readonly Consent[],
  ): Promise<Map<string, string>> {
    if (!allows(session.ability, 'read', 'risk_assessment')) return new Map();
    const admission_id = In([...new Set(consents.map((consent) => consent.admission_id))]);
    const signed = await manager.find(RiskAssessment, {
      where: { provider_id: session.caller.provider_id, admission_id, state: 'signed' },
      order: { signed_at: 'ASC' },
    });
    return new Map(signed.map((assessment) => [assessment.admission_id, assessment.id]));
  }
}

/** Whoever was asked for the patients. */
async function representativesOf(
  manager: EntityManager,
  provider_id: string,
  consents: readonly Consent[],
): Promise<Representative[]> {
  const ids = consents.flatMap(({ representative_id }) => (representative_id === null ? [] : [representative_id]));
  return ids.length === 0 ? [] : manager.findBy(Representative, { provider_id, id: In([...new Set(ids)]) });
}
