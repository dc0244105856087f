import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { freshDatabase } from '../support/database.js';
import { ask } from '../support/http.js';
import { startService, type Service } from '../support/service.js';

let service: Service;

beforeAll(async () => {
  service = await startService({ DATABASE_URL: await freshDatabase() });
});

afterAll(() => service.stop());

const get = (path: string): ReturnType<typeof ask<string>> => ask<string>(`${service.url}${path}`);

describe('the reference', () => {
  it('is there for anybody, under a policy that lets nothing run but the service’s own files', async () => {
    const { status, headers, body } = await get('/docs');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(body).not.toMatch(/<script>|<style>| style=| on\w+=|https?:\/\//);
  });

  it('loads nothing that the service does not serve, each as what it is', async () => {
    const { body } = await get('/docs');
    const types: Record<string, string> = { js: 'text/javascript', css: 'text/css', png: 'image/png' };
    const loaded = [...body.matchAll(/(?:<link [^>]*href|src)="([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(loaded).toHaveLength(5);
    for (const path of loaded) {
      const { status, headers, body: content } = await get(path);
      expect({ path, status }).toEqual({ path, status: 200 });
      expect(headers.get('content-type')).toContain(types[path.split('.').at(-1) ?? '']);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(content.length).toBeGreaterThan(100);
    }
    const start = await get('/docs/start.js');
    expect(start.body).toContain("url: '/openapi.json'");
    expect(start.body).toContain('validatorUrl: null');
  });

  it.each(['index.html', 'package.json', '..%2fpackage.json', '%2e%2e%2f%2e%2e%2fpackage.json', 'constructor'])(
    'serves no other file: %s',
    async (asset) => {
      expect(await get(`/docs/${asset}`)).toMatchObject({ status: 404, body: { code: 'not_found' } });
    },
  );
});

describe('the rules in force', () => {
  it('are there for anybody in plain English, under the same policy, for a while', async () => {
    const { status, headers, body } = await get('/docs/policy');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('cache-control')).toBe('public, max-age=3600');
    expect(headers.get('content-security-policy')).toBe((await get('/docs')).headers.get('content-security-policy'));
    expect(body).not.toMatch(/<script|<style>| style=| on\w+=|https?:\/\//);
    const { national_hash } = JSON.parse(readFileSync('policies/proof.json', 'utf8')) as { national_hash: string };
    expect(body).toContain(national_hash);
    expect(body).toContain('A blurred look on an active alert, agreed to by everyone in view.');
    const style = await get('/docs/policy.css');
    expect(style.status).toBe(200);
    expect(style.headers.get('content-type')).toBe('text/css; charset=utf-8');
  });
});

describe('the description', () => {
  it('is served as it was released, for anybody', async () => {
    const { status, headers, body } = await ask(`${service.url}/openapi.json`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(body).toEqual(JSON.parse(readFileSync('openapi/openapi.json', 'utf8')));
  });
});
