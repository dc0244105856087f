import { Global, Logger, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DatabaseAccess } from './access.js';
import { serviceDataSource } from './options.js';

/** The migrated database, reached as the service role; DatabaseAccess is for those who need a connection of their own. */
@Global()
@Module({})
export class DatabaseModule {
  static with(access: DatabaseAccess): DynamicModule {
    const logger = new Logger('Database');
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => ({
            // An idle connection that the server closed: the pool makes another, so this is news and not a fault.
            ...serviceDataSource(access, (error) => logger.warn(`An idle database connection ended: ${error.message}`)),
            retryAttempts: 0,
          }),
        }),
      ],
      providers: [{ provide: DatabaseAccess, useValue: access }],
      exports: [DatabaseAccess],
    };
  }
}
