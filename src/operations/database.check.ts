import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Readiness } from './readiness.js';

/** How long the database may take to answer before it counts as gone, in milliseconds. */
const PATIENCE_MS = 1_000;

/** Not ready while the database does not answer: without it every decision is a deny. */
@Injectable()
export class DatabaseCheck implements OnModuleInit {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly readiness: Readiness,
  ) {}

  onModuleInit(): void {
    this.readiness.register('database', () => this.answer());
  }

  private async answer(): Promise<string | null> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<string>((resolve) => {
      timer = setTimeout(() => resolve(`no answer within ${PATIENCE_MS} ms`), PATIENCE_MS);
    });
    const asked = this.database.query('select 1').then(
      () => null,
      () => 'it cannot be reached',
    );
    return Promise.race([asked, late]).finally(() => clearTimeout(timer));
  }
}
