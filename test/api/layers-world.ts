import type { PolicyLayer } from '../../src/layers/policy-layer.entity.js';
import type { Answer } from '../support/http.js';
import { must } from '../support/ward.js';
import { makeHaltsWorld, type HaltsWorld } from './halts-world.js';

/** A layer as the API answers it. */
export type Layer = Omit<PolicyLayer, 'active_from' | 'active_until' | 'activated_at'> & {
  active_from: string | null;
  active_until: string | null;
  activated_at: string | null;
};

/** Two processes before one ward, where layers are proposed, reviewed and activated as the governance of a provider does. */
export interface LayersWorld extends HaltsWorld {
  /** Proposes at the second process, as the board unless said otherwise. */
  propose: (file: string, over?: object, token?: string) => Promise<Answer<Layer>>;
  /** What is done with a layer that is on record, as the senior information risk owner unless said otherwise. */
  act: (id: string, deed: string, body?: object, token?: string) => Promise<Answer<Layer>>;
  /** A layer that somebody proposed and somebody else approved. */
  approved: (file: string) => Promise<Layer>;
  /** The same, and active. */
  active: (file: string, active_from?: string) => Promise<Layer>;
  /** Ends an active layer, as two people. */
  end: (id: string) => Promise<Layer>;
}

/** A file that forbids one operation in bedrooms, for whatever place. */
export const forbidding = (place: string, id = 'WARD-01.readings', operation = 'read_vital_signs'): string => `${place}
rules:
  - id: ${id}
    forbid: moratorium
    operations: [${operation}]
    when: { place: [bedroom] }
    says: Nothing of the sort in bedrooms here until the review of the ward is over.
    source: Decision of the board
`;

export const OF_WARD = 'scope: ward\nward: ward';
export const OF_SITE = 'scope: site\nsite: site';
export const OF_PROVIDER = 'scope: provider';

export const REVIEW = { outcome: 'approved', note: 'Read with the ward, and it only tightens.' };

/** Builds it. */
export async function makeLayersWorld(): Promise<LayersWorld> {
  const world = await makeHaltsWorld();
  const { post, tokens } = world;
  const propose = (file: string, over: object = {}, token = tokens.board): Promise<Answer<Layer>> =>
    post<Layer>(token, 'policy-layers', { name: 'layer.yaml', file, why: 'The ward asked for it.', ...over });
  const act = (id: string, deed: string, body: object = {}, token = tokens.siro): Promise<Answer<Layer>> =>
    post<Layer>(token, `policy-layers/${id}/${deed}`, body);
  const approved = async (file: string): Promise<Layer> => {
    const { id } = await must(propose(file));
    return must(act(id, 'review', REVIEW));
  };
  return {
    ...world,
    propose,
    act,
    approved,
    active: async (file, active_from) => {
      const { id } = await approved(file);
      return must(act(id, 'activate', active_from === undefined ? {} : { active_from }));
    },
    end: async (id) => {
      await must(act(id, 'retire', { why: 'The review is over.' }));
      return must(act(id, 'agree-retirement', {}, tokens.board));
    },
  };
}
