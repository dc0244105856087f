import { staffToken } from '../../src/identity/token.client.js';
import { ask, type Answer } from '../support/http.js';
import { startTwo } from '../support/two-services.js';
import { lookAt, must, TestWard, yesterdayMorning } from '../support/ward.js';

const HOUR = 3_600_000;

export type Row = Record<string, unknown> & { id: string };
export interface Page {
  items: Row[];
}

/** An instant as the API takes it. */
export const iso = (at: number): string => new Date(at).toISOString();

/** Staff besides the ward's own: a nurse in charge who may look, one on no ward, and two Caldicott Guardians. */
const ROLES = {
  charge: 'nurse_in_charge',
  bank: 'nurse',
  guardian: 'caldicott_guardian',
  guardian2: 'caldicott_guardian',
} as const;

/** A ward whose patients `p0` to `p3` agreed to a look on an alert. What is recorded at process `b` is asked about at `a`. */
export class ViewingWorld {
  private constructor(
    readonly two: Awaited<ReturnType<typeof startTwo>>,
    readonly ward: TestWard,
    readonly tokens: Readonly<Record<keyof typeof ROLES | keyof TestWard['tokens'], string>>,
  ) {}

  static async make(): Promise<ViewingWorld> {
    const two = await startTwo();
    const ward = await TestWard.build(two.a.url, 'TEST', 6);
    const world = new ViewingWorld(two, ward, { ...ward.tokens, charge: '', bank: '', guardian: '', guardian2: '' });
    const make = (path: string, body: object): Promise<unknown> => must(world.post(ward.tokens.admin, path, body));
    for (const [id, role] of Object.entries(ROLES)) {
      await make('staff-members', { id, kind: 'person', name: id, employer: 'Trust', roles: [role] });
      Object.assign(world.tokens, { [id]: await staffToken(two.a.url, 'TEST', id) });
    }
    await make('ward-assignments', { staff_id: 'charge', ward_id: 'ward', starts_at: iso(yesterdayMorning()) });
    const [starts_at, ends_at] = [iso(Date.now() - HOUR), iso(Date.now() + 10 * HOUR)];
    await make('shifts', { staff_id: 'charge', starts_at, ends_at });
    const completed_at = iso(Date.now() - 30 * 24 * HOUR);
    await make('trainings', { staff_id: 'charge', course: 'monitoring_viewing', completed_at });
    for (const patient of ['p0', 'p1', 'p2', 'p3'])
      await ward.consents(patient, 'view_live_blurred', 'alert_response', yesterdayMorning());
    return world;
  }

  post<T = Row>(token: string, path: string, body: object = {}): Promise<Answer<T>> {
    return ask<T>(`${this.two.b.url}/api/v1/${path}`, { token, body });
  }

  get<T = Row>(token: string, path: string): Promise<Answer<T>> {
    return ask<T>(`${this.two.b.url}/api/v1/${path}`, { token });
  }

  /** What a look by somebody comes to in the record: `permit`, or every reason. */
  async looks(device: string, id = 'nurse'): Promise<string> {
    const { body } = await this.ward.evaluate(lookAt(device, { subject: { id } }));
    const { verdict } = await this.ward.decision(body.context.decision_id ?? '');
    return body.decision ? 'permit' : verdict.reasons.join(' ');
  }

  async stop(): Promise<void> {
    await Promise.all([this.two.a.stop(), this.two.b.stop()]);
  }
}
