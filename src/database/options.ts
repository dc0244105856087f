import type { DataSourceOptions } from 'typeorm';
import type { DatabaseAccess } from './access.js';
import { ENTITIES } from './entities.js';
import { Records1795305600000 } from './migrations/1795305600000-records.js';
import { Identity1795309200000 } from './migrations/1795309200000-identity.js';
import { Append1795312800000 } from './migrations/1795312800000-append.js';
import { Halts1795318200000 } from './migrations/1795318200000-halts.js';
import { Viewers1795323600000 } from './migrations/1795323600000-viewers.js';
import { Privacy1795330800000 } from './migrations/1795330800000-privacy.js';
import { WriteAttempts1795334400000 } from './migrations/1795334400000-write-attempts.js';
import { Capacity1795338000000 } from './migrations/1795338000000-capacity.js';
import { Approvals1795341660000 } from './migrations/1795341660000-approvals.js';
import { Episodes1795345200000 } from './migrations/1795345200000-episodes.js';
import { Incidents1795348800000 } from './migrations/1795348800000-incidents.js';
import { Against1795352400000 } from './migrations/1795352400000-against.js';
import { Observation1795356000000 } from './migrations/1795356000000-observation.js';
import { Overrides1795359600000 } from './migrations/1795359600000-overrides.js';
import { Discharges1795363200000 } from './migrations/1795363200000-discharges.js';
import { RetentionHolds1795367100000 } from './migrations/1795367100000-retention-holds.js';
import { CareReviews1795367400000 } from './migrations/1795367400000-care-reviews.js';
import { Leave1795377600000 } from './migrations/1795377600000-leave.js';
import { SystemsGivenFor1795381200000 } from './migrations/1795381200000-systems-given-for.js';
import { IndexAgain1795384800000 } from './migrations/1795384800000-index-again.js';
import { PolicyLayers1795388400000 } from './migrations/1795388400000-policy-layers.js';
import { ConstraintNames } from './naming.js';

/** Every migration, oldest first. */
export const MIGRATIONS = [
  Records1795305600000,
  Identity1795309200000,
  Append1795312800000,
  Halts1795318200000,
  Viewers1795323600000,
  Privacy1795330800000,
  WriteAttempts1795334400000,
  Capacity1795338000000,
  Approvals1795341660000,
  Episodes1795345200000,
  Incidents1795348800000,
  Against1795352400000,
  Observation1795356000000,
  Overrides1795359600000,
  Discharges1795363200000,
  RetentionHolds1795367100000,
  CareReviews1795367400000,
  Leave1795377600000,
  SystemsGivenFor1795381200000,
  IndexAgain1795384800000,
  PolicyLayers1795388400000,
];

/** Connections of the service's TypeORM pool; the sequencers have their own beside it. */
export const POOL_SIZE = 16;

const COMMON = {
  type: 'postgres',
  entities: ENTITIES,
  migrations: MIGRATIONS,
  namingStrategy: new ConstraintNames(),
  // gen_random_uuid() has been built in since PostgreSQL 13, so TypeORM need not create an extension to use it.
  uuidExtension: 'pgcrypto',
  installExtensions: false,
  synchronize: false,
  migrationsRun: false,
  // TypeORM prints statements with their parameters, which hold names and NHS numbers.
  logging: false,
} as const satisfies Partial<DataSourceOptions>;

/** The DataSource that serves: the service role, a bounded pool, and a bounded wait for a connection. */
export function serviceDataSource(access: DatabaseAccess, onPoolError: (error: Error) => void): DataSourceOptions {
  const extra = access.serviceOptions();
  return { ...COMMON, url: access.ownerUrl, poolSize: POOL_SIZE, poolErrorHandler: onPoolError, extra };
}

/** The DataSource that migrates and checks for drift: the owner, on one connection. */
export function ownerDataSource(access: DatabaseAccess): DataSourceOptions {
  return { ...COMMON, url: access.ownerUrl, poolSize: 1, extra: access.ownerOptions() };
}
