import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { ConditionsInterceptor } from './conditions.interceptor.js';

/** Writes that may be sent twice, or on what a record no longer says. */
@Module({ providers: [{ provide: APP_INTERCEPTOR, useClass: ConditionsInterceptor }] })
export class WritesModule {}
