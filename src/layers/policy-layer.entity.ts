import { ApiProperty } from '@nestjs/swagger';
import { Column, Entity, ForeignKey } from 'typeorm';
import { InstantColumn, TextColumn } from '../database/columns.js';
import { RecordEntity } from '../database/record.entity.js';
import { LAYER_SCOPES, type LayerScope } from '../decision/policy-set.js';
import { Site } from '../organisation/site.entity.js';
import { Ward } from '../organisation/ward.entity.js';
import type { StoredProof } from '../policy/proof/stored-proof.js';
import { LAYER_STATES, type LayerLife, type LayerState } from './layer-life.js';
import { StoredProofView } from './stored-proof.view.js';

/** What a provider, one of its sites or a ward lays on national policy: it forbids and tightens, and never permits (NB-DEF-03). */
@Entity('policy_layer')
@ForeignKey(() => Site, ['provider_id', 'site_id'], ['provider_id', 'id'])
@ForeignKey(() => Ward, ['provider_id', 'ward_id'], ['provider_id', 'id'])
export class PolicyLayer extends RecordEntity implements LayerLife {
  @TextColumn({ enum: LAYER_SCOPES, description: 'How far it reaches.' })
  scope: LayerScope;

  @TextColumn({ nullable: true, description: 'The site, for a layer of one.' })
  site_id: string | null;

  @TextColumn({ nullable: true, description: 'The ward, for a layer of one.' })
  ward_id: string | null;

  @TextColumn({ description: 'What it is called.' })
  name: string;

  @TextColumn({ description: 'The policy file, as it was proposed.' })
  file: string;

  @TextColumn({ description: 'SHA-256 of what it says, in hex.' })
  hash: string;

  @TextColumn({ description: 'Why it was proposed.' })
  why: string;

  @TextColumn({
    enum: LAYER_STATES,
    description:
      '`active` holds from `active_from`; what was `replaced` or `retired` holds until `active_until`, which may lie ahead.',
  })
  state: LayerState;

  @ApiProperty({
    type: () => StoredProofView,
    isArray: true,
    description: 'What was proved of it: once with each national policy it was to stand on.',
  })
  @Column({ type: 'jsonb' })
  proofs: StoredProof[];

  @InstantColumn()
  proposed_at: Date;

  @TextColumn({ description: 'Who proposed it: `staff:<id>`.' })
  proposed_by: string;

  @InstantColumn({ nullable: true })
  reviewed_at: Date | null;

  @TextColumn({ nullable: true, description: 'Who reviewed it: somebody who did not propose it.' })
  reviewed_by: string | null;

  @TextColumn({ nullable: true, description: 'What its reviewer said.' })
  review_note: string | null;

  @TextColumn({
    nullable: true,
    description: 'The layer that stood at its place when it was reviewed, and that alone it replaces; null for none.',
  })
  reviewed_against: string | null;

  @InstantColumn({ nullable: true, description: 'When it was activated, by the server’s time.' })
  activated_at: Date | null;

  @TextColumn({ nullable: true })
  activated_by: string | null;

  @InstantColumn({
    nullable: true,
    description: 'From when on it holds; the same as `activated_at` for one that holds from its entry in the log on.',
  })
  active_from: Date | null;

  @InstantColumn({ nullable: true, description: 'Until when it holds; null for as long as nobody ends it.' })
  active_until: Date | null;

  @TextColumn({ nullable: true, description: 'The layer that takes its place.' })
  replaced_by: string | null;

  @InstantColumn({ nullable: true })
  retirement_asked_at: Date | null;

  @TextColumn({ nullable: true, description: 'Who asked that it should hold no more.' })
  retirement_asked_by: string | null;

  @TextColumn({ nullable: true, description: 'Why it should hold no more.' })
  retirement_why: string | null;

  @InstantColumn({ nullable: true })
  retired_at: Date | null;

  @TextColumn({ nullable: true, description: 'Who agreed to that: somebody who did not ask for it.' })
  retired_by: string | null;
}
