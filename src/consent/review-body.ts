import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { isTooDeep } from '../shared/depth.js';
import { ReviewBody } from './consent.dto.js';

/**
 * What can be read of a review at which the patient withdrew; null when it is not one. Nothing that is missing from it or
 * wrong with it stops the withdrawal (NB-CON-04), so what cannot be read is left out, a field at a time.
 */
export function readableReview(sent: Buffer): Record<string, unknown> | null {
  const fields = fieldsOf(sent);
  if (fields?.['outcome'] !== 'withdrawn') return null;
  const shallow = Object.fromEntries(Object.entries(fields).filter(([, value]) => !isTooDeep(value)));
  const body = plainToInstance(ReviewBody, shallow);
  const errors = validateSync(body, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  const wrong = new Set(errors.map((error) => error.property));
  return Object.fromEntries(Object.entries(body).filter(([field]) => !wrong.has(field)));
}

function fieldsOf(sent: Buffer): Record<string, unknown> | null {
  let value: unknown;
  try {
    value = JSON.parse(sent.toString('utf8'));
  } catch {
    // Whatever it is, it does not say that the patient withdrew; the parser that comes next refuses it.
    return null;
  }
  return typeof value === 'object' && value !== null ? { ...value } : null;
}
