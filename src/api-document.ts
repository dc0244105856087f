import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { AppModule } from './app.module.js';
import { readConfig } from './config/config.js';
import { DatabaseAccess } from './database/access.js';

/** The OpenAPI description of the whole HTTP interface, worked out from the code alone: nothing is started or reached. */
export async function apiDocument(version: string): Promise<OpenAPIObject> {
  const nowhere = new DatabaseAccess('server', 'postgresql://nobody@localhost/nowhere');
  const app = await NestFactory.create(AppModule.with(readConfig({}), nowhere), new FastifyAdapter(), {
    preview: true,
    abortOnError: false,
    logger: false,
  });
  const about = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Askfirst')
    .setDescription('…')
    .setVersion(version)
    .addBearerAuth()
    .build();
  return SwaggerModule.createDocument(app, about);
}
