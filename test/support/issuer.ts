import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';

/** What an issuer may say otherwise in a token than it honestly would. */
export interface Said {
  claims?: Record<string, unknown>;
  typ?: string;
  kid?: string;
  key?: CryptoKey;
  /** Seconds from now. */
  expires?: number;
}

/** A little OpenID Connect issuer on this machine: discovery, keys, and tokens as a trust's own sign-in would give. */
export class LoopbackIssuer {
  readonly #server: Server;
  #keys: { public: JWK; private: CryptoKey }[] = [];
  #url = '';
  /** How often its keys were asked for. */
  fetched = 0;
  /** How it answers: as it should, with a failure, with another's discovery, or with keys that are none. */
  mood: 'well' | 'failing' | 'impostor' | 'garbled' = 'well';

  private constructor() {
    this.#server = createServer((request, response) => {
      const keys = request.url === '/keys';
      if (keys) this.fetched += 1;
      const issuer = this.mood === 'impostor' ? 'http://127.0.0.1:1' : this.#url;
      const known = this.mood === 'garbled' ? 'none' : this.#keys.map((key) => key.public);
      response.writeHead(this.mood === 'failing' ? 500 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(keys ? { keys: known } : { issuer, jwks_uri: `${this.#url}/keys` }));
    });
  }

  static async start(port = 0): Promise<LoopbackIssuer> {
    const issuer = new LoopbackIssuer();
    await issuer.rotate();
    await issuer.resume(port);
    return issuer;
  }

  get url(): string {
    return this.#url;
  }

  get publicKey(): JWK {
    return this.#newest.public;
  }

  get #newest(): { public: JWK; private: CryptoKey } {
    const key = this.#keys.at(-1);
    if (!key) throw new Error('It has no key.');
    return key;
  }

  /** Signs by a new key from now on, and no longer knows the old one. */
  async rotate(): Promise<void> {
    const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
    const kid = `key-${Math.random().toString(36).slice(2)}`;
    this.#keys = [{ public: { ...(await exportJWK(publicKey)), kid, use: 'sig' }, private: privateKey }];
  }

  /** A token for a member of staff, for the audience `askfirst`, good for five minutes. */
  async token(sub: string, said: Said = {}): Promise<string> {
    const now = Math.floor(Date.now() / 1_000);
    const claims = { iss: this.#url, aud: 'askfirst', sub, iat: now, exp: now + (said.expires ?? 300), ...said.claims };
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', typ: said.typ ?? 'at+jwt', kid: said.kid ?? String(this.#newest.public.kid) })
      .sign(said.key ?? this.#newest.private);
  }

  /** Stops answering at all; `resume` listens at the same address again. */
  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async resume(port = Number(new URL(this.#url).port)): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(port, '127.0.0.1', resolve));
    this.#url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }
}
