import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Page } from '../database/collection.js';
import { pageOf } from '../database/collection.routes.js';
import { Can, CurrentSession } from '../identity/can.decorator.js';
import type { Session } from '../identity/session.js';
import { wardHeldReads } from '../patients/ward-held.routes.js';
import { PageQuery } from '../shared/bodies.dto.js';
import { ObservationAttestation } from './observation-attestation.entity.js';
import { ObservationAttestationsService } from './observation-attestations.service.js';
import { ObservationLevel } from './observation-level.entity.js';
import { ObservationLevelsService } from './observation-levels.service.js';
import {
  AttestObservationBody,
  RetractAttestationBody,
  SetObservationLevelBody,
  WardObservationView,
} from './observation.dto.js';
import { WardObservationService } from './ward-observation.service.js';

/** How closely patients are observed in person. */
@ApiTags('Observation')
@ApiBearerAuth()
@Controller('api/v1/observation-levels')
export class ObservationLevelController extends wardHeldReads(ObservationLevel, 'observation_level') {
  constructor(private readonly service: ObservationLevelsService) {
    super(service.levels);
  }

  @Post()
  @Can('write', 'observation_level')
  @ApiOperation({ summary: 'Sets how closely a patient is observed in person; the level before is superseded' })
  @ApiCreatedResponse({ type: ObservationLevel })
  set(@CurrentSession() session: Session, @Body() body: SetObservationLevelBody): Promise<ObservationLevel> {
    return this.service.set(session, body);
  }
}

/** Who vouches that patients are observed in person. */
@ApiTags('Observation')
@ApiBearerAuth()
@Controller('api/v1/observation-attestations')
export class ObservationAttestationController extends wardHeldReads(ObservationAttestation, 'observation_attestation') {
  constructor(private readonly service: ObservationAttestationsService) {
    super(service.attestations);
  }

  @Post()
  @Can('write', 'observation_attestation')
  @ApiOperation({ summary: 'Attests, for this shift, that patients of the ward are observed in person, or why not' })
  @ApiCreatedResponse({ type: ObservationAttestation })
  attest(@CurrentSession() session: Session, @Body() body: AttestObservationBody): Promise<ObservationAttestation> {
    return this.service.attest(session, body);
  }

  @Post(':id/retract')
  @HttpCode(200)
  @Can('withdraw', 'observation_attestation')
  @ApiOperation({ summary: 'Takes an attestation back, at once: it was not so; a second time answers with the first' })
  @ApiOkResponse({ type: ObservationAttestation })
  retract(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Body() body: RetractAttestationBody,
  ): Promise<ObservationAttestation> {
    return this.service.retract(session, id, body);
  }
}

/** The levels, by patient. */
@ApiTags('Observation')
@ApiBearerAuth()
@Controller('api/v1/patients')
export class PatientObservationController {
  constructor(private readonly service: ObservationLevelsService) {}

  @Get(':id/observation-levels')
  @Can('read', 'observation_level')
  @ApiOperation({ summary: 'Every level at which one patient was observed in person' })
  @ApiOkResponse({ type: pageOf(ObservationLevel) })
  list(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Query() query: PageQuery,
  ): Promise<Page<ObservationLevel>> {
    return this.service.levels.listOfPatient(session, id, query);
  }
}

/** What there is to see to on a ward. */
@ApiTags('Observation')
@ApiBearerAuth()
@Controller('api/v1/wards')
export class WardObservationController {
  constructor(private readonly service: WardObservationService) {}

  @Get(':id/observation')
  @Can('read', 'observation_attestation')
  @ApiOperation({ summary: 'Who is on the ward, at what level they are observed in person, and until when attested' })
  @ApiOkResponse({ type: WardObservationView })
  read(@CurrentSession() session: Session, @Param('id') id: string): Promise<WardObservationView> {
    return this.service.of(session, id);
  }
}
