import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Column } from 'typeorm';

interface Described {
  description?: string;
  nullable?: true;
}

interface Worded extends Described {
  /** The only words it may hold; any text when left out. */
  enum?: readonly (string | null)[];
  example?: string;
}

/** A column of an instant, to the millisecond and in no time zone, and the same in the API as RFC 3339 text. */
export function InstantColumn(about: Described = {}): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: String, format: 'date-time', ...about }),
    Column({ type: 'timestamptz', precision: 3, nullable: about.nullable ?? false }),
  );
}

/** A column of text, or of one of some words, and the same in the API. */
export function TextColumn({ enum: words, ...about }: Worded = {}): PropertyDecorator {
  return applyDecorators(
    ApiProperty(words === undefined ? { type: String, ...about } : { enum: [...words], ...about }),
    Column({ type: 'text', nullable: about.nullable ?? false }),
  );
}
