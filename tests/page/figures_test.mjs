// Every figure of the page is that of the command it names: of all networks of graphs/, and of small ones drawn at random.

import assert from 'node:assert/strict';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { after, before, test } from 'node:test';
import { answer, folder, graphs, open, report, settled, start, violations } from './browser.mjs';
import { Dice } from './dice.mjs';
import { generated } from './generated.mjs';

const { SEEDS = '1..8', EVERY = '' } = process.env;  // more by hand: SEEDS=1..200 EVERY=yes
const [first, last] = SEEDS.split('..').map(Number);
const scenariosTried = EVERY === '' ? 1 : Infinity;
const plansTried = EVERY === '' ? 3 : 40;
let browser;

before(async () => { browser = await start(); });
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A number as the page writes it: to four digits, of which those after the point may be nought. */
function number(value) {
  if (value !== 0 && Math.abs(value) < 1e-6) return value < 0 ? '>-0.000001' : '<0.000001';
  const size = Math.abs(value);
  const digits = size >= 999.5 || Number.isInteger(value) ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : size >= 1 ? 3 : Math.min(8, 3 - Math.floor(Math.log10(size)));
  return new Intl.NumberFormat('en-US', { maximumFractionDigits: digits }).format(value);
}

/** A value of a command's JSON as the page writes it. */
function written(value) {
  if (value === null) return 'unknown';
  if (value === 'unlimited') return 'without bound';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return number(value);
  if (typeof value === 'string') return value;
  const { low, high } = value;
  if (low === '-unlimited') return high === 'unlimited' ? 'unknown' : `${number(high)} or less`;
  if (high === 'unlimited') return `${number(low)} or more`;
  return number(low) === number(high) ? number(low) : `${number(low)} to ${number(high)}`;
}

/** A route's nations by their names, each with its stages, as the page writes them. */
function routed(route, names) {
  return route.replace(/([A-Z0-9_]+) ([^ ]+)((?: → \1 [^ ]+)*)/g, (_, code, stage, more) =>
    `${names.get(code) ?? code} (${[stage, ...more.split(` → ${code} `).slice(1)].join(', ')})`);
}

/** Whether a cell shows a value; a code may have its name before it or stand as that, an objective is in words. */
function shows(cell, value, names) {
  const text = written(value);
  const plain = (words) => words.replace(/[\u2066-\u2069]/g, '');
  const named = (separator, joined) => text.split(separator).map((each) => names.get(each) ?? each).join(joined);
  if ([named(' + ', ' + '), named(' ', ', '), routed(text, names)].some((words) => plain(cell) === plain(words))) return true;
  return cell === text || cell.endsWith(` ${text}`) || plain(cell) === plain(text.replace(/^[a-z][a-z_]*/, (objective) => objective.replaceAll('_', ' ')).replace(/(?<![\p{L}\d_-])[A-Z0-9_]{2,}(?![\p{L}\d_-])/gu, (code) => names.get(code) ?? code));
}

/** All tables of the page, with all rows and columns, and the commands they name. */
async function tables(page) {
  await page.evaluate(() => {
    for (const all of document.querySelectorAll('.table .tools button[aria-pressed="false"]')) all.click();
    for (let more = 1; more > 0;) {
      const buttons = [...document.querySelectorAll('.table .below button:not([hidden])')];
      buttons.forEach((button) => { button.click(); });
      more = buttons.length;
    }
  });
  return page.locator('.table').evaluateAll((all) => all.map((table) => ({
    title: table.querySelector('h3').textContent, call: table.querySelector('details code')?.textContent ?? '',
    heads: [...table.querySelectorAll('thead th button')].map((head) => head.textContent.replace(/[↕↑↓]/, '').replace(/, /, '|').toLowerCase()),
    rows: [...table.querySelectorAll('tbody tr')].map((row) => [...row.cells].map((cell) => cell.textContent)),
  })));
}

const heading = ({ name, unit }) => `${{ mou: 'memorandum of understanding' }[name] ?? name.replaceAll('_', ' ')}${unit === '' ? '' : `|${unit}`}`.toLowerCase();

/** Where the table of the page differs from that of the command. */
function difference(shown, { columns, rows }, names) {
  if (rows.length !== shown.rows.length) return `${shown.rows.length} rows for ${rows.length}`;
  for (const [at, row] of rows.entries()) for (const [index, { name }] of columns.entries())
    if (!shows(shown.rows[at][index], row[name], names)) return `row ${at}, ${name}: ${shown.rows[at][index]} for ${written(row[name])}`;
  return '';
}

/** The words of a command line as the page tells it. */
function words(call, network) {
  const all = [...call.matchAll(/'((?:[^']|'\\'')*)'|(\S+)/g)].map(([, quoted, bare]) => quoted?.replaceAll("'\\''", "'") ?? bare);
  assert.equal(all[0], 'entente');
  assert.deepEqual(all.slice(-2), ['--format', 'json'], call);
  return [all[1], network, ...all.slice(3, -2)];
}

