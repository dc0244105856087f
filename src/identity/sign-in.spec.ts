import { describe, expect, it } from '@jest/globals';
import { hashPassword, passwordMatches } from './passwords.js';
import { errorPage, PAGE_HEADERS, passwordPage, personaPage, providerPage } from './sign-in.pages.js';
import { FREE_FAILURES, waitAfter } from './staff-credentials.service.js';
import { providerOfClient } from './vendor-clients.js';

describe('a password', () => {
  it('is kept salted, and matches itself alone', async () => {
    const [first, second] = await Promise.all([
      hashPassword('correct horse battery'),
      hashPassword('correct horse battery'),
    ]);
    expect(first.hash.equals(second.hash)).toBe(false);
    expect(await passwordMatches('correct horse battery', first)).toBe(true);
    expect(await passwordMatches('correct horse batterz', first)).toBe(false);
  });

  it('never matches for somebody who has none', async () => {
    expect(await passwordMatches('', undefined)).toBe(false);
  });

  it('is refused when shorter than twelve characters', async () => {
    await expect(hashPassword('elevenchars')).rejects.toMatchObject({ kind: 'invalid', code: 'weak_password' });
  });

  it('is the same however its accents were typed', async () => {
    const kept = await hashPassword('caf\u00e9 au lait, encore');
    expect(await passwordMatches('cafe\u0301 au lait, encore', kept)).toBe(true);
  });

  it('waits longer after each wrong one, and never longer than a quarter of an hour', () => {
    const waits = Array.from({ length: 20 }, (_, failures) => waitAfter(failures));
    expect(waits.slice(0, FREE_FAILURES)).toEqual([0, 0, 0, 0, 0]);
    expect(waits.slice(FREE_FAILURES, FREE_FAILURES + 3)).toEqual([30_000, 60_000, 120_000]);
    expect(Math.max(...waits)).toBe(900_000);
  });
});

describe('a client id', () => {
  it('names its provider before the first dot', () => {
    expect(providerOfClient('DEMO.vendor')).toBe('DEMO');
    expect(providerOfClient('RX1.a.b')).toBe('RX1');
  });

  it.each(['vendor', '.vendor', 'demo.vendor', 'DEMO vendor', '', "DEMO.x'; drop"])(
    'names none when it is %j',
    (id) => {
      expect(providerOfClient(id)).toBeUndefined();
    },
  );
});

describe('the sign-in pages', () => {
  const nasty = '<script>alert("1")</script>';
  const pages = [
    providerPage(nasty),
    passwordPage('RX1', nasty),
    personaPage('DEMO', [{ id: 'nurse_on_shift', name: nasty }], nasty),
    errorPage(nasty),
  ];

  it('never let what somebody wrote become markup', () => {
    for (const page of pages) expect(page).not.toContain('<script');
  });

  it('label every field and say what language they are in', () => {
    for (const page of pages) {
      expect(page).toContain('<html lang="en-GB">');
      const fields = [...page.matchAll(/<input type="(?:text|password|radio)" id="([^"]+)"/g)].map(([, id]) => id);
      for (const id of fields) expect(page).toContain(`<label for="${id}">`);
    }
  });

  it('allow no script at all', () => {
    expect(PAGE_HEADERS['Content-Security-Policy']).toContain("default-src 'none'");
    expect(PAGE_HEADERS['Content-Security-Policy']).not.toContain('script-src');
    expect(PAGE_HEADERS['Content-Security-Policy']).not.toContain('unsafe');
  });
});
