// The pictures of the network, with their filters and legends.

import { choice, figure, h, section, svg } from '../base/dom';
import { capital, number } from '../base/format';
import { later } from '../base/later';
import { lineOfState, lineStyle, lineStyles } from '../base/lines';
import type { Store } from '../base/store';
import { Grid } from '../picture/grid';
import { WorldMap } from '../picture/map';
import { roleWords, shape, type Role } from '../picture/nations';
import { Stream } from '../picture/stream';
import { sourceNote } from './sources';

/** A sample of a line beside its meaning. */
function lineSample(name: string, dash: string, mark: string, meaning: string): HTMLElement {
  return h('li', {}, svg('svg', { viewBox: '0 0 44 14', 'aria-hidden': 'true' }, svg('g', { class: `arc ${name} ${dash}` },
    svg('path', { class: 'line', d: 'M2,7H42' }), svg('text', { class: 'mark', x: 22, y: 7, dy: '0.35em' }, mark))), meaning);
}

/** A width beside the amount that it stands for. */
function widthSample(store: Store, comparing: boolean, { amount, width }: { amount: number; width: number }): HTMLElement {
  const line = svg('path', { class: 'line', d: 'M2,7H42' });
  line.style.strokeWidth = `${width.toFixed(2)}px`;
  return h('li', {}, svg('svg', { viewBox: '0 0 44 14', 'aria-hidden': 'true' }, svg('g', { class: 'arc' }, line)),
    `${number(amount)} ${store.chain.unit}${comparing ? ' of change' : ''}`);
}

function nationSample(role: Role): HTMLElement {
  return h('li', {}, svg('svg', { viewBox: '0 0 44 18', 'aria-hidden': 'true' }, svg('g', { class: `nation role-${role}`, transform: 'translate(22,9)' },
    svg('path', { class: 'symbol', d: shape(role, 6) }))), roleWords[role]);
}

/** The classes that occur, and what the change of a scenario looks like. */
function legend(store: Store, map: WorldMap, comparing: boolean): HTMLElement {
  const agreements = map.mode === 'agreements';
  const { facts } = store.data;
  const lines = store.situation().shows.lines;
  const occurring = agreements ? new Set(store.situation().shows.states.map((state) => lineOfState(state) ?? -1).filter((line) => line >= 0)) : new Set(lines.filter((line, link) => line >= 0 && !facts.links.processing[link] && facts.stages[facts.links.stage[link] ?? -1]?.chain === store.chosen.chain));
  const samples = comparing
    ? [lineSample('change-more', '', '+', 'carries more'), lineSample('change-less', '', '−', 'carries less'), lineSample('change-same idle', '', '', 'unchanged')]
    : [...occurring].sort((a, b) => a - b).map((line) => { const { role, dash, mark, meaning } = lineStyle(line); return lineSample(`role-${role}`, dash, mark, meaning); });
  const roles = (['both', 'producer', 'processor', 'user', 'bystander'] as Role[]).filter((role) => map.roles.has(role));
  return h('ul', { class: 'legend', 'aria-label': 'Legend' }, ...samples, ...map.samples().map((sample) => widthSample(store, comparing, sample)), ...roles.map(nationSample),
    map.shortage ? h('li', {}, svg('svg', { viewBox: '0 0 44 18', 'aria-hidden': 'true' }, svg('path', { class: 'unmet', d: 'M22,2A7,7 0 0 1 22,16', transform: 'translate(0,0)' })), 'share of demand unmet') : null,
    map.passages ? h('li', {}, svg('svg', { viewBox: '0 0 44 18', 'aria-hidden': 'true' }, svg('g', { class: 'passage' }, svg('path', { d: 'M22,4L27,9L22,14L17,9Z' }))), 'passage') : null);
}

const modes: [string, string][] = [['supply', 'Supply of least cost'], ['reported', 'Trade as reported'], ['agreements', 'Agreements']];