/** Checks all tables that name a command against it; how many there were. */
async function checkTables(page, network, asked) {
  let checked = 0;
  const names = new Map(await page.evaluate(() => JSON.parse(document.getElementById('data').textContent).facts).then(({ nations, agreements }) => [...nations.map(({ code, name }) => [code, name]), ...agreements.map(({ id, name }) => [id, name])]));
  for (const shown of await tables(page)) {
    if (shown.call === '') continue;
    if (!asked.has(shown.call)) asked.set(shown.call, answer(...words(shown.call, network)).tables);
    const same = Object.values(asked.get(shown.call)).filter(({ columns }) => JSON.stringify(columns.map(heading)) === JSON.stringify(shown.heads));
    assert.ok(same.length > 0, `${shown.title}: no such columns in ${shown.call}: ${shown.heads}`);
    const differences = same.map((each) => difference(shown, each, names));
    assert.ok(differences.includes(''), `${shown.title}, ${shown.call}: ${differences}`);
    ++checked;
  }
  return checked;
}

/** What a supply with the members in force comes to: unmet demand of nations, and its cost; nothing where that is not one number. */
function supplied(network, chain, future, members, states, end) {
  const chosen = [...members.map((each) => states.get(each) ?? each), ...(future === 'none' ? [] : [future])];
  const { demands, totals } = answer('supply', network, '--chain', chain, '--top', '0', '--unknown', end, ...chosen.flatMap((each) => ['--scenario', each])).tables;
  const unmet = new Map();
  for (const row of demands?.rows ?? []) unmet.set(row.nation, (unmet.get(row.nation) ?? 0) + (row.unmet === 'unlimited' ? Infinity : typeof row.unmet === 'number' ? row.unmet : NaN));
  return { unmet, cost: totals?.rows[0]?.cost ?? 0 };
}

/** The same network with a scenario for each agreement that is a candidate, where it is in force. */
function withStates(network, name, data) {
  const ids = new Set(data.facts.agreements.map(({ id }) => id));
  const states = new Map(data.plans.flatMap(({ explorer }) => explorer.candidates.filter((each) => ids.has(each.name)).map((each) => [each.name, `in force: ${each.name}`])));
  const file = join(folder, `${name}-states.yaml`);
  const scenarios = Object.fromEntries([...states].map(([agreement, scenario]) => [scenario, { change: [{ set_state: { agreement, state: 'in_force' } }] }]));
  writeFileSync(file, JSON.stringify({ entente: 1, include: [network], ...(states.size > 0 ? { scenarios } : {}) }));
  return { file, states };
}

/** Checks the explorer on alliances drawn at random: against the command asked of that alliance alone, and against the supply with its members in force. */
async function checkExplorer(page, network, name, dice) {
  const data = await page.evaluate(() => JSON.parse(document.getElementById('data').textContent));
  const { file, states } = withStates(network, name, data);
  const explorer = page.locator('.explorer');
  const several = new Set(data.plans.map(({ plan }) => plan)).size > 1;
  for (let trial = 0; data.plans.length > 0 && trial < plansTried; ++trial) {
    const { plan, unknown, explorer: about } = dice.of(data.plans);
    const chain = data.facts.chains[about.chain].id;
    const ends = page.getByLabel('Unknown sizes count as');
    if (await ends.count() > 0) await ends.selectOption(unknown === 'zero' ? '0' : '1');
    if (several) await explorer.getByLabel('Plan').selectOption(plan);
    const alliance = BigInt(`0x${dice.of(about.alliances)}`);
    const members = about.candidates.filter((_, index) => alliance >> BigInt(index) & 1n).map((each) => each.name);
    for (const box of await explorer.locator('.candidates input:enabled').all()) await box.setChecked(members.includes(await box.getAttribute('data-candidate')));
    const at = dice.below(about.futures.length);
    if (about.futures.length > 1) await explorer.getByLabel('Future').selectOption(String(at));
    const future = about.futures[at].name;
    const told = `plan ${plan}, ${members.join(' + ')}, future ${future}, ${unknown}`;
    const equal = async (key, value) => {
      const text = await explorer.locator(`[data-measure="${key}"] strong`).textContent();
      assert.equal(text, written(value === Infinity ? 'unlimited' : value), `${told}: ${key}`);
    };
    if (members.some((each) => !states.has(each) && !data.facts.scenarios.some((scenario) => scenario.name === each))) continue;  // links that could be opened
    const { best } = answer('alliances', network, '--plan', plan, '--chain', chain, '--unknown', unknown, '--top', '0', '--future', future, '--size', String(members.length), ...members.flatMap((each) => ['--require', each])).tables;
    assert.equal(best.rows.length, 1, told);
    for (const [index, objective] of about.objectives.entries()) await equal(`figure-${index}`, best.rows[0][objective]);
    const { unmet, cost } = supplied(file, chain, future, members, states, unknown);
    for (const [index, { objective, nations }] of about.figures.entries()) {
      const sum = nations.reduce((all, nation) => all + (unmet.get(data.facts.nations[nation].code) ?? 0), 0);
      if (objective === 'unmet' && !Number.isNaN(sum)) await equal(`figure-${index}`, sum);
      if (objective === 'cost' && typeof cost !== 'object') await equal(`figure-${index}`, cost);
    }
    if (!about.figures.some(({ objective }) => objective === 'cost') && typeof cost !== 'object') await equal('cost', cost);
  }
}

