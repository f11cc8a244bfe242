// What the program writes with codes of nations, with their names instead.

let names = new Map<string, string>();
/** Tells what nations and agreements are called, by code or id. */
export function nameThings(called: Map<string, string>): void {
  names = called;
}

/** What a code or id stands for, if it does. */
export function nameOf(code: string): string | undefined {
  return names.get(code);
}

function nationName(code: string): string {
  return names.get(code) ?? code;
}

/** "CHN → DEU, magnet (id)" as "China → Germany, magnet (id)"; what is no such link stays as it is. */
export function linkWords(link: string): string {
  const [, from, to, rest] = /^([A-Z0-9_]+) → ([A-Z0-9_]+)(, .*)$/su.exec(link) ?? [];
  return from === undefined || to === undefined || rest === undefined ? link : `${nationName(from)} → ${nationName(to)}${rest}`;
}

/** An element that can fail, by the names of its nations. Names of plants, passages and owners may look like codes, and are none. */
export function elementWords(element: string, kind: string): string {
  if (kind === 'link') return linkWords(element);
  if (kind !== 'nation' && kind !== 'market' && kind !== 'exports') return element;
  const [, before, code, after] = /^(exports of |)([A-Z0-9_]+)(|, .*)$/su.exec(element) ?? [];
  return before === undefined || code === undefined || after === undefined ? element : `${before}${nationName(code)}${after}`;
}

/** A sentence of the program with names of nations in the place of codes that stand for themselves. */
export function sentenceWords(sentence: string): string {
  return sentence.replace(/(?<![\p{L}\d_-])[A-Z0-9_]{2,}(?![\p{L}\d_-])/gu, nationName);
}
