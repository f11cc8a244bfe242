// What is said of the nation, link or passage that the reader points at.

import type { Amount, Through } from '../base/data';
import { h, type Child } from '../base/dom';
import { capital, number, plural, shown, signed, withUnit, words } from '../base/format';
import { lineStyle } from '../base/lines';
import type { Store } from '../base/store';
import { actions } from '../live/actions';
import { changesOfAgreement, changesOfLink, changesOfNation, changesOfPassage } from '../live/change';
import type { DrawnLink } from './links';
import { roleWords, type NationSeen } from './nations';

type Row = [string, Child];

function list(rows: Row[]): HTMLElement {
  return h('dl', { class: 'facts' }, ...rows.flatMap(([term, meaning]) => [h('dt', {}, term), h('dd', {}, meaning)]));
}

function amount(value: number | null, unit: string): string {
  return value === null ? 'without bound, or unknown' : `${number(value)} ${unit}`;
}

function change(now: number | null, before: number | null, store: Store): string {
  if (!store.comparing || now === null || before === null || now === before) return '';
  return ` (${signed(now - before)} by the scenario)`;
}

/** An agreement by itself: where it stands, and what has happened. */
export function agreementDetails(store: Store, index: number): HTMLElement {
  const agreement = store.data.facts.agreements[index];
  const [now, before] = [store.situation().shows.states[index] ?? '', store.situation('').shows.states[index] ?? ''];
  const history = (agreement?.history ?? []).map(({ state, on }) => `${words(state)} ${on}`).join(', then ');
  const rows: Row[] = [
    ['State', words(now) + (now === before ? '' : ` (without the scenario ${words(before)})`)],
    ['Instrument', words(agreement?.instrument ?? '')],
    ['Parties', (agreement?.parties ?? []).map((nation) => store.nationName(nation)).join(', ')],
  ];
  if (history !== '') rows.push(['History', history]);
  if (agreement?.links.length) rows.push(['Needed by', plural(agreement.links.length, 'link')]);
  const note = agreement?.note ?? agreement?.reason;
  if (note !== undefined) rows.push(['Note', note]);
  return h('div', {}, h('h4', {}, agreement?.name ?? ''), actions(changesOfAgreement(store, index)), list(rows));
}

/** A link by itself. */
export function linkDetails(store: Store, drawn: DrawnLink): HTMLElement {
  if (drawn.agreement !== undefined) return agreementDetails(store, drawn.agreement);
  const { links, agreements, passages } = store.data.facts;
  const { link } = drawn;
  const unit = store.chain.unit;
  const size = (value: Amount | undefined): string => value === false || value === undefined ? 'none' : withUnit(value, unit);
  const rows: Row[] = [
    ['Carries', amount(drawn.amount, unit) + change(drawn.amount, drawn.before, store)],
    ['Reported', size(links.quantity[link]) + (links.estimated[link] ? ', estimated' : '')],
    ['Capacity', size(links.capacity[link])],
    ['Cost', `${number(links.cost[link] ?? 0)} ${store.data.facts.currency} a unit${links.cost_estimated[link] ? ', estimated from distance' : ''}`],
    ['State', lineStyle(drawn.line).meaning],
  ];
  const needs = links.requires[link];
  if (needs) rows.push([needs.kind === 'any' ? 'Needs any of' : 'Needs', needs.agreements.map((each) => {
    const agreement = agreements[each];
    return `${agreement?.name ?? ''} (${words(store.situation().shows.states[each] ?? '')})`;
  }).join('; ')]);
  const via = links.via[link];
  if (via) rows.push(['Passes', via.map((passage) => passages[passage]?.name ?? '').join('; ')]);
  for (const [word, text] of [['Owner', links.owner[link]], ['By rule', links.rule[link]], ['Source', links.source[link]], ['Note', links.note[link]]] as const)
    if (text !== undefined && text !== '') rows.push([word, text]);
  const [from, to] = [store.nationName(drawn.from), store.nationName(drawn.to)];
  return h('div', {}, h('h4', {}, `${from} → ${to}, ${store.stageName(drawn.stage)}`), actions(changesOfLink(store, link)), list(rows));
}

const steps: [string, number][] = [['produced', 0], ['made of the stage before', 1], ['took from others', 2], ['used', 3], ['processed on', 4], ['sent to others', 5]];

