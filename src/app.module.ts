import { Module, type DynamicModule } from '@nestjs/common';
import { CapacityModule } from './capacity/capacity.module.js';
import { CareReviewsModule } from './care-reviews/care-reviews.module.js';
import { ConfigModule } from './config/config.module.js';
import type { Config } from './config/config.js';
import { ConsentModule } from './consent/consent.module.js';
import type { DatabaseAccess } from './database/access.js';
import { DatabaseModule } from './database/database.module.js';
import { DevicesModule } from './devices/devices.module.js';
import { DocsModule } from './docs/docs.module.js';
import { ApprovalsModule } from './governance/approvals.module.js';
import { EpisodesModule } from './episodes/episodes.module.js';
import { FhirModule } from './fhir/fhir.module.js';
import { FootageModule } from './footage/footage.module.js';
import { HaltsModule } from './governance/halts.module.js';
import { IncidentsModule } from './incidents/incidents.module.js';
import { IdentityModule } from './identity/identity.module.js';
import { LayersModule } from './layers/layers.module.js';
import { LogModule } from './log/log.module.js';
import { ObjectionsModule } from './objections/objections.module.js';
import { ObservationModule } from './observation/observation.module.js';
import { OperationsModule } from './operations/operations.module.js';
import { OrganisationModule } from './organisation/organisation.module.js';
import { OverridesModule } from './overrides/overrides.module.js';
import { PatientsModule } from './patients/patients.module.js';
import { PdpModule } from './pdp/pdp.module.js';
import { PolicyModule } from './policy/policy.module.js';
import { PreviewModule } from './policy-preview/preview.module.js';
import { PrivacyModule } from './privacy/privacy.module.js';
import { RiskModule } from './risk/risk.module.js';
import { StaffModule } from './staff/staff.module.js';
import type { Tracing } from './tracing/tracing.js';
import { TracingModule } from './tracing/tracing.module.js';
import { ViewersModule } from './viewing/viewers.module.js';
import { WorklistModule } from './worklist/worklist.module.js';
import { WritesModule } from './writes/writes.module.js';

/** The whole service: configuration and database first, then every feature. */
@Module({})
export class AppModule {
  static with(config: Config, database: DatabaseAccess, tracing: Tracing | null = null): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.with(config),
        DatabaseModule.with(database),
        OperationsModule,
        TracingModule.with(tracing),
        DocsModule,
        PolicyModule,
        LogModule,
        IdentityModule,
        WritesModule,
        OrganisationModule,
        StaffModule,
        DevicesModule,
        PatientsModule,
        ConsentModule,
        CapacityModule,
        ObjectionsModule,
        PrivacyModule,
        RiskModule,
        ObservationModule,
        EpisodesModule,
        CareReviewsModule,
        FootageModule,
        WorklistModule,
        ViewersModule,
        HaltsModule,
        LayersModule,
        PreviewModule,
        ApprovalsModule,
        FhirModule,
        IncidentsModule,
        OverridesModule,
        PdpModule,
      ],
    };
  }
}
