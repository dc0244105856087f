/** Bugs in what places lay on national policy; the same shape as the invariants’. */
export const LAYER_BUGS = [
  {
    name: '4. decides by national policy where a layer holds',
    file: 'src/standing/judge.ts',
    find: 'const policy = layered?.set ?? national;',
    replace: 'const policy = national;',
    caughtBy: { project: 'unit', path: 'src/standing/layers', test: 'is of the layers of the device' },
  },
  {
    name: '3. decides by the looser set where a layer cannot be used',
    file: 'src/standing/layers.ts',
    find: '    return refusing(national, layers);',
    replace: '    return national;',
    caughtBy: { project: 'unit', path: 'src/standing/layers', test: 'denies everything at its place as a fault' },
  },
  {
    name: '4. uses a layer that was proved with another national policy',
    file: 'src/policy/layer-sets.ts',
    find: 'if (!row.proved_for.includes(on.hash))',
    replace: 'if (row.proved_for.length === 0)',
    caughtBy: { project: 'unit', path: 'src/policy/layer-sets', test: 'is proved with another national set' },
  },
  {
    name: '8. tells whoever cannot do what a layer obliges to only where all else permits',
    file: 'src/decision/decide.ts',
    find: '  if (verdict === FAULT) return verdict;\n',
    replace: "  if (verdict.outcome === 'deny') return verdict;\n",
    caughtBy: { project: 'unit', path: 'src/policy/layered', test: 'tells whoever cannot carry it out so' },
  },
  {
    name: 'lets whoever proposed a layer review it',
    file: 'src/layers/layer-life.ts',
    find: '  if (layer.proposed_by === by)\n',
    replace: "  if (layer.proposed_by === '')\n",
    caughtBy: { project: 'unit', path: 'src/layers/layer-life', test: 'is by somebody else' },
  },
  {
    name: 'leaves a gap when what was to replace a layer is called off',
    file: 'src/layers/layers.service.ts',
    find: "for (const one of waiting) await this.write(tx, restore(one), 'policy_layer_restored');",
    replace: '',
    caughtBy: {
      project: 'service',
      path: 'test/api/layers-refused',
      test: 'would replace what its reviewer did not know of',
    },
  },
];
