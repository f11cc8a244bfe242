// What the program writes with codes of nations, with their names instead.

import type { Store } from './store';

function nationName(store: Store, code: string): string {
  return store.data.facts.nations.find((nation) => nation.code === code)?.name ?? code;
}

/** "CHN → DEU, magnet (id)" as "China → Germany, magnet (id)"; what is no such link stays as it is. */
export function linkWords(store: Store, link: string): string {
  const [, from, to, rest] = /^([A-Z0-9_]+) → ([A-Z0-9_]+)(, .*)$/su.exec(link) ?? [];
  return from === undefined || to === undefined || rest === undefined ? link : `${nationName(store, from)} → ${nationName(store, to)}${rest}`;
}

/** An element that can fail, by the names of its nations. Names of plants, passages and owners may look like codes, and are none. */
export function elementWords(store: Store, element: string, kind: string): string {
  if (kind === 'link') return linkWords(store, element);
  if (kind !== 'nation' && kind !== 'market' && kind !== 'exports') return element;
  const [, before, code, after] = /^(exports of |)([A-Z0-9_]+)(|, .*)$/su.exec(element) ?? [];
  return before === undefined || code === undefined || after === undefined ? element : `${before}${nationName(store, code)}${after}`;
}

/** A sentence of the program with names of nations in the place of codes that stand for themselves. */
export function sentenceWords(store: Store, sentence: string): string {
  return sentence.replace(/(?<![\p{L}\d_-])[A-Z0-9_]{3,}(?![\p{L}\d_-])/gu, (code) => nationName(store, code));
}
