import { readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { machine, pin } from './support/measure.mjs';

// npm run bench -- [--quick] [--only NAME] [--json FILE] [--readme] [--profile DIRECTORY]

const BENCHES = ['deciding', 'layers', 'evaluation', 'batches', 'start', 'withdrawals'];
const README = new URL('../../README.md', import.meta.url);

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    json: { type: 'string' },
    readme: { type: 'boolean', default: false },
    /** Where to write CPU profiles of the service while it answers. */
    profile: { type: 'string' },
  },
});

const say = (line) => process.stdout.write(`${line}\n`);

function widthsOf(lines) {
  return lines[0].map((_, i) => Math.max(...lines.map((line) => [...line[i]].length)));
}

/** A table as Markdown, lined up so that it can be read in a terminal too. */
function markdown({ title, columns, rows, note }) {
  const widths = widthsOf([columns, ...rows]);
  const line = (cells) => `| ${cells.map((cell, i) => cell + ' '.repeat(widths[i] - [...cell].length)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [title && `**${title}**`, [line(columns), rule, ...rows.map(line)].join('\n'), note]
    .filter(Boolean)
    .join('\n\n');
}

function machineLine(m) {
  return (
    `${m.cores} cores (${m.cpu}; everything held to ${m.pinned}, load generator included), Node ${m.node}; ` +
    `an 8 kB write and sync takes this disk ${m.sync_p50_ms.toFixed(2)} ms (p99 ${m.sync_p99_ms.toFixed(2)}); ` +
    `load average ${m.load_average_before.toFixed(1)} before, ${m.load_average_after.toFixed(1)} after.`
  );
}

/** Puts the tables between the README's marks; nothing else in it is touched. */
async function intoReadme(text) {
  const readme = readFileSync(README, 'utf8');
  const marked = /<!-- bench -->[\s\S]*<!-- \/bench -->/;
  if (!marked.test(readme)) throw new Error('README.md has no <!-- bench --> … <!-- /bench --> to write between.');
  const written = readme.replace(marked, () => `<!-- bench -->\n\n${text}\n\n<!-- /bench -->`);
  const filepath = fileURLToPath(README);
  writeFileSync(README, await format(written, { ...(await resolveConfig(filepath)), filepath }));
}

const names = options.only === undefined ? BENCHES : BENCHES.filter((name) => name === options.only);
if (names.length === 0) {
  process.stderr.write(`bench: there is no bench ${options.only}; there are ${BENCHES.join(', ')}.\n`);
  process.exit(2);
}
const on = machine(pin());
const results = [];
for (const name of names) {
  const { run } = await import(`./${name}.mjs`);
  const result = await run(options);
  results.push(result);
  for (const table of result.tables) say(`${markdown(table)}\n`);
}
on.load_average_after = loadavg()[0];
say(machineLine(on));
const measured_at = new Date().toISOString();
if (options.json !== undefined) {
  const benches = Object.fromEntries(results.map(({ name, tables, data }) => [name, { tables, data }]));
  writeFileSync(
    options.json,
    `${JSON.stringify({ measured_at, quick: options.quick, machine: on, benches }, null, 2)}\n`,
  );
}
if (options.readme) {
  const command = `npm run bench -- --readme${options.quick ? ' --quick' : ''}`;
  const made = `Made by \`${command}\` on ${measured_at.slice(0, 10)}: ${machineLine(on)}`;
  await intoReadme([made, ...results.flatMap(({ tables }) => tables.map(markdown))].join('\n\n'));
}
