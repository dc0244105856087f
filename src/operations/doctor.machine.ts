import { createPrivateKey, X509Certificate } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { isIP } from 'node:net';
import { isLoopback, packagePath, type Config } from '../config/config.js';
import { placesIn } from '../database/embedded/directory.js';
import type { PolicySet } from '../decision/policy-set.js';
import { readCaseFiles, readCases } from '../policy/cases.js';
import { checkPolicy } from '../policy/check.js';
import { compilePolicy } from '../policy/compile.js';
import { gatingGaps } from '../policy/gating.js';
import { readPolicyFiles } from '../policy/policy-files.js';
import { requireProved } from '../policy/proof/record.js';
import { caseGaps, failedCases } from '../policy/testing.js';
import type { CheckToMake, Verdict } from './doctor.check.js';

/** A certificate that ends sooner than this is a fault: time enough to get another one, in milliseconds. */
const NEAR_EXPIRY_MS = 14 * 24 * 3_600_000;

/** How old the last restored backup may be, in milliseconds. */
const BACKUP_MS = 31 * 24 * 3_600_000;

/** What can be said without the database: the configuration, its files and the policy set. */
export function machineChecks(config: Config, faults: readonly string[], now: number): CheckToMake[] {
  return [
    { name: 'configuration', make: () => configuration(faults) },
    { name: 'node_env', make: () => nodeEnv(config) },
    { name: 'public_url', make: () => publicUrl(config) },
    { name: 'certificate', make: () => certificate(config, now) },
    { name: 'permissions', make: () => permissions(config) },
    { name: 'traces', make: () => traces(config) },
    { name: 'policy', make: () => triedPolicy(config) },
    { name: 'policy_proof', make: () => provedPolicy(config) },
  ];
}

function configuration(faults: readonly string[]): Verdict {
  if (faults.length === 0) return { found: 'it can be read' };
  return { fault: faults.join(' '), fix: 'Set each variable named as its sentence says; the service does not start.' };
}

function nodeEnv(config: Config): Verdict {
  if (config.production) return { found: 'production' };
  const fault = 'NODE_ENV is not production, so sandbox providers and a policy set with gaps would be served.';
  return { fault, fix: 'Set NODE_ENV=production.' };
}

function publicUrl(config: Config): Verdict {
  const { public_url, tls } = config;
  if (public_url?.startsWith('https:') === true)
    return { found: `${public_url}, ${tls ? 'served by this process' : 'by a proxy in front'}` };
  const fault =
    public_url === undefined
      ? 'ASKFIRST_PUBLIC_URL is not set, so tokens name whatever address a process happens to listen on.'
      : `ASKFIRST_PUBLIC_URL is ${public_url}, which is not https.`;
  return { fault, fix: 'Set ASKFIRST_PUBLIC_URL to the https origin callers use.' };
}

function certificate(config: Config, now: number): Verdict {
  const { tls, public_url } = config;
  if (!tls) return { found: 'none here: the proxy in front holds it, and it was not looked at' };
  const fix =
    'Get a certificate for the public address, name its chain and key in ASKFIRST_TLS_CERT and ASKFIRST_TLS_KEY.';
  const leaf = new X509Certificate(tls.cert);
  const [from, to] = [Date.parse(leaf.validFrom), Date.parse(leaf.validTo)];
  const faults: string[] = [];
  if (!leaf.checkPrivateKey(createPrivateKey(tls.key))) faults.push('The key is not the certificate’s.');
  if (now < from) faults.push(`The certificate is not valid before ${iso(from)}.`);
  if (now >= to) faults.push(`The certificate ended at ${iso(to)}.`);
  else if (to - now < NEAR_EXPIRY_MS) faults.push(`The certificate ends at ${iso(to)}, in less than 14 days.`);
  const host = public_url === undefined ? undefined : new URL(public_url).hostname.replace(/^\[|\]$/g, '');
  if (host !== undefined && (isIP(host) === 0 ? leaf.checkHost(host) : leaf.checkIP(host)) === undefined)
    faults.push(`The certificate is not for ${host}.`);
  return faults.length > 0 ? { fault: faults.join(' '), fix } : { found: `valid until ${iso(to)}` };
}

