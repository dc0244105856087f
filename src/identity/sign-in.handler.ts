import type { IncomingMessage, ServerResponse } from 'node:http';
import { Injectable, Logger } from '@nestjs/common';
import type Provider from 'oidc-provider';
import { scrubbed } from '../shared/failures.js';
import { accountId } from './oidc-configuration.js';
import { errorPage, PAGE_HEADERS } from './sign-in.pages.js';
import { SignIn, type SignInForm } from './sign-in.service.js';

/** The two requests of a sign-in: its page, and what was filled in. */
@Injectable()
export class SignInHandler {
  readonly #logger = new Logger('SignIn');

  constructor(private readonly signIn: SignIn) {}

  /** Answers a request to a sign-in page; the Provider finds the authorization it belongs to by its cookie. */
  async handle(oidc: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const { params } = await oidc.interactionDetails(request, response);
      const asked = typeof params['provider'] === 'string' ? params['provider'].toUpperCase() : '';
      if (request.method === 'GET') return send(response, 200, await this.signIn.page(asked));
      if (request.method !== 'POST') return send(response, 405, errorPage('This page is only for a web browser'));
      await this.#submit(oidc, request, response, await readForm(request, asked));
    } catch (error) {
      if (isExpired(error))
        return send(response, 400, errorPage('This sign-in has expired, or was begun in another window'));
      this.#logger.error({ msg: 'sign_in_failed', error: scrubbed(error) });
      send(response, 500, errorPage('Something went wrong here, and it is not your fault'));
    }
  }

  async #submit(oidc: Provider, request: IncomingMessage, response: ServerResponse, form: SignInForm): Promise<void> {
    if (form.staff_id === '') return send(response, 200, await this.signIn.page(form.provider));
    const person = await this.signIn.person(form);
    if ('fault' in person) return send(response, 401, await this.signIn.page(form.provider, person.fault));
    const login = { accountId: accountId(person), remember: false };
    await oidc.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
  }
}

/** Reads the form; the route has refused anything longer than its limit. The provider the asker named wins over the form's. */
async function readForm(request: IncomingMessage, asked: string): Promise<SignInForm> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const fields = new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
  const field = (name: string): string => fields.get(name) ?? '';
  return {
    provider: asked || field('provider').trim().toUpperCase(),
    staff_id: field('staff_id').trim(),
    password: field('password'),
  };
}

function isExpired(error: unknown): boolean {
  return error instanceof Error && error.name === 'SessionNotFound';
}

function send(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, { ...PAGE_HEADERS, 'Content-Length': Buffer.byteLength(html) });
  response.end(html);
}
