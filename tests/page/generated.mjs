// Small networks drawn at random, with every construct of the language somewhere, and names that want to break the page.

import { Dice } from './dice.mjs';

const codes = ['FJI', 'MLT', 'ISL', 'SUR', 'MUS', 'CPV', 'USA', 'CHN', 'TUR', 'DEU', 'RUS', 'AUS'];
const names = ['<script>alert(1)</script>', '__proto__', 'constructor', 'toString', '🏝️ Island', 'W'.repeat(400), 'مالطا', '馬耳他共和國', '\u202egnp.exe', '"a" & \'b\'', 'data', '-->',
  '</style>', 'a\u2066', '=1+1', 'Alpha', 'ALPHA', 'Côte d’Ivoire – a name, with a comma; and more', '\\', '{{x}}'];
// Ids that an element of the page has too, or that every object has.
const ids = ['map', 'data', 'page', 'summary', 'supply', 'none', 'constructor', '__proto__', 'hasOwnProperty', 'toString', 'valueOf', 'alliances', 'forecast', '1', '0', 'a-b', 'length', 'name'];
const states = ['none', 'proposed', 'announced', 'under_negotiation', 'stalled', 'concluded', 'signed', 'provisional', 'in_force', 'suspended', 'terminated', 'abandoned'];
const instruments = ['treaty', 'fta', 'cooperation_agreement', 'mou', 'strategic_partnership', 'offtake', 'joint_venture', 'licence', 'quota', 'tariff', 'embargo'];

function size(dice) {
  const kind = dice.below(10);
  const value = 1 + dice.below(1000);
  if (kind === 0) return null;
  if (kind === 1) return { low: value, high: value + dice.below(500) };
  if (kind === 2) return { low: value, high: value + 100, value: value + 7, source: 's' };
  if (kind === 3) return { value, source: 's', year: 2025, confidence: 'low' };
  return value;
}

