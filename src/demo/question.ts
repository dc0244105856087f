import { randomUUID } from 'node:crypto';
import { screenOf, wardOf } from './ward.js';

const MINUTE = 60_000;

/** A question on the wire (AuthZEN 1.0, section 6.1). */
export interface AskedQuestion {
  subject: { type: string; id: string };
  action: { name: string; properties?: Record<string, unknown> };
  resource: { type: string; id: string };
  context: Record<string, unknown>;
}

/** What is asked about a device of the demo unless said otherwise: a blurred look of 15 seconds by `nurse_on_shift`, on an alert of a minute ago. */
export function demoQuestion(device: string, over: Partial<AskedQuestion> = {}): AskedQuestion {
  return {
    subject: { type: 'staff', id: 'nurse_on_shift' },
    action: { name: 'view_live_blurred', properties: { seconds: 15 } },
    resource: { type: 'device', id: device },
    ...over,
    context: {
      purpose: 'alert_response',
      alert: { id: `alert-${randomUUID()}`, raised_at: new Date(Date.now() - MINUTE).toISOString() },
      screen_id: screenOf(wardOf(device)),
      ...over.context,
    },
  };
}

/** What a device asks about its own footage: may it keep this for a day? */
export function keepingQuestion(device: string, footage_form: 'clear_video' | 'blurred_video'): AskedQuestion {
  return {
    subject: { type: 'system', id: device },
    action: { name: 'retain', properties: { footage_form, retention_hours: 24 } },
    resource: { type: 'device', id: device },
    context: { purpose: 'vital_signs_observation', supported_custom_obligations: ['delete_after'] },
  };
}
