import { PROVIDER_KINDS, WARD_KINDS } from '../decision/words.js';
import { CreateBody, WriteBody } from '../shared/bodies.dto.js';
import { FlagField, IdField, ObjectField, PatternField, TextField, WordField } from '../shared/fields.js';
import { ODS_CODE } from '../shared/ids.js';
import type { ProviderKind } from './provider.entity.js';
import { ODS_CODE_FIX } from './provider.js';
import { ROOM_PLACES, type RoomPlace } from './room.entity.js';
import type { WardKind } from './ward.entity.js';

/** How long a name may be, in characters. */
const NAME = 200;

/** The first person who may do anything in a new provider. */
export class AdministratorBody {
  @IdField('Their id at the new provider.')
  id: string;

  @TextField('Their name.', NAME)
  name: string;

  @TextField('Who employs them.', NAME)
  employer: string;
}

/** A new tenant. */
export class CreateProviderBody extends WriteBody {
  @PatternField('The ODS code.', ODS_CODE, ODS_CODE_FIX, { example: 'RXX' })
  provider_id: string;

  @TextField('The name of the trust or independent provider.', NAME)
  name: string;

  @WordField('A sandbox has no patients and no place in production.', PROVIDER_KINDS)
  kind: ProviderKind;

  @ObjectField('Its first platform administrator.', () => AdministratorBody)
  administrator: AdministratorBody;
}

/** A new site. */
export class CreateSiteBody extends CreateBody {
  @TextField('The name of the hospital or other place.', NAME)
  name: string;
}

/** A new ward. */
export class CreateWardBody extends CreateBody {
  @IdField('The site it belongs to.')
  site_id: string;

  @TextField('The name of the ward.', NAME)
  name: string;

  @WordField('Whom the ward is for.', WARD_KINDS)
  kind: WardKind;
}

/** A new room. */
export class CreateRoomBody extends CreateBody {
  @IdField('The ward it belongs to.')
  ward_id: string;

  @TextField('The name or number of the room.', NAME)
  name: string;

  @WordField('What the room is; who must be covered depends on it (NB-DEF-04).', ROOM_PLACES)
  place: RoomPlace;

  @FlagField('Whether people talk here in private, as in a quiet room: false unless said.', { optional: true })
  private_conversation?: boolean;
}

/** A screen approved for viewing. */
export class CreateApprovedScreenBody extends CreateBody {
  @IdField('The ward whose monitoring may be viewed on it.')
  ward_id: string;

  @TextField('Where the screen is.', NAME)
  name: string;
}
