import type { EntityTarget, FindOptionsOrder, FindOptionsWhere } from 'typeorm';
import type { ChangeTransaction } from '../log/changes.js';
import type { ConsentScope } from './consent.js';
import type { OneQuestionEntity } from './one-question.entity.js';

/** Locks a patient's records of one kind, all or those of a scope, in the order of ids. The caller has locked the patient. */
export function lockOfScope<Record extends OneQuestionEntity>(
  tx: ChangeTransaction,
  kind: EntityTarget<Record>,
  patient_id: string,
  { technology, operation, purpose }: Partial<ConsentScope>,
): Promise<Record[]> {
  const where = {
    provider_id: tx.provider_id,
    patient_id,
    ...(technology === undefined ? {} : { technology }),
    ...(operation === undefined ? {} : { operation }),
    ...(purpose === undefined ? {} : { purpose }),
  };
  return tx.manager.find(kind, {
    where: where as FindOptionsWhere<Record>,
    order: { id: 'ASC' } as FindOptionsOrder<Record>,
    lock: { mode: 'pessimistic_write' },
  });
}
