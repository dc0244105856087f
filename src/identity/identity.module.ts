import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { LogModule } from '../log/log.module.js';
import { AccessTokens } from './access-tokens.js';
import { Limits } from './limits.js';
import { OidcServer } from './oidc-server.js';
import { OidcRoutes } from './oidc.routes.js';
import { PublicUrl } from './public-url.js';
import { SandboxController } from './sandbox.controller.js';
import { Sandbox } from './sandbox.js';
import { SignInHandler } from './sign-in.handler.js';
import { SignIn } from './sign-in.service.js';
import { SigningKeys } from './signing-keys.js';
import { StaffCredentials } from './staff-credentials.service.js';
import { StaffDirectory } from './staff-directory.js';
import { StaffIssuers } from './staff-issuers.js';
import { StaffSessions } from './staff-sessions.js';
import { StaffGuard } from './staff.guard.js';
import { VendorClients } from './vendor-clients.js';

/** Who is asking: sign-in, tokens, and the guard in front of every route. */
@Module({
  imports: [LogModule],
  controllers: [SandboxController],
  providers: [
    AccessTokens,
    Limits,
    OidcRoutes,
    OidcServer,
    PublicUrl,
    Sandbox,
    SignIn,
    SignInHandler,
    SigningKeys,
    StaffCredentials,
    StaffDirectory,
    StaffIssuers,
    StaffSessions,
    VendorClients,
    { provide: APP_GUARD, useClass: StaffGuard },
  ],
  exports: [AccessTokens, Limits, PublicUrl, SigningKeys, StaffCredentials, StaffSessions],
})
export class IdentityModule {}
