import { Module } from '@nestjs/common';
import { DocsController } from './docs.controller.js';

/** The description of the interface, for people and programs. */
@Module({ controllers: [DocsController] })
export class DocsModule {}
