// Which links a picture shows, and how much each carries, under what the reader has chosen.

import { range, type Amount } from '../base/data';
import { lineOfState, lineStyle, lineStyles } from '../base/lines';
import type { Store } from '../base/store';

/** What the lines of a picture are: what flows by the supply of least cost, what is reported, or who has agreed with whom. */
export type Mode = 'supply' | 'reported' | 'agreements';

export interface DrawnLink {
  link: number;
  from: number;
  to: number;
  stage: number;
  line: number;           // its class; see lines.ts
  amount: number | null;  // null: without bound, or nobody knows
  before: number | null;  // the same in the unchanged network
  order: number;          // among links of the same two nations, there and back apart
  agreement?: number;     // that the line is, where it is no trade
  changed?: boolean;      // the scenario brings it into another state
}

/** A line between two parties of each agreement that has one in its state; of many parties from the first to each other. */
function drawnAgreements(store: Store): DrawnLink[] {
  const { agreements, blocs } = store.data.facts;
  const { state, nation } = store.chosen;
  const [states, before] = [store.situation().shows.states, store.situation('').shows.states];
  const drawn: DrawnLink[] = [];
  agreements.forEach((agreement, index) => {
    const line = lineOfState(states[index] ?? '');
    if (line === undefined || (state !== '' && lineStyle(line).word !== state)) return;
    const members = new Set(agreement.blocs.flatMap((bloc) => blocs[bloc]?.members ?? []));
    const parties = [...agreement.parties.filter((party) => !members.has(party)), ...[...members].slice(0, 1)];
    const [first, ...others] = parties.length > 1 ? parties : agreement.parties;
    for (const other of others) {
      if (first === undefined || (nation >= 0 && first !== nation && other !== nation)) continue;
      drawn.push({ link: -1 - drawn.length - 1000 * index, from: first, to: other, stage: -1, line, amount: null, before: null, order: 0, agreement: index, changed: states[index] !== before[index] });
    }
  });
  number(drawn);
  return drawn;
}

function reported(amount: Amount | undefined): number | null {
  const ends = range(amount ?? null);
  return ends?.filter(Number.isFinite).pop() ?? null;
}

/** The trade of the chosen chain that the filters leave, the most first. */
export function drawnLinks(store: Store, mode: Mode): DrawnLink[] {
  if (mode === 'agreements') return drawnAgreements(store);
  const { links, stages } = store.data.facts;
  const { stage, state, nation, chain } = store.chosen;
  const lines = store.situation().shows.lines;
  const [now, base] = [store.carried(), store.carried('')];
  const [carrying, idle]: [DrawnLink[], DrawnLink[]] = [[], []];
  const shown = lineStyles.map(({ word }) => state === '' || word === state);
  const ofChain = stages.map((each, at) => each.chain === chain && (stage < 0 || at === stage));
  for (let link = 0; link < links.from.length; ++link) {
    const from = links.from[link] ?? -1;
    const to = links.to[link] ?? -1;
    const at = links.stage[link] ?? -1;
    const line = lines[link] ?? -1;
    if (line < 0 || links.processing[link] || !ofChain[at] || shown[line] === false || (nation >= 0 && from !== nation && to !== nation)) continue;
    const written = mode === 'reported' ? reported(links.quantity[link]) : undefined;
    const amount = written === undefined ? present(now, link) : written;
    const before = written === undefined ? present(base, link) : written;
    const drawn = { link, from, to, stage: at, line, amount, before, order: 0 };
    (size(drawn) > 0 ? carrying : idle).push(drawn);
  }
  // Most links of a large network carry nothing, and stand in their order already.
  carrying.sort((a, b) => size(b) - size(a) || a.link - b.link);
  const drawn = carrying.concat(idle);
  number(drawn, siblings(links.from, links.to));
  return drawn;
}

const siblingsOf = new WeakMap<number[], boolean[]>();
/** Which links have others between the same two nations, in the same direction; found once for a network. */
function siblings(from: number[], to: number[]): boolean[] {
  const known = siblingsOf.get(from);
  if (known?.length === from.length) return known;
  const first = new Map<number, number>();
  const found = new Array<boolean>(from.length).fill(false);
  for (let link = 0; link < from.length; ++link) {
    const key = (from[link] ?? -1) * mostNations + (to[link] ?? -1);
    const other = first.get(key);
    if (other === undefined) first.set(key, link);
    else found[link] = found[other] = true;
  }
  siblingsOf.set(from, found);
  return found;
}

function present(carried: Map<number, number | null>, link: number): number | null {
  const amount = carried.get(link);
  return amount === undefined ? 0 : amount;
}

export function size(drawn: DrawnLink): number {
  return Math.max(drawn.amount ?? 0, drawn.before ?? 0);
}

const mostNations = 65536;
/** Numbers lines of the same two nations; only some need it, where that is said. */
function number(drawn: DrawnLink[], some?: boolean[]): void {
  const counts = new Map<number, number>();
  for (const each of drawn) {
    if (some && !some[each.link]) continue;
    const key = each.from * mostNations + each.to;
    each.order = counts.get(key) ?? 0;
    counts.set(key, each.order + 1);
  }
}

/** How a scenario changes what a link carries. */
export type Change = 'more' | 'less' | 'same' | 'unknown';
export function changeOf(drawn: DrawnLink): Change {
  if (drawn.agreement !== undefined) return drawn.changed ? 'more' : 'same';
  if (drawn.amount === null || drawn.before === null) return drawn.amount === drawn.before ? 'same' : 'unknown';
  if (Math.abs(drawn.amount - drawn.before) < 1e-9) return 'same';
  return drawn.amount > drawn.before ? 'more' : 'less';
}
