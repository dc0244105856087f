/** A rule of a layer that speaks of what is asked all day, so that it is tried, and seldom holds. */
function rule(id, n) {
  const operation = ['read_vital_signs', 'view_live_blurred', 'view_live_clear'][n % 3];
  const place = ['communal', 'outdoor', 'carried', 'bathroom'][n % 4];
  const does = n % 4 === 3 && operation !== 'read_vital_signs' ? 'oblige: [stop_on_entry]' : 'forbid: blanket_request';
  const lines = [
    `id: ${id}`,
    does,
    `operations: [${operation}]`,
    `when: { place: [${place}], purpose: [alert_response] }`,
  ];
  return `  - ${[...lines, 'says: As agreed here.', 'source: This hospital'].join('\n    ')}\n`;
}

const rules = (prefix, count) =>
  `rules:\n${Array.from({ length: count }, (_, n) => rule(`${prefix}-${n}`, n)).join('')}`;

/** What a hospital may add: twelve rules for the whole provider, four for a site, eight for a ward, and tighter numbers in each. */
export const LAYER_FILES = {
  provider: (_place) =>
    `scope: provider\nparameters: { alert_max_age_minutes: 9, clear_look_spacing_minutes: 40 }\n${rules('TRUST', 12)}`,
  site: (place) => `scope: site\nsite: ${place}\nparameters: { training_days: 360 }\n${rules('PARK', 4)}`,
  ward: (place) => `scope: ward\nward: ${place}\nparameters: { alert_max_age_minutes: 8 }\n${rules('WARD', 8)}`,
};
