import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase } from '../support/database.js';
import { startService, type Service } from '../support/service.js';
import { createSandbox } from '../support/two-services.js';
import { lookAt, TestWard, yesterdayMorning } from '../support/ward.js';

let env: { DATABASE_URL: string };
let service: Service;
let ward: TestWard;

beforeAll(async () => {
  env = { DATABASE_URL: await freshDatabase() };
  await createSandbox(env);
  service = await startService(env);
  ward = await TestWard.build(service.url, 'TEST', 1);
  await ward.consents('p0', 'view_live_blurred', 'alert_response', yesterdayMorning());
});
afterAll(() => service?.stop());

describe('a request that is repeated after a process started', () => {
  it('stands for what it last came to, also where a deny that used nothing up came before the permit', async () => {
    // Its time lies further ahead than clocks may differ, and by and by no more.
    const raised_at = new Date(Date.now() + 34_000).toISOString();
    const look = lookAt('d0', { context: { alert: { id: 'ahead', raised_at }, request_id: 'repeated' } });
    const first = await ward.evaluate(look);
    expect(first.body).toMatchObject({ decision: false, context: { reason_code: 'no_active_alert' } });
    let last = first;
    while (!last.body.decision) {
      await new Promise((resolve) => setTimeout(resolve, 250));
      last = await ward.evaluate(look);
    }
    const started = await startService(env);
    try {
      const again = await ward.evaluate(look, started.url);
      expect([again.body.decision, again.body.context.decision_id]).toEqual([true, last.body.context.decision_id]);
    } finally {
      await started.stop();
    }
  });
});
