import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Can, CurrentSession } from '../identity/can.decorator.js';
import type { Session } from '../identity/session.js';
import { WorklistPage, WorklistQuery } from './worklist.dto.js';
import { WorklistService } from './worklist.service.js';

/** What falls due for the patients of a ward, of a clinician, of a provider. */
@ApiTags('Worklist')
@ApiBearerAuth()
@Controller('api/v1/worklist')
export class WorklistController {
  constructor(private readonly service: WorklistService) {}

  @Get()
  @Can('read', 'worklist')
  @ApiOperation({ summary: 'Every review, assessment and end of authority that falls due, the longest overdue first' })
  @ApiOkResponse({ type: WorklistPage })
  list(@CurrentSession() session: Session, @Query() query: WorklistQuery): Promise<WorklistPage> {
    return this.service.list(session, query);
  }
}