function filters(store: Store, map: WorldMap): HTMLElement {
  const element = h('div', { class: 'tools', role: 'group', 'aria-label': 'Filters of the map' });
  const draw = (): void => {
    const { facts } = store.data;
    const { stage, state, nation } = store.chosen;
    const states = store.situation().shows.states.map((each) => lineOfState(each) ?? -1);
    const words = [...new Set([...store.situation().shows.lines, ...states])].filter((line) => line >= 0 && line !== 1).sort((a, b) => a - b);
    const nations = facts.nations.map(({ name }, index): [string, string] => [String(index), name]).sort((a, b) => a[1].localeCompare(b[1]));
    element.replaceChildren(
      choice('Lines', modes.filter(([mode]) => mode !== 'agreements' || facts.agreements.length > 0), map.mode, (value) => { map.mode = value === 'reported' || value === 'agreements' ? value : 'supply'; store.choose({}); }),
      choice('Stage', [['-1', 'All stages'], ...store.chain.stages.map((each): [string, string] => [String(each), capital(store.stageName(each))])], String(stage), (value) => { store.choose({ stage: Number(value) }); }),
      choice('State', [['', 'All states'], ...words.map((line): [string, string] => [lineStyles[line]?.word ?? '', capital(lineStyle(line).meaning)])], state, (value) => { store.choose({ state: value }); }),
      choice('Nation', [['-1', 'All nations'], ...nations], String(nation), (value) => { store.choose({ nation: Number(value) }); }));
  };
  draw();
  store.listen((now, before) => { if (now.chain !== before.chain) draw(); });
  return element;
}

export function mapSection(store: Store): HTMLElement {
  const map = new WorldMap(store);
  const keys = h('div', {});
  const sources = h('div', {});
  const caption = h('p', { class: 'note' });
  const draw = (): void => {
    map.draw();
    const { scenario } = store.chosen;
    const comparing = store.comparing && map.mode === 'supply';
    sources.replaceChildren(sourceNote(store));
    keys.replaceChildren(map.nowhere ? '' : legend(store, map, comparing));
    caption.textContent = map.mode === 'agreements' ? `Agreements by their state${scenario === '' ? '' : ` under scenario ${scenario}; what it changes is thick`}. One of many parties is drawn from the first to each other.` : `${map.mode === 'reported' ? 'As reported' : comparing ? `What scenario ${scenario} changes` : scenario === '' ? 'Supply of least cost, unchanged network' : `Supply of least cost, scenario ${scenario}`}; width and size: ${store.chain.unit} a ${store.data.facts.period}.${map.mode === 'supply' && store.differ ? ` Unknown sizes count as ${store.chosen.end === 1 ? 'without bound' : 'nothing'}.` : ''}`;
  };
  const part = section('map', 'Who ships to whom, and who agrees with whom', filters(store, map),
    figure('The network on the map', [caption], h('div', { class: 'beside' }, map.element, map.aside), keys, sources));
  store.listen(later(part, draw, true));
  return part;
}

export function stageSection(store: Store): HTMLElement {
  const [stream, grid] = [new Stream(store), new Grid(store)];
  const [streamNote, gridNote] = [h('p', { class: 'note' }), h('p', { class: 'note' })];
  const sources = h('div', {});
  const draw = (): void => {
    sources.replaceChildren(sourceNote(store));
    stream.draw();
    grid.draw();
    const { scenario } = store.chosen;
    const under = scenario === '' ? 'the unchanged network' : `scenario ${scenario}, to the same scale as the unchanged network`;
    streamNote.textContent = `${store.chain.unit} a ${store.data.facts.period}; ${under}. A bar is what a nation makes at a stage, in the last column what it uses; a light foot is used there and goes no further. A ribbon leads to whoever makes the next stage of it, in the colour of the nation it comes from; what passes through others is traced by proportional mixing.`;
    gridNote.textContent = `${store.chain.unit} a ${store.data.facts.period}. Area: what a nation has of a stage; squares make some of it, circles only take it from others; a line between them is processing. ${store.comparing ? 'Dashed outline: without the scenario. ' : ''}Red arc: share of demand unmet.`;
  };
  const part = section('stages', 'From the first stage to use',
    figure('Supply from stage to stage', [streamNote], stream.said, stream.element),
    figure('Nations by stages', [gridNote], grid.said, grid.deeds, grid.element, grid.more), sources);
  store.listen(later(part, draw));
  return part;
}
