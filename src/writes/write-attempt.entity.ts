import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A write under a key of its caller's, and what it was answered with; kept for a day, so that the same again answers the same. */
@Entity('write_attempt')
@Index('write_attempt_made_at', ['provider_id', 'made_at'])
export class WriteAttempt {
  @PrimaryColumn({ type: 'text', collation: 'C', primaryKeyConstraintName: 'write_attempt_pk' })
  provider_id: string;

  @PrimaryColumn({ type: 'text', collation: 'C', primaryKeyConstraintName: 'write_attempt_pk' })
  staff_id: string;

  @PrimaryColumn({ type: 'text', collation: 'C', primaryKeyConstraintName: 'write_attempt_pk' })
  key: string;

  /** SHA-256 of what was asked, in hex. */
  @Column({ type: 'text' })
  request: string;

  /** JSON; null only within the transaction that makes it. */
  @Column({ type: 'text', nullable: true })
  answer: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  made_at: Date;
}
