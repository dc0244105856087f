import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Can, CurrentSession } from '../identity/can.decorator.js';
import type { Session } from '../identity/session.js';
import { WriteBody } from '../shared/bodies.dto.js';
import { Admission } from './admission.entity.js';
import { Patient } from './patient.entity.js';
import { AdmitBody, CreatePatientBody, MhaStatusBody, StartRoomStayBody, DischargeBody } from './patients.dto.js';
import { PatientsService } from './patients.service.js';
import { RoomStay } from './room-stay.entity.js';
import { RoomStaysService } from './room-stays.service.js';
import { wardHeldReads } from './ward-held.routes.js';

/** The people in the provider's care. */
@ApiTags('Patients')
@ApiBearerAuth()
@Controller('api/v1/patients')
export class PatientController extends wardHeldReads(Patient, 'patient') {
  constructor(private readonly service: PatientsService) {
    super(service.patients);
  }

  @Post()
  @Can('write', 'patient')
  @ApiOperation({ summary: 'Records a patient' })
  @ApiCreatedResponse({ type: Patient })
  create(@CurrentSession() session: Session, @Body() body: CreatePatientBody): Promise<Patient> {
    return this.service.createPatient(session, body);
  }
}

/** Their times in hospital. */
@ApiTags('Patients')
@ApiBearerAuth()
@Controller('api/v1/admissions')
export class AdmissionController extends wardHeldReads(Admission, 'admission') {
  constructor(private readonly service: PatientsService) {
    super(service.admissions);
  }

  @Post()
  @Can('write', 'admission')
  @ApiOperation({ summary: 'Admits a patient to a ward' })
  @ApiCreatedResponse({ type: Admission })
  admit(@CurrentSession() session: Session, @Body() body: AdmitBody): Promise<Admission> {
    return this.service.admit(session, body);
  }

  @Post(':id/mha-status')
  @HttpCode(200)
  @Can('write', 'admission')
  @ApiOperation({ summary: 'Records another status under the Mental Health Act 1983; consents are due for review' })
  @ApiOkResponse({ type: Admission })
  changeMhaStatus(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Body() body: MhaStatusBody,
  ): Promise<Admission> {
    return this.service.changeMhaStatus(session, id, body);
  }

  @Post(':id/discharge')
  @HttpCode(200)
  @Can('write', 'admission')
  @ApiOperation({
    summary: 'Discharges the patient, or records their death; wherever they are recorded to be ends with it',
  })
  @ApiOkResponse({ type: Admission })
  discharge(
    @CurrentSession() session: Session,
    @Param('id') id: string,
    @Body() body: DischargeBody,
  ): Promise<Admission> {
    return this.service.discharge(session, id, body);
  }
}

/** Which room is whose. */
@ApiTags('Patients')
@ApiBearerAuth()
@Controller('api/v1/room-stays')
export class RoomStayController extends wardHeldReads(RoomStay, 'room_stay') {
  constructor(private readonly service: RoomStaysService) {
    super(service.stays);
  }

  @Post()
  @Can('write', 'room_stay')
  @ApiOperation({ summary: 'Gives a patient a room; one who has a room is moved' })
  @ApiCreatedResponse({ type: RoomStay })
  start(@CurrentSession() session: Session, @Body() body: StartRoomStayBody): Promise<RoomStay> {
    return this.service.start(session, body);
  }

  @Post(':id/end')
  @HttpCode(200)
  @Can('write', 'room_stay')
  @ApiOperation({ summary: 'Ends a stay' })
  @ApiOkResponse({ type: RoomStay })
  end(@CurrentSession() session: Session, @Param('id') id: string, @Body() body: WriteBody): Promise<RoomStay> {
    return this.service.end(session, id, body);
  }
}
