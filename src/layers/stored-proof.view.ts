import { ApiProperty } from '@nestjs/swagger';
import type { StoredBreach, StoredProof } from '../policy/proof/stored-proof.js';

/** What was proved of a layer, as the API tells it. */
export class StoredProofView implements StoredProof {
  @ApiProperty({ description: 'The hash of the national policy it was proved with.' })
  national_hash: string;

  @ApiProperty({ description: 'The hash of that with this layer on it.' })
  set_hash: string;

  @ApiProperty({ description: 'The hash of the invariants that were proved.' })
  invariants_hash: string;

  @ApiProperty({ description: 'What proved it, and in which version.' })
  solver: string;

  @ApiProperty({ type: 'integer', description: 'How many rules it is over.' })
  rules: number;

  @ApiProperty({ type: 'integer', description: 'How many facts it is over.' })
  facts: number;

  @ApiProperty({ description: 'How many combinations of facts it is over: a decimal number of any length.' })
  situations: string;

  @ApiProperty({ type: 'integer' })
  milliseconds: number;

  @ApiProperty({ type: 'integer', description: 'The most memory it took.' })
  kilobytes: number;

  @ApiProperty({ description: 'Whether nothing was found that must not be.' })
  holds: boolean;

  @ApiProperty({ type: 'array', items: { type: 'object' }, description: 'What is permitted and must never be.' })
  broken: StoredBreach[];

  @ApiProperty({ type: [String], description: 'Invariants that say nothing.' })
  vacuous: string[];

  @ApiProperty({ type: [String], description: 'Rules that can permit nothing any more; a layer may forbid as much.' })
  unreachable: string[];

  @ApiProperty({ type: [String], description: 'Its rules that no facts meet.' })
  never_fires: string[];

  @ApiProperty({ type: [String], description: 'Its rules that forbid nothing of their own.' })
  shadowed: string[];

  @ApiProperty({
    type: Object,
    nullable: true,
    description: 'Facts under which it permits what national policy does not; null when there are none.',
  })
  loosened: StoredProof['loosened'];
}
