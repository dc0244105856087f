import { ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { FlagField, TextField, TextsField, WholeNumberField, WordField } from '../shared/fields.js';
import { MATERIAL_FORMATS, type Circumstances, type ConsentHours, type Information } from './consent.js';

/** How the patient was informed: everything NB-CON-03 names (Accessible Information Standard). */
export class InformationBody implements Information {
  @TextField('What was explained, in the words used.', 4000)
  explained: string;

  @TextField('Which harms were explained.', 4000)
  harms_explained: string;

  @TextField('The version of the material used.', 120)
  material_version: string;

  @WordField('The format of the material.', MATERIAL_FORMATS)
  format: Information['format'];

  @TextField('The language used, as a BCP 47 tag.', 35, { example: 'en-GB' })
  language: string;

  @FlagField('Whether an interpreter was there.')
  interpreter: boolean;

  @FlagField('Whether the equipment was shown.')
  demonstration: boolean;

  @FlagField('Whether the patient said back in their own words what it means.')
  teach_back: boolean;

  @TextField('What was offered instead.', 2000)
  alternative_offered: string;

  @WholeNumberField('How many minutes the patient was given to think.', 0, 43_200)
  thinking_time_minutes: number;

  @TextsField('Who was there, by part.', 120, { max: 20, example: ['named nurse', 'mother'] })
  present: string[];

  @FlagField('Whether the patient was given a copy.')
  copy_given: boolean;
}

/** Part of a day, in London time. */
export class HoursBody implements ConsentHours {
  @TextField('From when, HH:MM.', 5, { example: '21:00' })
  from: string;

  @TextField('Until when, HH:MM, at most 24:00; at or before `from` it runs past midnight.', 5, { example: '07:30' })
  to: string;
}

/** What makes a choice wait for an independent person to confirm it (NB-CON-07). */
export class CircumstancesBody implements Circumstances {
  @FlagField('Within 24 hours of restraint or rapid tranquillisation.')
  restraint_or_rapid_tranquillisation_within_24h: boolean;

  @FlagField('While intoxicated.')
  intoxicated: boolean;

  @FlagField('Linked to leave, to the ward or to the observation level.')
  linked_to_leave_ward_or_observation: boolean;
}

/** A part of an answer that is an empty object until it was recorded. */
export function PartOrEmpty(
  part: typeof InformationBody | typeof CircumstancesBody,
  description: string,
): PropertyDecorator {
  return ApiProperty({ anyOf: [{ $ref: getSchemaPath(part) }, { type: 'object', maxProperties: 0 }], description });
}
