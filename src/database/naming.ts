import { DefaultNamingStrategy, type Table } from 'typeorm';

/** Names constraints as the migrations do: `<table>_pk`, and `<table>_<column>_fk` after the column that is not the provider's. */
export class ConstraintNames extends DefaultNamingStrategy {
  override primaryKeyName(table: Table | string): string {
    return `${this.getTableName(table)}_pk`;
  }

  override foreignKeyName(table: Table | string, columns: string[]): string {
    const column = columns.find((name) => name !== 'provider_id') ?? 'provider_id';
    return `${this.getTableName(table)}_${column}_fk`;
  }
}
