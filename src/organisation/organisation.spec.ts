import { describe, expect, it } from '@jest/globals';
import { ApprovedScreen } from './approved-screen.entity.js';
import { withdrawScreen } from './approved-screen.js';
import { makerFault, providerFaults, type NewProvider } from './provider.js';
import { ROOM_PLACES } from './room.entity.js';

const FINE: NewProvider = {
  provider_id: 'RXX',
  name: 'A trust',
  kind: 'live',
  administrator: { id: 'admin', name: 'A person', employer: 'A trust' },
};

describe('an approved screen', () => {
  const screen = Object.assign(new ApprovedScreen(), { id: 'larch-office', state: 'approved' as const });

  it('is approved no longer once withdrawn', () => expect(withdrawScreen(screen).state).toBe('withdrawn'));

  it('answers a second withdrawal with the first', () => {
    const withdrawn = withdrawScreen(screen);
    expect(withdrawScreen(withdrawn)).toBe(withdrawn);
  });
});

describe('a new provider', () => {
  it('has no faults when it is complete', () => expect(providerFaults(FINE, true)).toEqual([]));

  it('may be a sandbox, but not in production', () => {
    expect(providerFaults({ ...FINE, kind: 'sandbox' }, false)).toEqual([]);
    expect(providerFaults({ ...FINE, kind: 'sandbox' }, true)).toMatchObject([{ field: 'kind' }]);
  });

  it('is a sandbox when an administrator of a sandbox makes it', () => {
    expect(makerFault('sandbox', 'live')).toMatchObject({ kind: 'forbidden', code: 'sandbox_only' });
    expect(makerFault('sandbox', 'sandbox')).toBeUndefined();
    for (const kind of ['live', 'sandbox'] as const) expect(makerFault('live', kind)).toBeUndefined();
  });

  it('is told every fault at once', () => {
    const wrong = { ...FINE, provider_id: 'lower', name: ' ', administrator: { id: '', name: '', employer: ' ' } };
    const fields = ['provider_id', 'name', 'administrator.id', 'administrator.name', 'administrator.employer'];
    expect(providerFaults(wrong, true).map((fault) => fault.field)).toEqual(fields);
  });
});

describe('a room', () => {
  it('is never where a carried device is', () => expect(ROOM_PLACES).not.toContain('carried'));
});
