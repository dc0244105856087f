import type { EventOf } from './events.js';
import { every, type Past } from './oracle-past.js';

/** What sees with a lens, whatever it says of what it saw. */
const LENSES = [
  'vision_based_monitoring',
  'bedroom_cctv',
  'communal_cctv',
  'seclusion_cctv',
  'body_worn_camera',
  'infrared_sensor',
];

export function isCamera(technology: string): boolean {
  return LENSES.includes(technology);
}

/** Whether somebody objects to this technology: to it by name, or to every camera. */
export function isTo(objection: EventOf<'objected'>, technology: string): boolean {
  return objection.technology === null ? isCamera(technology) : objection.technology === technology;
}

/** Whether it was decided that this patient's objection to this technology keeps it stopped. */
export function isUpheldTo(
  past: Past,
  { objection, outcome }: EventOf<'objection_decided'>,
  patient: string,
  technology: string,
): boolean {
  const one = every(past, 'objected').find((event) => event.objection === objection);
  return outcome === 'upheld' && one?.patient === patient && isTo(one, technology);
}
