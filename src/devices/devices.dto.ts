import { TECHNOLOGIES, type Technology } from '../decision/words.js';
import { CreateBody, WriteBody } from '../shared/bodies.dto.js';
import { IdField, JsonObjectField, TextField, WordField, WordsField } from '../shared/fields.js';
import { VENDOR_SCOPES } from './vendor-client.entity.js';

const NAME = 200;
const VERSION = 64;
/** How long an id of the vendor's own making may be. */
const VENDORS_ID = 128;

/** A new vendor. */
export class CreateVendorBody extends CreateBody {
  @TextField('The name of the company.', NAME)
  name: string;
}

/** A new client of a vendor. */
export class CreateVendorClientBody extends WriteBody {
  @IdField('The client id: the ODS code of the provider, a dot, and a name.', { example: 'RXX.oxehealth' })
  id: string;

  @IdField('Whose client it is.')
  vendor_id: string;

  @TextField('What the client is.', NAME)
  name: string;

  @JsonObjectField('The public keys its assertions are signed by (RFC 7517): `{"keys": […]}`, never a private one.')
  jwks: object;

  @WordsField('What its tokens may be for.', VENDOR_SCOPES, { min: 1 })
  scopes: string[];
}

/** Another key of a client. */
export class AddKeyBody extends WriteBody {
  @JsonObjectField('A public key (RFC 7517), never a private one; without a `kid` it gets its thumbprint (RFC 7638).')
  key: object;
}

/** A key taken from a client. */
export class RemoveKeyBody extends WriteBody {
  @TextField('The `kid` of the key.', 128)
  kid: string;
}

/** The id by which a vendor knows a member of staff. */
export class CreateVendorStaffIdBody extends CreateBody {
  @IdField('Which vendor.')
  vendor_id: string;

  @TextField("The vendor's own id for the person.", VENDORS_ID)
  vendor_staff_id: string;

  @IdField('Who that is.')
  staff_id: string;
}

/** A product at a version. */
export class CreateMonitoringSystemBody extends CreateBody {
  @IdField('Whose product it is.')
  vendor_id: string;

  @TextField('The name of the product.', NAME)
  name: string;

  @TextField('Its version.', VERSION)
  product_version: string;

  @WordsField('What it can watch with.', TECHNOLOGIES, { min: 1 })
  technologies: Technology[];
}

/** A new device. */
export class CreateDeviceBody extends CreateBody {
  @IdField('The system in it; its vendor becomes the vendor of the device.')
  monitoring_system_id: string;

  @IdField('The ward it is on.')
  ward_id: string;

  @IdField('The room it is fixed in; a carried device has none.', { optional: true })
  room_id?: string;

  @WordField('What it watches with: one of the technologies of its system.', TECHNOLOGIES)
  technology: Technology;

  @TextField("The vendor's own id for it.", VENDORS_ID)
  vendor_device_id: string;
}

/** Another version put in a device. */
export class PutSystemInBody extends WriteBody {
  @IdField('The version now in it, of the same vendor.')
  monitoring_system_id: string;
}
