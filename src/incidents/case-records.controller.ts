import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { reads } from '../database/collection.routes.js';
import { Can, CurrentSession } from '../identity/can.decorator.js';
import type { Session } from '../identity/session.js';
import { WriteBody } from '../shared/bodies.dto.js';
import { OpenCaseRecordBody } from './case-record.dto.js';
import { CaseRecord } from './case-record.entity.js';
import { CaseRecordsService } from './case-records.service.js';

/** Investigations, requests and proceedings; the ward they are about, which may hold whoever they are about, reads none of them. */
@ApiTags('Incidents')
@ApiBearerAuth()
@Controller('api/v1/case-records')
export class CaseRecordController extends reads(CaseRecord, 'case_record') {
  constructor(private readonly service: CaseRecordsService) {
    super(service.records);
  }

  @Post()
  @Can('write', 'case_record')
  @ApiOperation({ summary: 'Opens an investigation, a request for access or legal proceedings' })
  @ApiCreatedResponse({ type: CaseRecord })
  open(@CurrentSession() session: Session, @Body() body: OpenCaseRecordBody): Promise<CaseRecord> {
    return this.service.open(session.caller, body);
  }

  @Post(':id/close')
  @HttpCode(200)
  @Can('withdraw', 'case_record')
  @ApiOperation({ summary: 'Closes a case, at once; a second time answers with the first' })
  @ApiOkResponse({ type: CaseRecord })
  close(@CurrentSession() session: Session, @Param('id') id: string, @Body() body: WriteBody): Promise<CaseRecord> {
    return this.service.close(session.caller, id, body);
  }
}
