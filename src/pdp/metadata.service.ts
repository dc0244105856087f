import { Injectable } from '@nestjs/common';
import { importJWK, SignJWT } from 'jose';
import { PublicUrl } from '../identity/public-url.js';
import { SigningKeys } from '../identity/signing-keys.js';
import { Sequencers } from '../log/sequencers.js';
import { OBLIGATIONS } from '../policy/obligations.js';
import { ODS_CODE } from '../shared/ids.js';
import { metadataOf, type Metadata } from './protocol/metadata.js';

/** What this service can do beyond the standard, as URNs (AuthZEN 1.0 §9.1.2). */
const CAPABILITIES = ['urn:askfirst:capability:supported-custom-obligations', 'urn:askfirst:capability:request-id'];

/** What the decision point says of itself: one for the whole service, one for each provider it decides for, signed. */
@Injectable()
export class MetadataService {
  constructor(
    private readonly publicUrl: PublicUrl,
    private readonly keys: SigningKeys,
    private readonly sequencers: Sequencers,
  ) {}

  /** The metadata as a whole, or a provider's; null when there is no such provider. */
  async of(provider_id: string | null): Promise<Metadata | null> {
    const { origin, issuer } = this.publicUrl;
    if (provider_id !== null) {
      if (!ODS_CODE.test(provider_id) || (await this.sequencers.of(provider_id)) === null) return null;
    }
    const said: Metadata = {
      ...metadataOf(origin, provider_id === null ? origin : `${origin}/${provider_id}`),
      capabilities: CAPABILITIES,
      supported_obligations: Object.keys(OBLIGATIONS),
    };
    const key = await this.keys.key('tokens');
    const signed_metadata = await new SignJWT({ ...said })
      .setProtectedHeader({ alg: 'ES256', typ: 'JWT', kid: String(key.kid) })
      .setIssuer(issuer)
      .setIssuedAt()
      .sign(await importJWK(key, 'ES256'));
    return { ...said, signed_metadata };
  }
}