/** Others may not read what holds a secret; where PostgreSQL runs under an account of its own, it may pass through. */
async function permissions(config: Config): Promise<Verdict> {
  const through = process.getuid?.() === 0 ? 0o11 : 0;
  const { root, home, data, credentials } = placesIn(config.data_dir);
  const embedded: [string, number][] = [
    [root, through],
    [home, through],
    [data, 0],
    [credentials, 0],
  ];
  const secrets = Object.values(config.secret_files).map((path): [string, number] => [path, 0]);
  const open: { path: string; is: number; to: string }[] = [];
  for (const [path, allowed] of config.database_url === undefined ? [...secrets, ...embedded] : secrets) {
    const found = await stat(path);
    const is = found.mode & 0o777;
    // What is root's alone may be lent to this account, as systemd does: an access list shows as its group's bits.
    const lent = found.uid === 0 && found.gid === 0 && process.getuid?.() !== 0 ? 0o070 : 0;
    if ((is & 0o077 & ~allowed & ~lent) !== 0)
      open.push({ path, is, to: found.isDirectory() ? (0o700 | allowed).toString(8) : '600' });
  }
  if (open.length === 0) return { found: 'only this account reads the keys and the data' };
  return {
    fault: `Other accounts may reach ${open.map(({ path, is }) => `${path} (${is.toString(8).padStart(4, '0')})`).join(', ')}.`,
    fix: open.map(({ path, to }) => `chmod ${to} '${path}'`).join('; '),
  };
}

/** What a trace tells, when each request came and what it was for, is nobody else's to read on the way. */
function traces({ tracing }: Config): Verdict {
  if (!tracing) return { found: 'none are sent' };
  const { origin, protocol, hostname } = new URL(tracing.url);
  if (protocol === 'https:' || isLoopback(hostname.replace(/^\[|\]$/g, '')))
    return {
      found: `sent to ${origin}, ratio ${tracing.ratio}${tracing.parent_based ? ', or as callers decide' : ''}`,
    };
  return {
    fault: `Traces, and what OTEL_EXPORTER_OTLP_HEADERS holds, go to ${origin} unencrypted.`,
    fix: 'Set OTEL_EXPORTER_OTLP_ENDPOINT to the https address of the collector, or to a collector on this machine.',
  };
}

/** Compiles the policy set as a start does; throws PolicyError. */
export async function compiledPolicy(config: Config): Promise<PolicySet> {
  return compilePolicy(checkPolicy(await readPolicyFiles(config.policies_dir)));
}

async function triedPolicy(config: Config): Promise<Verdict> {
  const policy = await compiledPolicy(config);
  const fix = `Mend the policy files in ${config.policies_dir}, or take ASKFIRST_POLICIES away to use those that came with this version.`;
  const gaps = gatingGaps(policy);
  if (gaps.length > 0) return { fault: `The policy set lacks gating rules: ${gaps.join(', ')}.`, fix };
  const cases = readCases(await readCaseFiles(config.policies_dir));
  const failed = failedCases(policy, cases);
  if (failed.length > 0)
    return {
      fault: `Decided otherwise than expected: ${failed.map((one) => `${one.case.file} “${one.case.name}”`).join(', ')}.`,
      fix,
    };
  const { rules } = caseGaps(policy, cases);
  if (rules.length > 0) return { fault: `No case tries ${rules.join(', ')}.`, fix };
  return { found: `${policy.hash}, ${policy.rules.length} rules tried by ${cases.length} cases` };
}

/** Held against the record as a start does: a set that has not been proved is not used. */
async function provedPolicy(config: Config): Promise<Verdict> {
  const { hash } = await compiledPolicy(config);
  await requireProved(hash, config.policies_dir, packagePath('policies'));
  return { found: `${hash} stands in the proof record` };
}

/** Whether a backup was restored lately, as somebody states; undefined when nobody states anything. */
export function statedBackup(config: Config, now: number): Verdict | undefined {
  const at = config.backup_checked_at;
  if (at === undefined) return undefined;
  const fix =
    'Restore the latest backup into another database, run `askfirst log verify` on it, and set ASKFIRST_BACKUP_CHECKED_AT to when it passed.';
  if (at > now) return { fault: `ASKFIRST_BACKUP_CHECKED_AT is ${iso(at)}, which is still to come.`, fix };
  if (now - at > BACKUP_MS)
    return { fault: `The last backup known to restore is of ${iso(at)}, over 31 days ago.`, fix };
  return { found: `one was restored and verified at ${iso(at)}, as stated` };
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
