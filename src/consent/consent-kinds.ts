import type { RecordKind } from '../database/rows.js';
import { ConsentReview } from './consent-review.entity.js';
import { Consent } from './consent.entity.js';

export const CONSENT: RecordKind<Consent> = { entity: Consent, type: 'consent' };

export const CONSENT_REVIEW: RecordKind<ConsentReview> = { entity: ConsentReview, type: 'consent_review' };
