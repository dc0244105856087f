import type { AddressInfo } from 'node:net';
import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Config } from '../config/config.js';

const LOOPBACK = /^https?:\/\/(127\.\d+\.\d+\.\d+|localhost|\[::1\]):\d+$/;

/** Where callers reach this service: ASKFIRST_PUBLIC_URL, else the address it listens on. */
@Injectable()
export class PublicUrl {
  #origin: string | undefined;

  constructor(
    private readonly config: Config,
    private readonly host: HttpAdapterHost,
  ) {}

  /** The origin, without a trailing slash; it is also the audience of every access token. Throws before the service listens. */
  get origin(): string {
    return (this.#origin ??= this.config.public_url ?? this.#listening());
  }

  /** The issuer of every token. */
  get issuer(): string {
    return `${this.origin}/oidc`;
  }

  /**
   * Whether a token's issuer and audience are this service's. Without ASKFIRST_PUBLIC_URL every process listens on loopback
   * at a port of its own, so any loopback address counts: what proves the token is the database's one signing key.
   */
  isOurs(issuer: unknown, audience: unknown): boolean {
    if (this.config.public_url !== undefined) return issuer === this.issuer && audience === this.origin;
    return (
      typeof audience === 'string' &&
      issuer === `${audience}/oidc` &&
      (LOOPBACK.test(audience) || audience === this.origin)
    );
  }

  #listening(): string {
    const server = this.host.httpAdapter.getHttpServer() as ReturnType<NestFastifyApplication['getHttpServer']>;
    const address = server.address() as AddressInfo | null;
    if (!address) throw new Error('The service does not listen yet, so it has no address to name.');
    const scheme = this.config.tls ? 'https' : 'http';
    const host = this.config.host.includes(':') ? `[${this.config.host}]` : this.config.host;
    return `${scheme}://${host}:${address.port}`;
  }
}
