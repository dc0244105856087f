import type { Audience } from '../decision/fact-words.js';
import type { Tells } from '../decision/folding.js';
import { allows, type StaffAbility } from './abilities.js';

/**
 * To which audiences a reader belongs on a ward (NB-SEE-01): the treating team reads why somebody cannot decide, and whoever reads
 * who is suspended may be told why a viewer was refused. Of no ward, only who belongs to them on every ward.
 */
export function audiencesOn(ability: StaffAbility, ward_id: string | undefined): Tells {
  const treats = allows(ability, 'read', 'capacity_assessment', { ward_id });
  const of_viewers = allows(ability, 'read', 'viewer_suspension', { ward_id });
  return (audience: Audience) =>
    audience === 'treating_team' ? treats : audience === 'of_viewers' ? of_viewers : true;
}
