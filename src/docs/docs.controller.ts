import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { packagePath } from '../config/config.js';
import { Public } from '../identity/can.decorator.js';
import { notFound } from '../shared/errors.js';
import { PAGE_STYLE } from '../policy/reading/page-style.js';
import { RulesPage } from './rules.page.js';
import { ASSETS, PAGE, POLICY, START, STYLE } from './reference.page.js';

const SWAGGER_UI = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
const CSP = 'content-security-policy';
/** An hour: the files change with a release only. */
const A_WHILE = 'public, max-age=3600';

/** The description of the interface, and a page to read and try it with; for anybody, and without anything from elsewhere. */
@ApiExcludeController()
@Controller()
export class DocsController {
  constructor(private readonly rules: RulesPage) {}

  @Get('openapi.json')
  @Public()
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('cache-control', 'no-cache')
  description(): Promise<Buffer> {
    return readFile(packagePath('openapi', 'openapi.json'));
  }

  @Get('docs')
  @Public()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-cache')
  @Header('referrer-policy', 'no-referrer')
  @Header(CSP, POLICY)
  page(): string {
    return PAGE;
  }

  @Get('docs/start.js')
  @Public()
  @Header('content-type', 'text/javascript; charset=utf-8')
  @Header('cache-control', A_WHILE)
  start(): string {
    return START;
  }

  @Get('docs/reference.css')
  @Public()
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('cache-control', A_WHILE)
  style(): string {
    return STYLE;
  }

  @Get('docs/policy')
  @Public()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', A_WHILE)
  @Header('referrer-policy', 'no-referrer')
  @Header(CSP, POLICY)
  policy(): string {
    return this.rules.html;
  }

  @Get('docs/policy.css')
  @Public()
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('cache-control', A_WHILE)
  policyStyle(): string {
    return PAGE_STYLE;
  }

  @Get('docs/:asset')
  @Public()
  async asset(@Param('asset') asset: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<Buffer> {
    const type = ASSETS.get(asset);
    if (type === undefined) throw notFound('file', asset, 'asset');
    const content = await readFile(join(SWAGGER_UI, asset));
    reply.headers({ 'content-type': type, 'cache-control': A_WHILE });
    return content;
  }
}
