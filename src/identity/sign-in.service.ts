import { Injectable } from '@nestjs/common';
import { AskfirstError } from '../shared/errors.js';
import type { Account } from './oidc-configuration.js';
import { Sandbox } from './sandbox.js';
import { passwordPage, personaPage, providerPage } from './sign-in.pages.js';
import { StaffCredentials } from './staff-credentials.service.js';
import { StaffDirectory } from './staff-directory.js';

/** What somebody filled in on a sign-in page; empty where they have not come to it yet. */
export interface SignInForm {
  provider: string;
  staff_id: string;
  password: string;
}

const WRONG =
  'The staff ID and password do not match, or there have been too many tries. Check them, or wait a quarter of an hour.';

/** Decides who somebody is: by password at a live provider, by choosing a persona in a sandbox. */
@Injectable()
export class SignIn {
  constructor(
    private readonly directory: StaffDirectory,
    private readonly credentials: StaffCredentials,
    private readonly sandbox: Sandbox,
  ) {}

  /** The page that asks for whatever comes next: the provider, then the person. */
  async page(provider_id: string, fault?: string): Promise<string> {
    if (provider_id === '') return providerPage(fault);
    if (await this.sandbox.is(provider_id))
      return personaPage(provider_id, await this.directory.people(provider_id), fault);
    const kind = await this.directory.providerKind(provider_id);
    if (kind === 'live') return passwordPage(provider_id, fault);
    return providerPage('There is no organisation with this code here. Check the code.');
  }

  /** The person the form names, or what to tell whoever filled it in. */
  async person(form: SignInForm): Promise<Account | { fault: string }> {
    const { provider: provider_id, staff_id, password } = form;
    if (await this.sandbox.is(provider_id)) {
      const known = await this.directory.signsIn(provider_id, staff_id);
      return known
        ? { provider_id, staff_id }
        : { fault: 'Nobody in this sandbox has that staff ID. Choose somebody.' };
    }
    // The password first: how long the answer takes must not tell who works here.
    const right = await this.#passwordIsRight(provider_id, staff_id, password);
    if (typeof right !== 'boolean') return right;
    return right && (await this.directory.signsIn(provider_id, staff_id))
      ? { provider_id, staff_id }
      : { fault: WRONG };
  }

  async #passwordIsRight(
    provider_id: string,
    staff_id: string,
    password: string,
  ): Promise<boolean | { fault: string }> {
    if ((await this.directory.providerKind(provider_id)) !== 'live') return false;
    try {
      return await this.credentials.check(provider_id, staff_id, password);
    } catch (error) {
      if (error instanceof AskfirstError && error.kind === 'unavailable') return { fault: error.message };
      throw error;
    }
  }
}
