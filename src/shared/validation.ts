import { ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import { validateSync } from 'class-validator';
import { requireShallow } from './depth.js';
import { AskfirstError, type Fault } from './errors.js';

/**
 * Refuses what is nested too deeply first, since class-transformer and class-validator call themselves for each level; and null,
 * which Nest would take for a body that was not sent.
 */
class ShallowValidationPipe extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'body') requireShallow(value);
    if (metadata.type === 'body' && value === null) throw refused([NO_OBJECT]);
    return (await super.transform(value, metadata)) as unknown;
  }
}

/** Checks every body and query against its class, refuses what the class does not name, and reports every fault at once (422). */
export function validation(): ValidationPipe {
  return new ShallowValidationPipe({
    ...STRICTLY,
    transform: true,
    transformOptions: { enableImplicitConversion: false },
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => invalidRequest(errors),
  });
}

/** Everything wrong with an object of a body class that was not sent as a body. */
export function faultsIn(body: object): Fault[] {
  const errors = validateSync(body, { ...STRICTLY, validationError: { target: false, value: false } });
  return errors.flatMap((error) => faultsOf(error, ''));
}

const STRICTLY = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true };

function invalidRequest(errors: ValidationError[]): AskfirstError<'invalid_request'> {
  return refused(errors.flatMap((error) => faultsOf(error, '')));
}

const NO_OBJECT: Fault = { field: 'body', fault: 'must be an object', fix: 'send a JSON object' };

function refused(faults: Fault[]): AskfirstError<'invalid_request'> {
  const message = faults.length === 1 ? 'One field is wrong.' : `${faults.length} fields are wrong.`;
  return new AskfirstError('invalid', 'invalid_request', message, faults);
}

function faultsOf(error: ValidationError, parent: string): Fault[] {
  const field = parent ? `${parent}.${error.property}` : (error.property ?? 'body');
  const own = Object.entries(error.constraints ?? {}).map(([check, message]) => faultOf(field, check, message, error));
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, field))];
}

function faultOf(field: string, check: string, message: string, error: ValidationError): Fault {
  if (check === 'whitelistValidation') return { field, fault: 'is not a field of this request', fix: 'leave it out' };
  if (check === 'unknownValue') return { ...NO_OBJECT, field };
  const context: unknown = error.contexts?.[check];
  const fix =
    context && typeof context === 'object' && 'fix' in context ? String(context.fix) : 'see the API description';
  return { field, fault: message, fix };
}