/** Numbers of a sentence, but for those of dates and of names, which stand in quotation marks or are those of nations and units. */
function numbersIn(sentence, names) {
  let text = sentence.replace(/“[^”]*”/g, '').replace(/\d{4}-\d\d-\d\d/g, '');
  for (const name of names) text = text.replaceAll(name, '');
  return (text.match(/(?<![\p{L}\d.,_-])\d[\d,]*(?:\.\d+)?(?![\p{L}\d_-])/gu) ?? []).map((number) => Number(number.replaceAll(',', '')));
}

/** All numbers of an answer: values, ends of intervals, and those that stand in its texts. */
function numbersOf(value) {
  if (typeof value === 'number') return [value];
  if (typeof value === 'string') return (value.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((number) => Number(number.replaceAll(',', '')));
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersOf) : [];
}

/** Every number of the summary stands in the answer of the command that its link leads to. */
async function checkSummary(page) {
  const data = await page.evaluate(() => JSON.parse(document.getElementById('data').textContent));
  const names = [...data.facts.nations.map((nation) => nation.name), ...data.facts.chains.map(({ unit }) => unit), ...data.plans.map(({ plan }) => plan), ...data.facts.stages.map(({ id }) => id)]
    .filter((each) => /\d/.test(each)).sort((a, b) => b.length - a.length);
  for (const { text, figure } of data.summary) {
    const found = data.answers.filter(({ id, scenario }) => scenario === '' && (id === figure || (id === 'check' && figure === 'unknown'))).flatMap(({ tables, notes }) => [...numbersOf(tables), ...numbersOf(notes)]);
    for (const number of numbersIn(text, names))
      assert.ok(found.some((each) => Math.abs(each - number) <= Math.max(0.005, Math.abs(each) / 1900)) || new RegExp(`and ${number} more`).test(text), `${number} of: ${text}`);
  }
  return data.summary.length;
}

async function check(network, name, dice) {
  const { page, heard } = await open(browser, report(network, name));
  assert.deepEqual(heard, { errors: [], requests: [] });
  assert.deepEqual(await violations(page), []);
  for (const link of await page.locator('#summary a').evaluateAll((all) => all.map((each) => each.getAttribute('href'))))
    assert.equal(await page.locator(`section${link}, div${link}`).count(), 1, link);
  assert.ok(await checkSummary(page) > 1);
  const asked = new Map();
  await settled(page);
  let checked = await checkTables(page, network, asked);
  const scenario = page.getByLabel('Scenario', { exact: true });
  const scenarios = await scenario.count() === 0 ? [] : (await scenario.locator('option').evaluateAll((all) => all.map((each) => each.value))).slice(1);
  for (const each of dice.some(scenarios, Math.min(scenariosTried, scenarios.length))) {
    await scenario.selectOption(each);
    await settled(page);
    checked += await checkTables(page, network, asked);
  }
  if (scenarios.length > 0) await scenario.selectOption('');
  await settled(page);
  const chains = page.getByLabel('Commodity');
  if (await chains.count() > 0) {
    await chains.selectOption('1');
    await settled(page);
    checked += await checkTables(page, network, asked);
    await chains.selectOption('0');
    await settled(page);
  }
  await checkExplorer(page, network, name, dice);
  assert.deepEqual(heard, { errors: [], requests: [] });
  await page.context().close();
  assert.ok(checked > 0);
}

for (const network of [...readdirSync(graphs), ...readdirSync(join(graphs, 'published')).map((each) => join('published', each))].filter((each) => each.endsWith('.yaml')))
  test(`the figures of ${network} are those of the commands`, () => check(join(graphs, network), `${network.replaceAll('/', '-')}.html`, new Dice(1)));

for (let seed = first; seed <= last; ++seed) test(`the figures of a network drawn with seed ${seed} are those of the commands`, async () => {
  const network = join(folder, `drawn-${seed}.yaml`);
  writeFileSync(network, generated(seed));
  await check(network, `drawn-${seed}.html`, new Dice(seed));
});
