import type { Purpose } from '../decision/words.js';
import type { Fault } from '../shared/errors.js';

/** What every approval is made of, each part with its own dates (NB-GOV-01). */
export const APPROVAL_PARTS = [
  'dpia',
  'equality_impact_assessment',
  'clinical_safety_case',
  'dtac',
  'dspt',
  'policy_published',
  'notices_published',
  'processor_contract',
  'lawful_basis',
  'vendor_evidence',
  'conflicts_of_interest',
] as const;
type PartName = (typeof APPROVAL_PARTS)[number];

/** UK GDPR Article 6: a legal obligation, or a task in the public interest. */
export const ARTICLE_6 = ['6_1_c', '6_1_e'] as const;
/** UK GDPR Article 9: legal claims, substantial public interest, or health and social care. */
export const ARTICLE_9 = ['9_2_f', '9_2_g', '9_2_h'] as const;

/** Purposes that are care; every other one investigates or answers for it. */
const CARE: ReadonlySet<Purpose> = new Set<Purpose>([
  'vital_signs_observation',
  'alert_response',
  'seclusion_observation',
]);

/** One part: where it is found, when it was completed, and its own end when it has one. Instants are ISO 8601. */
export interface Part {
  reference: string;
  completed_at: string;
  expires_at?: string;
}

/** The basis in law of one purpose, apart from consent to care (NB-GOV-02). */
export interface LawfulBasis {
  purpose: Purpose;
  article_6: (typeof ARTICLE_6)[number];
  article_9: (typeof ARTICLE_9)[number];
  schedule_1_condition?: string;
}

/** A part in which somebody declares what there is, or that there is nothing. */
export interface DeclaredPart extends Part {
  declared_by: string;
  entries: readonly string[];
  none_declared: boolean;
}

/** Every part of an approval. */
export interface ApprovalParts extends Record<Exclude<PartName, 'lawful_basis'>, Part> {
  lawful_basis: Part & { bases: readonly LawfulBasis[] };
  vendor_evidence: DeclaredPart;
  conflicts_of_interest: DeclaredPart;
  /** Needed of a medical device (UK Medical Devices Regulations 2002). */
  device_registration?: Part;
}

const DAY = 86_400_000;

/** The end of a part: so many days after it was completed, or its own end where that is sooner. */
function endOf({ completed_at, expires_at }: Part, days: number): number {
  const end = Date.parse(completed_at) + days * DAY;
  return expires_at === undefined ? end : Math.min(end, Date.parse(expires_at));
}

/** Every part that is there, with its name. */
function partsIn(parts: ApprovalParts): [string, Part][] {
  return [...APPROVAL_PARTS, 'device_registration' as const].flatMap((name): [string, Part][] => {
    const part = parts[name];
    return part === undefined ? [] : [[name, part]];
  });
}

/** When the part completed first was completed, and the first end that any part has of its own. */
export function datesOf(parts: ApprovalParts): { oldest_part_at: Date; first_expiry_at: Date | null } {
  const all = partsIn(parts).map(([, part]) => part);
  const expiries = all.flatMap(({ expires_at }) => (expires_at === undefined ? [] : [Date.parse(expires_at)]));
  return {
    oldest_part_at: new Date(Math.min(...all.map(({ completed_at }) => Date.parse(completed_at)))),
    first_expiry_at: expiries.length === 0 ? null : new Date(Math.min(...expiries)),
  };
}

/** What is wrong with the dates of the parts at an instant: `days` is how long one stands after it was completed. */
export function dateFaults(parts: ApprovalParts, days: number, at: Date): Fault[] {
  return partsIn(parts).flatMap(([name, part]) => {
    const faults: Fault[] = [];
    const add = (field: string, fault: string, fix: string): void =>
      void faults.push({ field: `parts.${name}.${field}`, fault, fix });
    const { completed_at, expires_at } = part;
    if (Date.parse(completed_at) > at.getTime())
      add('completed_at', 'it lies in the future', 'the time at which it was completed');
    if (expires_at !== undefined && Date.parse(expires_at) <= Date.parse(completed_at))
      add('expires_at', 'it ended before it was completed', 'a time after completed_at, or leave it out');
    else if (endOf(part, days) <= at.getTime())
      add(
        expires_at !== undefined && Date.parse(expires_at) <= at.getTime() ? 'expires_at' : 'completed_at',
        `this part has lapsed: it stands for ${days} days, or until its own end`,
        'complete it anew',
      );
    return faults;
  });
}

/** What is wrong with what the parts say, whenever that is asked. */
export function contentFaults(parts: ApprovalParts, medical_device: boolean): Fault[] {
  return [
    ...basisFaults(parts.lawful_basis.bases),
    ...declaredFaults('vendor_evidence', parts.vendor_evidence),
    ...declaredFaults('conflicts_of_interest', parts.conflicts_of_interest),
    ...registrationFaults(parts, medical_device),
  ];
}

function registrationFaults({ device_registration }: ApprovalParts, medical_device: boolean): Fault[] {
  const field = 'parts.device_registration';
  if (medical_device && device_registration === undefined)
    return [{ field, fault: 'this part is missing', fix: 'the registration that a medical device needs' }];
  if (!medical_device && device_registration !== undefined)
    return [{ field, fault: 'only a medical device is registered', fix: 'leave it out, or medical_device: true' }];
  return [];
}

function declaredFaults(name: string, { entries, none_declared }: DeclaredPart): Fault[] {
  if (none_declared === (entries.length === 0)) return [];
  const field = `parts.${name}.entries`;
  return none_declared
    ? [{ field, fault: 'none is declared, and some are named', fix: 'no entries, or none_declared: false' }]
    : [{ field, fault: 'nothing is declared', fix: 'what there is, or none_declared: true from whoever declares it' }];
}

/** 6(1)(e) with 9(2)(h) for care; 9(2)(f), or (g) with its Schedule 1 condition, for investigations. */
function basisFaults(bases: readonly LawfulBasis[]): Fault[] {
  const faults: Fault[] = [];
  const seen = new Set<Purpose>();
  for (const [at, { purpose, article_6, article_9, schedule_1_condition }] of bases.entries()) {
    const add = (field: string, fault: string, fix: string): void =>
      void faults.push({ field: `parts.lawful_basis.bases.${at}.${field}`, fault, fix });
    if (seen.has(purpose)) add('purpose', 'this purpose has a basis already', 'one basis for each purpose');
    seen.add(purpose);
    if (CARE.has(purpose)) {
      if (article_6 !== '6_1_e') add('article_6', `${purpose} is care`, '6_1_e');
      if (article_9 !== '9_2_h') add('article_9', `${purpose} is care`, '9_2_h');
    } else if (article_9 === '9_2_h') add('article_9', `${purpose} is not care`, '9_2_f or 9_2_g');
    if (article_9 === '9_2_g' && schedule_1_condition === undefined)
      add(
        'schedule_1_condition',
        'substantial public interest needs its condition',
        'the condition of DPA 2018 Schedule 1',
      );
  }
  return faults;
}