function stageRow(store: Store, market: number, through: Through): Row {
  const stage = store.data.facts.markets[market]?.[1] ?? -1;
  const parts = steps.filter(([, at]) => through[at] !== 0)
    .map(([word, at]) => `${word} ${through[at] === null ? 'without bound' : number(through[at] ?? 0)}`);
  return [capital(store.stageName(stage)), parts.join(', ')];
}

/** A nation with the largest of its links, each of which can be pointed at by `point`. */
export function nationDetails(store: Store, seen: NationSeen, drawn: DrawnLink[], point: (link: DrawnLink | undefined) => void): HTMLElement {
  const { facts } = store.data;
  const record = facts.nations[seen.nation];
  const unit = store.chain.unit;
  const rows: Row[] = [['Part', [record?.role ?? '', roleWords[seen.role]].filter((word) => word !== '').join('; ')]];
  if (seen.wanted !== 0)
    rows.push(['Demand', `${amount(seen.wanted, unit)}, of which ${seen.unmet === null ? 'an unknown part' : number(seen.unmet)} goes unmet${change(seen.unmet, seen.unmetBefore, store)}`]);
  for (const [market, through] of store.markets())
    if (facts.markets[market]?.[0] === seen.nation) rows.push(stageRow(store, market, through));
  const blocs = facts.blocs.filter(({ members }) => members.includes(seen.nation)).map(({ name, code }) => name || code);
  if (blocs.length > 0) rows.push(['Member of', blocs.join(', ')]);
  return h('div', {}, h('h4', {}, record ? `${record.name} (${record.code})` : ''), actions(changesOfNation(store, seen.nation)), list(rows), ...linkLists(store, seen.nation, drawn, point));
}

const listed = 6;

/** A link in the list of one of its nations. */
function linkWords(store: Store, nation: number, each: DrawnLink): Child[] {
  const other = store.nationName(each.from === nation ? each.to : each.from);
  if (each.agreement !== undefined) return [`${other}: ${store.data.facts.agreements[each.agreement]?.name ?? ''}, `, h('strong', {}, words(lineStyle(each.line).word))];
  return [`${other}, ${store.stageName(each.stage)}: `, h('strong', {}, each.amount === null ? 'unknown' : number(each.amount)),
    each.line === 0 ? '' : `, ${lineStyle(each.line).meaning}`];
}


function linkLists(store: Store, nation: number, drawn: DrawnLink[], point: (link: DrawnLink | undefined) => void): HTMLElement[] {
  const taken: DrawnLink[] = [];
  const sent: DrawnLink[] = [];
  const agreed: DrawnLink[] = [];
  for (const each of drawn) {
    if (each.from !== nation && each.to !== nation) continue;
    (each.agreement !== undefined ? agreed : each.to === nation ? taken : sent).push(each);
  }
  const sides: [string, DrawnLink[]][] = [['Takes from', taken], ['Sends to', sent], ['Has agreed or talks with', agreed]];
  return sides.filter(([, links]) => links.length > 0).map(([title, links]) => h('div', {},
    h('h5', {}, `${title} (${number(links.length)})`),
    h('ul', { class: 'linklist' }, ...links.slice(0, listed).map((each) => h('li', {}, h('button', {
      type: 'button', focus: () => { point(each); }, pointerenter: () => { point(each); }, pointerleave: () => { point(undefined); },
      blur: () => { point(undefined); }, click: () => { point(each); },
    }, ...linkWords(store, nation, each)), actions(each.agreement === undefined ? changesOfLink(store, each.link).slice(0, 1) : changesOfAgreement(store, each.agreement), true)))),
    links.length > listed ? h('p', { class: 'note' }, `and ${number(links.length - listed)} more`) : null));
}

export function passageDetails(store: Store, passage: number): HTMLElement {
  const record = store.data.facts.passages[passage];
  const carried = store.carried();
  let sum: number | null = 0;
  for (const link of record?.links ?? []) {
    const amount = carried.has(link) ? carried.get(link) ?? null : 0;
    sum = sum === null || amount === null ? null : sum + amount;
  }
  return h('div', {}, h('h4', {}, record?.name ?? ''), actions(changesOfPassage(store, passage)), list([
    ['Kind', shown(record?.kind ?? 'passage')],
    ['Links through it', number(record?.links.length ?? 0)],
    ['Carries', amount(sum, store.chain.unit)],
  ]));
}
