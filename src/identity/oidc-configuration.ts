import type { Configuration, interactionPolicy, KoaContextWithOIDC, ResourceServer } from 'oidc-provider';
import { InvalidClientAuth } from 'oidc-provider/lib/helpers/errors.js';
import { Check, Prompt } from 'oidc-provider/lib/helpers/interaction_policy/index.js';
import type { JWK } from 'jose';
import { EVALUATE_SCOPE, RECORDS_SCOPE } from './scopes.js';
import { errorPage, PAGE_HEADERS } from './sign-in.pages.js';
import { STAFF_CLIENT } from './staff-client.js';
import { providerOfClient } from './vendor-clients.js';

/** How long an access token lasts, in seconds. */
const TOKEN_SECONDS = { vendor: 5 * 60, staff: 15 * 60 } as const;
/** How long somebody may take to sign in, in seconds. */
const SIGN_IN_SECONDS = 10 * 60;
/** How long a code may wait to be exchanged, in seconds. */
const CODE_SECONDS = 60;
/** How far ahead a client assertion may expire, in seconds: it is remembered until then. */
const ASSERTION_SECONDS = 10 * 60;
/** How far a vendor's clock may be off, in seconds. */
const CLOCK_SECONDS = 10;

/** What the token service is built from. */
export interface OidcParts {
  /** The audience of every access token: the service's own public origin. */
  audience: string;
  adapter: NonNullable<Configuration['adapter']>;
  tokenKey: JWK;
  cookieKey: string;
  /** Whether the person an account names may have a token now. */
  signsIn(account: Account): Promise<boolean>;
  signInPath(uid: string): string;
  /** Told of every client that proved who it is; throws when it did so too often. */
  clientProved(client_id: string): void;
}

/** A member of staff at a provider. */
export interface Account {
  provider_id: string;
  staff_id: string;
}

/** An account as oidc-provider knows it: `<provider>.<staff>`. */
export function accountId({ provider_id, staff_id }: Account): string {
  return `${provider_id}.${staff_id}`;
}

function accountOf(id: string): Account {
  const dot = id.indexOf('.');
  return { provider_id: id.slice(0, dot), staff_id: id.slice(dot + 1) };
}

/** OAuth as narrow as it serves: two grants, one public client for staff, private_key_jwt for vendors, ES256 access tokens. */
export function oidcConfiguration(parts: OidcParts): Configuration {
  return {
    adapter: parts.adapter,
    jwks: { keys: [parts.tokenKey] },
    cookies: { keys: [parts.cookieKey] },
    clockTolerance: CLOCK_SECONDS,
    clients: [staffClient()],
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    clientAuthMethods: ['private_key_jwt', 'none'],
    enabledJWA: { clientAuthSigningAlgValues: ['ES256', 'PS256', 'RS256', 'Ed25519', 'EdDSA'] },
    responseTypes: ['code'],
    scopes: [RECORDS_SCOPE, EVALUATE_SCOPE],
    claims: {},
    extraParams: ['provider'],
    pkce: { required: () => true },
    allowOmittingSingleRegisteredRedirectUri: false,
    clientBasedCORS: () => false,
    assertJwtClientAuthClaimsAndHeader: (_ctx, claims, _header, client) => {
      assertShortLived(claims['exp']);
      parts.clientProved(client.clientId);
    },
    findAccount: async (_ctx, id) => {
      const account = accountOf(id);
      return (await parts.signsIn(account)) ? { accountId: id, claims: () => ({ sub: account.staff_id }) } : undefined;
    },
    loadExistingGrant: (ctx) => grantRecords(ctx, parts.audience),
    expiresWithSession: () => false,
    issueRefreshToken: async () => false,
    interactions: { policy: [alwaysSignIn()], url: (_ctx, interaction) => parts.signInPath(interaction.uid) },
    ttl: {
      AccessToken: TOKEN_SECONDS.staff,
      AuthorizationCode: CODE_SECONDS,
      ClientCredentials: TOKEN_SECONDS.vendor,
      Grant: TOKEN_SECONDS.staff + CODE_SECONDS,
      IdToken: TOKEN_SECONDS.staff,
      Interaction: SIGN_IN_SECONDS,
      Session: SIGN_IN_SECONDS,
    },
    features: features(parts.audience),
    ...tokenClaims(),
    renderError: (ctx, out) => {
      ctx.set(PAGE_HEADERS);
      ctx.body = errorPage(out.error_description ?? out.error);
    },
  };
}

