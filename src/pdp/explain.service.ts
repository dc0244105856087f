import { Inject, Injectable } from '@nestjs/common';
import { absent } from '../database/faults.js';
import { notBefore } from '../decision/explain-later.js';
import { explanationOf, type Explanation } from '../decision/explanation.js';
import type { Tells } from '../decision/folding.js';
import type { PolicySet } from '../decision/policy-set.js';
import type { Question } from '../decision/question.js';
import { allows } from '../identity/abilities.js';
import { audiencesOn } from '../identity/audience.js';
import type { Session } from '../identity/session.js';
import { Changes } from '../log/changes.js';
import { entryOf } from '../log/entry.js';
import { Sequencers } from '../log/sequencers.js';
import { OBLIGATIONS } from '../policy/obligations.js';
import { POLICY_SET } from '../policy/policy.token.js';
import { callerName } from '../shared/caller.js';
import { CLOCK, type Clock } from '../shared/clock.js';
import { AskfirstError } from '../shared/errors.js';
import { refusal } from '../shared/refusal.js';
import { judge, type Judgement } from '../standing/judge.js';
import type { Device, Standing } from '../standing/standing.js';
import type { RequestTrace } from '../tracing/tracing.js';
import type { ExplainBody, ExplanationView } from './explain.dto.js';
import { explanationView } from './explanation.view.js';
import { readQuestion } from './read-question.js';
import { clientOf } from './searching.js';

/**
 * Explains how a question would be answered, to those who answer for the ward; put on record, and never a permit. It reads the
 * standing in memory, like a search, and mints and uses up nothing. INVARIANT: nobody has a question about a look of their own
 * explained, whatever it comes to: some would tell them that a patient has accused them.
 */
@Injectable()
export class ExplainService {
  constructor(
    private readonly sequencers: Sequencers,
    private readonly changes: Changes,
    @Inject(POLICY_SET) private readonly policy: PolicySet,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Throws `unknown_reference` for a device of no ward the reader may see, `no_client` for one that nobody could ask about,
   * `own_look` for a look of the reader's own, and `engine_unavailable`.
   */
  async explain(session: Session, body: ExplainBody, trace: RequestTrace | null): Promise<ExplanationView> {
    const { provider_id } = session.caller;
    const sequencer = await this.sequencers.of(provider_id);
    const standing = (await sequencer?.caughtUp(trace)) ?? null;
    if (standing === null)
      throw new AskfirstError('unavailable', 'engine_unavailable', 'Nothing can be explained now; try again.');
    const device = deviceOf(standing, session, body.resource.id);
    const instant = this.clock.now();
    const judged = judge(standing, questionOf(standing, device, body), this.policy, instant);
    if (judged.view.viewer?.staff_id === session.caller.staff_id) throw ownLook();
    const explanation = this.explanation(audiencesOn(session.ability, device.ward_id), judged, instant);
    const index = await this.record(session, judged);
    return explanationView(provider_id, index, instant, explanation);
  }

  private explanation(tells: Tells, judged: Judgement, instant: number): Explanation {
    const { question, policy, view, facts } = judged;
    const later = notBefore(question, view, policy.parameters, instant);
    return explanationOf(facts, policy, tells, later);
  }

  private async record(session: Session, { question, policy, facts, verdict }: Judgement): Promise<number> {
    const { provider_id } = session.caller;
    let at = -1;
    await this.changes.note(provider_id, (index, recorded_at) => {
      at = index;
      const said = { by: callerName(session.caller), facts, policy: policy.hash, provider_id, question, verdict };
      return entryOf({ ...said, index, kind: 'explanation', recorded_at });
    });
    return at;
  }
}

function deviceOf(standing: Standing, { ability }: Session, id: string): Device {
  const device = standing.device(id);
  if (device === undefined || !allows(ability, 'read', 'explanation', { ward_id: device.ward_id }))
    throw absent('device', 'resource.id', id);
  return device;
}

/** The question as the device's own vendor would put it, under no request id; able to do whatever is asked of it, unless said otherwise. */
function questionOf(
  standing: Standing,
  device: Device,
  { subject, action, resource, context = {} }: ExplainBody,
): Question {
  const client_id = clientOf(standing, device);
  if (client_id === undefined) {
    const fix = 'register a client of its vendor first';
    throw refusal(
      'conflict',
      'no_client',
      'resource.id',
      'the vendor of this device has no client that could ask',
      fix,
    );
  }
  const able = { supported_custom_obligations: Object.keys(OBLIGATIONS), ...context };
  const properties = { ...action.properties };
  return readQuestion({ subject, action: { name: action.name, properties }, resource, context: able }, client_id);
}

function ownLook(): AskfirstError<'own_look'> {
  const fault = 'it is you who would look';
  return refusal(
    'forbidden',
    'own_look',
    'subject.id',
    fault,
    'ask the nurse in charge; nobody explains a look to whoever would look',
  );
}
