import { parseArgs } from 'node:util';
import { VendorsService } from '../devices/vendors.service.js';
import type { Role } from '../identity/abilities.js';
import { commandError, withCommandContext, type CommandContext } from '../identity/command-context.js';
import { sandboxClientId, type STAFF_PERSONAS } from '../identity/personas.js';
import { EVALUATE_SCOPE } from '../identity/scopes.js';
import { SigningKeys } from '../identity/signing-keys.js';
import type { Writer } from '../log/changes.js';
import { HistoryService } from '../log/history.service.js';
import { createProvider } from '../organisation/provider.service.js';
import { StaffService } from '../staff/staff.service.js';

const USAGE = `Use:
  askfirst sandbox create --id <ODS code> --name <name>
  makes a sandbox provider with a vendor, its client and the personas`;

const COMMAND = 'sandbox_command';
const VENDOR = 'vendor';
const ADMINISTRATOR = 'platform_admin';

/** What each persona may do besides viewing, which shifts, wards and training decide. */
const ROLES: Readonly<Partial<Record<(typeof STAFF_PERSONAS)[number], Role>>> = {
  nurse_on_shift: 'nurse',
  nurse_off_shift: 'nurse',
  nurse_in_charge: 'nurse_in_charge',
  support_worker_untrained: 'support_worker',
  responsible_clinician: 'responsible_clinician',
  second_clinician: 'responsible_clinician',
  advocate: 'advocate',
  ig_officer: 'ig_officer',
  caldicott_guardian: 'caldicott_guardian',
  board_member: 'board_member',
  suspended_nurse: 'nurse',
};

/** The numbers by which a regulator would know them; nobody has these. */
const REGISTRATIONS: Readonly<Record<string, string>> = {
  responsible_clinician: 'GMC 0000001',
  second_clinician: 'GMC 0000002',
};

/** `askfirst sandbox create`: makes a sandbox that a vendor can ask at once, and says how to get tokens. Throws with a sentence when it cannot. */
export async function run(argv: string[]): Promise<number> {
  const options = { id: { type: 'string' }, name: { type: 'string' } } as const;
  const { id, name } = parseArgs({ args: argv, options }).values;
  if (!id || !name) throw new Error(`which sandbox? ${USAGE}`);
  try {
    await withCommandContext(process.env, (context) => makeSandbox(context, id, name));
  } catch (error) {
    throw commandError(error);
  }
  process.stdout.write(`${told(id)}\n`);
  return 0;
}

async function makeSandbox({ config, changes, database }: CommandContext, id: string, name: string): Promise<void> {
  const administrator = { id: ADMINISTRATOR, name: 'Platform administrator', employer: name };
  const { production } = config;
  await createProvider(changes, { provider_id: id, name, kind: 'sandbox', administrator }, { by: COMMAND, production });
  const writer: Writer = { kind: 'system', provider_id: id, name: COMMAND };
  const history = new HistoryService(changes);
  const { vendors, clients } = new VendorsService(changes, history);
  await vendors.create(writer, { id: VENDOR }, { event: 'vendor_recorded' }, () => ({
    name: 'Sandbox vendor',
    state: 'active',
  }));
  const key = await new SigningKeys(database).publicKey('sandbox_vendor');
  await clients.create(writer, { id: sandboxClientId(id) }, { event: 'vendor_client_recorded' }, () => ({
    vendor_id: VENDOR,
    name: 'Sandbox client',
    jwks: { keys: [key] },
    scopes: [EVALUATE_SCOPE],
    state: 'active',
    sandbox: true,
  }));
  const { members, suspensions } = new StaffService(changes, history);
  for (const [staff_id, role] of Object.entries(ROLES)) {
    await members.create(writer, { id: staff_id }, { event: 'staff_member_recorded' }, () => ({
      kind: 'person',
      name: staff_id.replaceAll('_', ' '),
      employer: name,
      registration: REGISTRATIONS[staff_id] ?? null,
      roles: [role],
      state: 'active',
    }));
  }
  await suspensions.create(writer, {}, { event: 'viewer_suspension_started', removes: true }, (_tx, starts_at) => ({
    staff_id: 'suspended_nurse',
    ground: 'safeguarding',
    starts_at,
    lifted_at: null,
  }));
}

function told(id: string): string {
  return [
    `${id} is ready, a sandbox: its tokens are for anybody, and its permits are for nobody to act on.`,
    'Tokens, with ASKFIRST_URL at the service:',
    `  askfirst token --provider ${id} --as vendor`,
    `  askfirst token --provider ${id} --as <persona>    ${ADMINISTRATOR}, ${Object.keys(ROLES).join(', ')}`,
    `The client is ${sandboxClientId(id)}; its private key is at /sandbox/v1/vendor-key?provider=${id}.`,
    'It has no wards, devices or patients yet: record them through the API. Nothing is permitted of a system on a ward until',
    'it is approved there: ig_officer prepares that (POST /api/v1/approvals), board_member approves it (…/approve). Nobody is looked at',
    'whose observation in person is not attested: responsible_clinician sets the level (POST /api/v1/observation-levels), and',
    'nurse_in_charge, once on shift there, attests it (POST /api/v1/observation-attestations).',
  ].join('\n');
}