function staffClient(): NonNullable<Configuration['clients']>[number] {
  return {
    client_id: STAFF_CLIENT.client_id,
    application_type: 'native',
    token_endpoint_auth_method: 'none',
    redirect_uris: [STAFF_CLIENT.redirect_uri],
    grant_types: ['authorization_code'],
    response_types: ['code'],
    scope: RECORDS_SCOPE,
  };
}

function features(audience: string): NonNullable<Configuration['features']> {
  const off = { enabled: false };
  return {
    clientCredentials: { enabled: true },
    devInteractions: off,
    dPoP: off,
    pushedAuthorizationRequests: off,
    rpInitiatedLogout: off,
    userinfo: off,
    resourceIndicators: {
      enabled: true,
      defaultResource: () => audience,
      useGrantedResource: () => true,
      getResourceServerInfo: (_ctx, _identifier, client) => resourceServer(audience, client.clientId),
    },
  };
}

/** Whatever resource was asked for, the token is for this service alone. */
function resourceServer(audience: string, client_id: string): ResourceServer {
  const staff = client_id === STAFF_CLIENT.client_id;
  return {
    audience,
    scope: staff ? RECORDS_SCOPE : EVALUATE_SCOPE,
    accessTokenTTL: staff ? TOKEN_SECONDS.staff : TOKEN_SECONDS.vendor,
    accessTokenFormat: 'jwt',
    jwt: { sign: { alg: 'ES256' } },
  };
}

/** Says in the token whose it is: `provider_id` and `kind`, and for staff their own id as `sub`. */
function tokenClaims(): Pick<Configuration, 'extraTokenClaims' | 'formats'> {
  return {
    extraTokenClaims: (_ctx, token) =>
      token.kind === 'ClientCredentials'
        ? { kind: 'vendor', provider_id: providerOfClient(token.clientId ?? '') }
        : { kind: 'staff', provider_id: accountOf(token.accountId).provider_id },
    formats: {
      customizers: {
        jwt: (_ctx, token, jwt) => {
          if (token.kind === 'AccessToken') jwt.payload['sub'] = accountOf(token.accountId).staff_id;
        },
      },
    },
  };
}

/** Everyone signs in each time: ward computers are shared, so no sign-in outlasts the token it was for. */
function alwaysSignIn(): interactionPolicy.Prompt {
  const check = new Check(
    'sign_in',
    'Somebody must sign in',
    'login_required',
    (ctx) => ctx.oidc.result?.login === undefined,
  );
  return new Prompt({ name: 'login', requestable: true }, check);
}

/** Staff are not asked whether their own provider's service may use their own provider's records. */
async function grantRecords(
  ctx: KoaContextWithOIDC,
  audience: string,
): Promise<InstanceType<KoaContextWithOIDC['oidc']['provider']['Grant']> | undefined> {
  const { account, client, provider, result } = ctx.oidc;
  if (!account || !client || !result?.login) return undefined;
  const grant = new provider.Grant({ accountId: account.accountId, clientId: client.clientId });
  grant.addResourceScope(audience, RECORDS_SCOPE);
  await grant.save();
  return grant;
}

function assertShortLived(exp: unknown): void {
  if (typeof exp === 'number' && exp <= Date.now() / 1_000 + ASSERTION_SECONDS + CLOCK_SECONDS) return;
  throw new InvalidClientAuth(`the client assertion must expire within ${ASSERTION_SECONDS / 60} minutes`);
}
