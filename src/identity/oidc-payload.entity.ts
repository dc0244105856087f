import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One short-lived thing the token service must remember on every replica: a sign-in under way, a code, a used assertion. */
@Entity('oidc_payload')
@Index('oidc_payload_grant_id', ['grant_id'])
@Index('oidc_payload_uid', ['model', 'uid'])
@Index('oidc_payload_expires_at', ['expires_at'])
export class OidcPayload {
  @PrimaryColumn({ type: 'text', collation: 'C' })
  model: string;

  @PrimaryColumn({ type: 'text', collation: 'C' })
  id: string;

  // json and not jsonb: it keeps whatever a caller's `state` may hold.
  @Column({ type: 'json' })
  payload: object;

  @Column({ type: 'text', nullable: true })
  grant_id: string | null;

  @Column({ type: 'text', nullable: true })
  uid: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  expires_at: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  consumed_at: Date | null;
}
