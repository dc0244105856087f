import { readFileSync } from 'node:fs';
import { ODS_CODE } from '../shared/ids.js';

/** What staff do that an issuer may have to be surer of them for; a withdrawal is never among it. */
const CLASSES = ['read', 'write', 'confirm'] as const;

/** An OpenID Connect issuer whose access tokens are taken for staff of one provider. */
export interface StaffIssuer {
  /** As its discovery document has it, to the letter. */
  issuer: string;
  /** What its tokens for this service have as `aud`. */
  audience: string;
  provider_id: string;
  /** Which claim is the staff id, as recorded at the provider. */
  claim: string;
  /** The `typ` in the header of its access tokens. */
  typ: string;
  /** The `acr` values of which a token must have one, by what is to be done. */
  acr: Readonly<Partial<Record<(typeof CLASSES)[number], readonly string[]>>>;
}

const MEMBERS = ['issuer', 'audience', 'provider_id', 'claim', 'typ', 'acr'];
const VARIABLE = 'ASKFIRST_STAFF_ISSUERS';

/** Reads ASKFIRST_STAFF_ISSUERS, a JSON list or the path of a file that holds one; every fault is told at once. */
export function readStaffIssuers(text: string | undefined, faults: string[]): readonly StaffIssuer[] {
  if (!text) return [];
  const list = readList(text, faults);
  const read = list.map((one, index) => readIssuer(one, (fault) => faults.push(`${VARIABLE}[${index}] ${fault}`)));
  const pairs = new Set(read.map(({ issuer, audience }) => JSON.stringify([issuer, audience])));
  if (pairs.size < read.length) {
    faults.push(`${VARIABLE} names an issuer twice with one audience: give each provider an audience of its own.`);
  }
  return read;
}

function readList(text: string, faults: string[]): unknown[] {
  try {
    const list: unknown = JSON.parse(/^\s*[[{]/.test(text) ? text : readFileSync(text, 'utf8'));
    if (Array.isArray(list)) return list as unknown[];
    faults.push(`${VARIABLE} is not a list: use [{"issuer": …, "audience": …, "provider_id": …}].`);
  } catch (error) {
    const code =
      error instanceof SyntaxError ? 'not JSON' : error instanceof Error && 'code' in error ? error.code : '';
    faults.push(`${VARIABLE} cannot be read (${String(code)}): use a JSON list, or the path of a file that holds one.`);
  }
  return [];
}

function readIssuer(value: unknown, fault: (text: string) => void): StaffIssuer {
  const sent = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const unknown = Object.keys(sent).filter((member) => !MEMBERS.includes(member));
  if (unknown.length > 0) fault(`has ${unknown.join(', ')}: use ${MEMBERS.join(', ')}.`);
  const word = (member: string, usual?: string): string => {
    const given = sent[member] ?? usual;
    if (typeof given === 'string' && given !== '') return given;
    fault(`has no ${member}: use a text.`);
    return '';
  };
  const issuer = word('issuer');
  if (issuer !== '' && !isIssuer(issuer)) fault(`has an issuer that is no https address: ${JSON.stringify(issuer)}.`);
  const provider_id = word('provider_id');
  if (provider_id !== '' && !ODS_CODE.test(provider_id)) fault('has a provider_id that is no ODS code.');
  return {
    issuer,
    audience: word('audience'),
    provider_id,
    claim: word('claim', 'sub'),
    typ: word('typ', 'at+jwt'),
    acr: readAcr(sent['acr'] ?? {}, fault),
  };
}

function readAcr(value: unknown, fault: (text: string) => void): StaffIssuer['acr'] {
  const classes = Object.entries(typeof value === 'object' && value !== null ? value : { '': value });
  const right = classes.every(
    ([name, values]) =>
      (CLASSES as readonly string[]).includes(name) &&
      Array.isArray(values) &&
      values.length > 0 &&
      values.every((one) => typeof one === 'string' && /^[\x21\x23-\x5b\x5d-\x7e]+$/.test(one)),
  );
  if (right) return Object.fromEntries(classes);
  fault(`has an acr that is none: use lists of values by ${CLASSES.join(', ')}; a withdrawal needs none, ever.`);
  return {};
}

/** Whether an address is one keys may be fetched from: https, or plain http on this machine, without a query or fragment. */
export function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, search, hash, username } = new URL(text);
  const here = /^(127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(hostname);
  return (protocol === 'https:' || (protocol === 'http:' && here)) && !search && !hash && !username;
}