function some(dice, stages, percent, make) {
  const found = stages.filter(() => dice.chance(percent)).map((stage) => [stage, make(stage)]);
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

/** A network as the text of its file. The same seed gives the same one. */
export function generated(seed) {
  const dice = new Dice(seed);
  const called = (percent) => dice.chance(percent) ? dice.of(names) : undefined;
  const nations = dice.some(codes, 1 + dice.below(8));
  const chains = {};
  const stagesOf = [];
  for (let chain = 0; chain <= dice.below(2); ++chain) {
    const stages = Array.from({ length: 1 + dice.below(4) }, (_, index) => `${['mine', 'map', 'data', 'use'][index]}${chain === 0 ? '' : `-${chain}`}`);
    stagesOf.push(stages);
    chains[chain === 0 ? 'ore' : 'toString'] = { name: called(50), unit: dice.of(['t', 't of <b>ore</b>', 'kg']), stages: stages.map((stage) => ({ stage, product: called(30) ?? stage })) };
  }
  const all = stagesOf.flat();
  const later = stagesOf.flatMap((stages) => stages.slice(1));
  const nation = () => ({
    name: called(40), role: dice.chance(10) ? dice.of(names) : undefined,
    production: some(dice, all, 40, () => size(dice)), capacity: some(dice, later, 60, () => size(dice)), processing: some(dice, later, 20, () => 1 + dice.below(300)),
    demand: some(dice, all, 35, () => dice.chance(30) ? { [dice.of(['cars', 'constructor'])]: 1 + dice.below(300), rest: 5 } : size(dice)),
    stock: some(dice, all, 15, () => 1 + dice.below(50)), cost: some(dice, all, 30, () => dice.below(100)),
  });
  const network = { entente: 1, name: called(60) ?? `Network ${seed}`, say: called(30), date: dice.chance(85) ? '2026-01-15' : undefined, currency: 'USD', sources: { s: { title: called(70) ?? 'A source', url: dice.of(['https://example.invalid/a', 'javascript:alert(1)']) } },
    chains, nations: Object.fromEntries(nations.map((code) => [code, nation()])) };
  if (dice.chance(30)) network.areas = { _REST: { name: called(50) ?? 'Rest', ...(dice.chance(50) ? { at: [0, 160] } : {}), demand: { [dice.of(all)]: 7 } } };
  const places = [...nations, ...(network.areas ? ['_REST'] : [])];
  const passages = dice.some(ids, dice.below(3));
  if (passages.length > 0) network.passages = Object.fromEntries(passages.map((id) => [id, { name: called(50) ?? id, ...(dice.chance(70) ? { at: [dice.below(120) - 60, dice.below(360) - 180] } : {}) }]));
  if (nations.length > 2 && dice.chance(40)) network.blocs = { UNION: { name: called(50) ?? 'Union', members: dice.some(nations, 2) } };
  const agreements = nations.length < 2 ? [] : dice.some(ids.map((id) => `${id}-x`), dice.below(7));
  const parties = () => network.blocs && dice.chance(20) ? ['UNION', dice.of(nations)] : dice.some(nations, 2);
  if (agreements.length > 0) network.agreements = Object.fromEntries(agreements.map((id) => {
    const [instrument, state] = [dice.of(instruments), dice.of(states)];
    return [id, { name: called(50), parties: parties(), instrument, state, reason: ['terminated', 'abandoned'].includes(state) ? 'it ended' : undefined,
      effort: dice.chance(50) ? dice.below(5) : undefined, note: called(20) }];
  }));
  const links = [];
  for (const stage of all) for (const from of places) for (const to of places) {
    if (from === to || !dice.chance(30)) continue;
    const amount = dice.of([{ quantity: 1 + dice.below(500) }, { capacity: size(dice) }, { capacity: 'unlimited' }, { quantity: 5, capacity: 9 }]);
    links.push({ from, to, stage, ...amount, ...(dice.chance(50) ? { cost: dice.below(200) } : {}), ...(passages.length > 0 && dice.chance(30) ? { via: dice.some(passages, 1) } : {}),
      ...(agreements.length > 0 && dice.chance(25) ? { requires: dice.chance(50) ? dice.of(agreements) : { any: dice.some(agreements, 2) } } : {}), ...(dice.chance(20) ? { note: dice.of(names) } : {}),
      ...(dice.chance(15) ? { days: 1 + dice.below(60) } : {}), ...(dice.chance(10) ? { risk: `${dice.below(30)}%` } : {}), ...(dice.chance(40) ? { source: 's' } : {}) });
  }
  if (links.length > 0) network.links = links;
  for (const id of links.length > 0 ? agreements : []) {
    const { from, stage } = dice.of(links);
    if (dice.chance(30)) network.agreements[id].effects = [{ limit: { nation: from, stage, side: 'export', to: '50%' } }];
  }
  if (later.length > 0 && dice.chance(40)) {
    network.owners = { constructor: { name: called(50) ?? 'Owner', home: nations[0] } };
    network.plants = { works: { name: called(50) ?? 'Works', nation: dice.of(nations), into: dice.of(later), capacity: 1 + dice.below(200), owner: 'constructor' } };
  }
  const changes = [() => ({ demand: { nation: dice.of(nations), stage: dice.of(all), add: 5 } }), () => ({ produce: { nation: dice.of(nations), stage: dice.of(all), add: 30 } }),
    ...(links.length > 0 ? [() => ({ close: { from: dice.of(links).from } }), () => ({ limit: { from: dice.of(links).from, to: '50%' } })] : []),
    ...(agreements.length > 0 ? [() => ({ set_state: { agreement: dice.of(agreements), state: 'in_force' } })] : [])];
  const scenarios = dice.some(ids.filter((id) => id !== 'none'), dice.below(4));
  if (scenarios.length > 0) network.scenarios = Object.fromEntries(scenarios.map((id) => [id, { say: called(60), change: [dice.of(changes)()] }]));
  const open = (id) => !['signed', 'provisional', 'in_force'].includes(network.agreements[id].state);  // what is of effect cannot be concluded
  const candidates = [...agreements.filter((id) => open(id) && dice.chance(70)), ...scenarios.filter(() => dice.chance(40))];
  if (candidates.length > 0 && dice.chance(80)) network.alliances = { [dice.of(['plan', 'constructor', 'map'])]: { say: called(50), candidates, futures: dice.chance(50) && scenarios.length > 0 ? ['none', scenarios[0]] : ['none'],
    for: dice.some(nations, 2), objectives: dice.of([['unmet'], ['unmet', 'cost'], ['unmet', 'cost', 'top_share']]) } };
  return JSON.stringify(network, null, 1);  // JSON is YAML
}
