import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Page } from '../database/collection.js';
import { pageOf } from '../database/collection.routes.js';
import { Can, CurrentSession } from '../identity/can.decorator.js';
import type { Session } from '../identity/session.js';
import { wardHeldReads } from '../patients/ward-held.routes.js';
import { PageQuery, WriteBody } from '../shared/bodies.dto.js';
import { ConsentReview } from './consent-review.entity.js';
import { AskBody, GrantBody, RefuseBody, ReviewBody } from './consent.dto.js';
import { Consent } from './consent.entity.js';
import { ConversationBody, ConversationView } from './conversation.dto.js';
import { ConversationService } from './conversation.service.js';
import { ConsentService } from './consent.service.js';
import { WITHDRAWAL_ROUTES } from './withdrawal-body.js';
import { WithdrawAllBody, WithdrawalsView, WithdrawBody, WITHDRAWN, type WithdrawalView } from './withdrawal.dto.js';
import { WithdrawalService } from './withdrawal.service.js';

/** What patients were asked, and what they said. */
@ApiTags('Consent')
@ApiBearerAuth()
@Controller(WITHDRAWAL_ROUTES.consent)
export class ConsentController extends wardHeldReads(Consent, 'consent') {
  constructor(
    private readonly service: ConsentService,
    private readonly withdrawals: WithdrawalService,
  ) {
    super(service.consents);
  }

  @Post()
  @Can('write', 'consent')
  @ApiOperation({ summary: 'Records that a patient was asked for one technology, operation and purpose' })
  @ApiCreatedResponse({ type: Consent })
  ask(@CurrentSession() session: Session, @Body() body: AskBody): Promise<Consent> {
    return this.service.ask(session, body);
  }

  @Post(':id/grant')
  @HttpCode(200)
  @Can('write', 'consent')
  @ApiOperation({ summary: 'Records that the patient agrees, in their own words' })
  @ApiOkResponse({ type: Consent })
  grant(@CurrentSession() session: Session, @Param('id') id: string, @Body() body: GrantBody): Promise<Consent> {
    return this.service.grant(session, id, body);
  }

  @Post(':id/refuse')
  @HttpCode(200)
  @Can('write', 'consent')
  @ApiOperation({ summary: 'Records that the patient says no' })
  @ApiOkResponse({ type: Consent })
  refuse(@CurrentSession() session: Session, @Param('id') id: string, @Body() body: RefuseBody): Promise<Consent> {
    return this.service.refuse(session, id, body);
  }

  @Post(':id/review')
  @HttpCode(200)
  @Can('write', 'consent_review')
  @ApiOperation({
    summary: 'Records that the patient was asked whether it still stands: it does, it is other terms now, or it ends',
  })
  @ApiOkResponse({ type: Consent })
  review(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Body() body: ReviewBody,
  ): Promise<Consent | WithdrawalView> {
    if (body.outcome === 'withdrawn') return this.withdrawals.withdrawAtReview(session, id, body);
    if (body.outcome === 'changed') return this.service.change(session, id, body);
    return this.service.keepOn(session, id, body);
  }

  @Get(':id/reviews')
  @Can('read', 'consent_review')
  @ApiOperation({ summary: 'Every review of one consent' })
  @ApiOkResponse({ type: pageOf(ConsentReview) })
  reviews(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Query() query: PageQuery,
  ): Promise<Page<ConsentReview>> {
    return this.service.reviews(session, id, query);
  }

  @Post(':id/confirm')
  @HttpCode(200)
  @Can('confirm', 'consent')
  @ApiOperation({ summary: 'Confirms, as somebody independent, that a consent is the patient’s own choice' })
  @ApiOkResponse({ type: Consent })
  confirm(@CurrentSession() session: Session, @Param('id') id: string, @Body() body: WriteBody): Promise<Consent> {
    return this.service.confirm(session, id, body);
  }

  @Post(':id/request-review')
  @HttpCode(200)
  @Can('read', 'consent')
  @ApiOperation({ summary: 'Records that the patient wants it looked at again' })
  @ApiOkResponse({ type: Consent })
  requestReview(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Body() body: WriteBody,
  ): Promise<Consent> {
    return this.service.requestReview(session, id, body);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Can('withdraw', 'consent')
  @ApiOperation({
    summary: 'Records that the patient withdraws; it never fails, and a second time answers with the first',
  })
  @ApiBody({ type: WithdrawBody, required: false })
  @ApiOkResponse({ schema: WITHDRAWN })
  withdraw(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Consent | WithdrawalView> {
    return this.withdrawals.withdraw(session, id, body);
  }
}

/** The same, by patient. */
@ApiTags('Consent')
@ApiBearerAuth()
@Controller(WITHDRAWAL_ROUTES.patient)
export class PatientConsentController {
  constructor(
    private readonly service: ConsentService,
    private readonly withdrawals: WithdrawalService,
    private readonly conversations: ConversationService,
  ) {}

  @Get(':id/consents')
  @Can('read', 'consent')
  @ApiOperation({ summary: 'Everything one patient was asked, and what they said' })
  @ApiOkResponse({ type: pageOf(Consent) })
  list(@CurrentSession() session: Session, @Param('id') id: string, @Query() query: PageQuery): Promise<Page<Consent>> {
    return this.service.consents.listOfPatient(session, id, query);
  }

  @Post(':id/consent-conversations')
  @Can('write', 'consent')
  @ApiOperation({ summary: 'Records a conversation about consent: everything asked for in it, or nothing' })
  @ApiCreatedResponse({ type: ConversationView })
  converse(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Body() body: ConversationBody,
  ): Promise<ConversationView> {
    return this.conversations.record(session, id, body);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Can('withdraw', 'consent')
  @ApiOperation({ summary: 'Records that the patient withdraws everything, or the part named; it never fails' })
  @ApiBody({ type: WithdrawAllBody, required: false })
  @ApiOkResponse({ type: WithdrawalsView })
  withdrawAll(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<WithdrawalsView> {
    return this.withdrawals.withdrawAll(session, id, body);
  }
}
