// What a reader can do to an element, each as a change of the language.

import { words } from '../base/format';
import type { Store } from '../base/store';

/** A change with what it does in words; two of one key exclude each other. */
export interface Change {
  key: string;
  does: string;    // "Close"
  undoes: string;  // "Reopen"
  what: string;    // "FJI → MLT, dig"
  change: Record<string, unknown>;
}

type Selected = Record<string, string>;

function closing(key: string, what: string, select: Selected, does = 'Close'): Change {
  return { key: `close ${key}`, does, undoes: 'Reopen', what, change: { close: select } };
}

/** How the language names a link: by its id where it has one, else by its ends and stage, which are its own then. */
function selected(store: Store, link: number): Selected {
  const { links } = store.data.facts;
  const id = links.id[link];
  if (id !== undefined && id !== '') return { link: id };
  return { from: store.nationCode(links.from[link] ?? -1), to: store.nationCode(links.to[link] ?? -1), stage: store.stageName(links.stage[link] ?? -1) };
}

const [potential, blocked] = [2, 3];

/** Closes a link; opens one that its status keeps closed; and concludes the agreements that it waits for. */
export function changesOfLink(store: Store, link: number): Change[] {
  const line = store.situation('').shows.lines[link] ?? -1;
  const what = store.linkName(link);
  const needed = store.data.facts.links.requires[link]?.agreements ?? [];
  const waiting = needed.filter((agreement) => !operative(store.situation('').shows.states[agreement] ?? ''));
  if (waiting.length === 0 && (line === potential || line === blocked))
    return [{ key: `open ${link}`, does: 'Open', undoes: 'Leave closed', what, change: { open: selected(store, link) } }];
  return [closing(String(link), what, selected(store, link)), ...waiting.flatMap((agreement) => changesOfAgreement(store, agreement))];
}

export function changesOfNation(store: Store, nation: number): Change[] {
  const code = store.nationCode(nation);
  const name = store.nationName(nation);
  const { links } = store.data.facts;
  const trades = (ends: number[]): boolean => ends.some((end, link) => end === nation && !links.processing[link]);
  return [...(trades(links.from) ? [closing(`exports ${code}`, `exports of ${name}`, { from: code }, 'Stop')] : []),
    ...(trades(links.to) ? [closing(`imports ${code}`, `imports of ${name}`, { to: code }, 'Stop')] : []),
    closing(`nation ${code}`, `${name}, with all it makes and trades`, { nation: code })];
}

/** All that a nation makes and trades at one stage. */
export function changesOfMarket(store: Store, nation: number, stage: number): Change[] {
  const [code, at] = [store.nationCode(nation), store.stageName(stage)];
  return [closing(`market ${code} ${at}`, `${store.nationName(nation)} at ${at}`, { nation: code, stage: at })];
}

export function changesOfPassage(store: Store, passage: number): Change[] {
  const record = store.data.facts.passages[passage];
  return record ? [closing(`passage ${record.id}`, record.name, { via: record.id })] : [];
}

function operative(state: string): boolean {
  return state === 'in_force' || state === 'provisional';
}

/** Concludes an agreement that is not in force, or breaks one that is. */
export function changesOfAgreement(store: Store, agreement: number): Change[] {
  const record = store.data.facts.agreements[agreement];
  if (!record) return [];
  const state = store.situation('').shows.states[agreement] ?? record.state;
  const into = (next: string, does: string): Change => ({
    key: `state ${record.id}`, does, undoes: `Leave it ${words(state)}`, what: record.name, change: { set_state: { agreement: record.id, state: next } } });
  if (operative(state)) return [into('terminated', 'Break')];
  return [into('in_force', 'Conclude')];
}

/** The link of a row that names it, as tables of the program do. */
export function linkNamed(store: Store, name: string): number | undefined {
  const { links } = store.data.facts;
  let names = namesOf.get(links.from);
  if (!names) {
    names = new Map<string, number>();
    // Backwards, so that the first of a name has it.
    for (let link = links.from.length - 1; link >= 0; --link) {
      if (links.processing[link]) continue;
      names.set(bare(store, link), link);
      names.set(store.linkName(link), link);
    }
    namesOf.set(links.from, names);
  }
  return names.get(name);
}

const namesOf = new WeakMap<number[], Map<string, number>>();

function bare(store: Store, link: number): string {
  const { links } = store.data.facts;
  return `${store.nationCode(links.from[link] ?? -1)} → ${store.nationCode(links.to[link] ?? -1)}, ${store.stageName(links.stage[link] ?? -1)}`;
}

/** What can be done to an element of the table of chokepoints, by its kind and name there. */
export function changesOfElement(store: Store, kind: string, name: string): Change[] {
  const { nations, passages, agreements } = store.data.facts;
  const code = name.replace(/^exports of /, '');
  const place = <T>(list: T[], test: (each: T) => boolean): number => list.findIndex(test);
  if (kind === 'nation' || kind === 'exports') {
    const nation = place(nations, (each) => each.code === code);
    const all = nation < 0 ? [] : changesOfNation(store, nation);
    return all.filter(({ key }) => key.startsWith(kind === 'nation' ? 'close nation' : 'close exports'));
  }
  if (kind === 'passage') return changesOfPassage(store, place(passages, (each) => each.name === name || each.id === name));
  if (kind === 'agreement') return changesOfAgreement(store, place(agreements, (each) => each.name === name || each.id === name));
  const link = kind === 'link' ? linkNamed(store, name) : undefined;
  return link === undefined ? [] : changesOfLink(store, link);
}
