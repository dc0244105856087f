import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ConfigError, packagePath, readConfig } from './config.js';

function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
}

describe('the configuration', () => {
  it('is complete when the environment says nothing', () => {
    const config = readConfig({});
    expect(config).toMatchObject({ port: 8080, host: '127.0.0.1', production: false, log_level: 'info' });
    expect(config.policies_dir).toBe(packagePath('policies'));
    expect([config.database_url, config.public_url, config.tls]).toEqual([undefined, undefined, undefined]);
  });

  it('names every fault at once', () => {
    const faults = faultsOf({
      PORT: '65536',
      DATABASE_URL: 'mysql://host/db',
      ASKFIRST_PUBLIC_URL: 'askfirst.trust.nhs.uk',
      LOG_LEVEL: 'loud',
      ASKFIRST_TLS_CERT: '/nowhere/cert.pem',
    });
    const names = ['PORT', 'DATABASE_URL', 'ASKFIRST_PUBLIC_URL', 'LOG_LEVEL', 'ASKFIRST_TLS_CERT'];
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual(names);
  });

  it('never repeats a connection string, which may hold a password', () => {
    expect(faultsOf({ DATABASE_URL: 'postgres//user:hunter2@host' }).join()).not.toMatch('hunter2');
  });

  it('reads the database’s address from a file instead, and never from both', () => {
    const directory = mkdtempSync(join(tmpdir(), 'askfirst-config-'));
    const file = join(directory, 'url');
    writeFileSync(file, 'postgresql://owner:hunter2@host/db\n');
    const config = readConfig({ DATABASE_URL_FILE: file });
    expect(config.database_url).toBe('postgresql://owner:hunter2@host/db');
    expect(config.secret_files).toEqual({ DATABASE_URL_FILE: file });
    expect(faultsOf({ DATABASE_URL_FILE: file, DATABASE_URL: 'postgresql://a@b/c' })).toHaveLength(1);
    writeFileSync(file, '\n');
    expect(faultsOf({ DATABASE_URL_FILE: file }).join()).toMatch(/empty/);
    rmSync(directory, { recursive: true });
    expect(faultsOf({ DATABASE_URL_FILE: file }).join()).toMatch(/which cannot be read/);
  });

  it('waits for balancers in production, and as long as it is told', () => {
    const drain = (env: Record<string, string>): number => readConfig(env).drain_ms;
    expect([drain({}), drain({ NODE_ENV: 'production' }), drain({ ASKFIRST_DRAIN_MS: '250' })]).toEqual([0, 5000, 250]);
    expect(faultsOf({ ASKFIRST_DRAIN_MS: '60001' })).toHaveLength(1);
  });

  it('takes an instant of the last restored backup in UTC alone', () => {
    const ASKFIRST_BACKUP_CHECKED_AT = '2026-11-22T03:00:00Z';
    expect(readConfig({ ASKFIRST_BACKUP_CHECKED_AT }).backup_checked_at).toBe(Date.UTC(2026, 10, 22, 3));
    for (const wrong of ['yesterday', '2026-11-22', '2026-13-22T03:00:00Z', '2026-11-22T03:00:00'])
      expect(faultsOf({ ASKFIRST_BACKUP_CHECKED_AT: wrong })).toHaveLength(1);
  });

  it('takes a rate with or without a burst, and nothing else', () => {
    const { rates } = readConfig({ ASKFIRST_CLIENT_RATE: '50', ASKFIRST_STAFF_RATE: '5:20' });
    expect(rates).toMatchObject({ client: { per_second: 50, burst: 50 }, staff: { per_second: 5, burst: 20 } });
    for (const text of ['0', '-1', '1.5', 'many', '5:', '5:0', '1000001', '5:1000001', '1e3'])
      expect(faultsOf({ ASKFIRST_PROVIDER_RATE: text, ASKFIRST_TOKEN_RATE: text })).toHaveLength(2);
  });

  it('listens beyond this machine only behind encryption', () => {
    expect(faultsOf({ HOST: '0.0.0.0' })).toHaveLength(1);
    expect(faultsOf({ HOST: '0.0.0.0', ASKFIRST_PUBLIC_URL: 'https://askfirst.example' })).toEqual([]);
    expect(faultsOf({ HOST: '0.0.0.0', ASKFIRST_PUBLIC_URL: 'http://askfirst.example' })).toHaveLength(2);
    expect(faultsOf({ HOST: '127.0.0.2', ASKFIRST_PUBLIC_URL: 'http://localhost:8080' })).toEqual([]);
  });

  it('takes a public address without a path', () => {
    expect(faultsOf({ ASKFIRST_PUBLIC_URL: 'https://askfirst.example/gate' })).toHaveLength(1);
    expect(readConfig({ ASKFIRST_PUBLIC_URL: 'https://askfirst.example/' }).public_url).toBe(
      'https://askfirst.example',
    );
  });
});
