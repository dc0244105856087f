import { createHash } from 'node:crypto';
import type { Person } from './staff-directory.js';

/** NHS colours and Arial; contrast at least 4.5 to 1, focus always visible, targets at least 44 px (WCAG 2.2 AA). */
const STYLE = `
*{box-sizing:border-box}
body{margin:0;background:#f0f4f5;color:#212b32;font:19px/1.5 Arial,sans-serif}
header{background:#005eb8;color:#fff;padding:16px;font-weight:700;font-size:24px}
main{max-width:640px;margin:0 auto;padding:32px 16px}
h1{font-size:32px;line-height:1.25;margin:0 0 24px}
label,legend{display:block;font-weight:600;margin:0 0 8px}
legend{padding:0;font-size:22px}
fieldset{border:0;margin:0 0 24px;padding:0}
.hint{color:#4c6272;margin:0 0 8px}
.field{margin:0 0 24px}
.choice{display:flex;align-items:center;min-height:44px}
.choice input{width:28px;height:28px;margin:0 12px 0 0;flex:none}
.choice label{font-weight:400;margin:0}
input[type=text],input[type=password]{width:100%;max-width:360px;padding:8px;border:2px solid #4c6272;font:inherit;min-height:44px}
button{background:#007f3b;color:#fff;border:0;border-radius:4px;padding:12px 24px;font:inherit;font-weight:600;min-height:44px;cursor:pointer}
input:focus,button:focus{outline:4px solid #ffeb3b;outline-offset:0;box-shadow:inset 0 0 0 4px #212b32}
.error{border:4px solid #d5281b;padding:16px;margin:0 0 24px;background:#fff}
.error h2{margin:0 0 8px;font-size:22px}
.error p{margin:0}
.error p:not(:last-child){margin:0 0 8px}
`;

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** Headers of every page: nothing but its own style runs, nobody frames it, and its form goes here or, in the end, back to the asker on this machine. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; form-action 'self' http://127.0.0.1:*; base-uri 'none'; frame-ancestors 'none'`,
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** Asks which provider the person works for. */
export function providerPage(fault?: string): string {
  return page('Sign in', fault, [
    '<form method="post">',
    textField('provider', 'Organisation code', 'The ODS code of your trust or provider, such as RX1', 'organization'),
    '<button type="submit">Continue</button></form>',
  ]);
}

/** Asks for staff id and password, at a live provider. */
export function passwordPage(provider_id: string, fault?: string): string {
  return page(`Sign in to ${provider_id}`, fault, [
    '<form method="post">',
    hidden('provider', provider_id),
    textField('staff_id', 'Staff ID', undefined, 'username'),
    '<div class="field"><label for="password">Password</label>',
    '<input type="password" id="password" name="password" autocomplete="current-password" required></div>',
    '<button type="submit">Sign in</button></form>',
  ]);
}

/** Asks who to be, at a sandbox provider: nobody there is real. */
export function personaPage(provider_id: string, people: readonly Person[], fault?: string): string {
  const choices = people.map(
    ({ id, name }, index) =>
      `<div class="choice"><input type="radio" id="person-${index}" name="staff_id" value="${escape(id)}" required>` +
      `<label for="person-${index}">${escape(name)} (${escape(id)})</label></div>`,
  );
  return page(`Sign in to the sandbox ${provider_id}`, fault, [
    '<p>This is a practice copy. Nobody in it is real, and no password is needed.</p>',
    '<form method="post">',
    hidden('provider', provider_id),
    '<fieldset><legend>Who do you want to be?</legend>',
    ...choices,
    '</fieldset><button type="submit">Sign in</button></form>',
  ]);
}

/** Says why signing in cannot go on. */
export function errorPage(why: string): string {
  return page('You cannot sign in', undefined, [
    `<p>${escape(why)}.</p>`,
    '<p>Go back to where you came from and start again.</p>',
  ]);
}

function page(title: string, fault: string | undefined, body: readonly string[]): string {
  const error = fault ? `<div class="error" role="alert"><h2>There is a problem</h2><p>${escape(fault)}</p></div>` : '';
  return `<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${fault ? 'Error: ' : ''}${escape(title)} - Askfirst</title><style>${STYLE}</style></head>
<body><header>Askfirst</header><main><h1>${escape(title)}</h1>${error}
${body.join('\n')}
</main></body></html>
`;
}

function textField(name: string, label: string, hint: string | undefined, autocomplete: string): string {
  const described = hint ? ` aria-describedby="${name}-hint"` : '';
  return (
    `<div class="field"><label for="${name}">${escape(label)}</label>` +
    (hint ? `<p class="hint" id="${name}-hint">${escape(hint)}</p>` : '') +
    `<input type="text" id="${name}" name="${name}" autocomplete="${autocomplete}" autocapitalize="none" spellcheck="false" required${described}></div>`
  );
}

function hidden(name: string, value: string): string {
  return `<input type="hidden" name="${name}" value="${escape(value)}">`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
