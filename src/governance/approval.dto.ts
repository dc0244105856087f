import { CreateBody, WriteBody } from '../shared/bodies.dto.js';
import { FlagField, IdField, ObjectField, TextField } from '../shared/fields.js';
import { ApprovalPartsBody } from './approval-parts.dto.js';

const REASON = 2000;

/** A monitoring system on a ward, with all that is needed to approve it. */
export class PrepareApprovalBody extends CreateBody {
  @IdField('The product at one version; another version needs an approval of its own.')
  monitoring_system_id: string;

  @IdField('The ward on which it may be used.')
  ward_id: string;

  @FlagField('Whether it is a medical device, which must be registered.')
  medical_device: boolean;

  @ObjectField('What the approval rests on.', () => ApprovalPartsBody)
  parts: ApprovalPartsBody;
}

/** Why something stops, for whoever wants to say so. */
export class StopBody extends WriteBody {
  @TextField('Why, if you wish to say.', REASON, { optional: true })
  reason?: string;
}
