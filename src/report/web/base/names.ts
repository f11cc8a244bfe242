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
  if (kind === 'processing') return element.replace(/^[A-Z0-9_]+(?=, into )/u, nationName);
  if (kind !== 'nation' && kind !== 'market' && kind !== 'exports') return element;
  const [, before, code, after] = /^(exports of |)([A-Z0-9_]+)(|, .*)$/su.exec(element) ?? [];
  return before === undefined || code === undefined || after === undefined ? element : `${before}${nationName(code)}${after}`;
}

/** A sentence of the program with names of nations in the place of codes that stand for themselves. */
export function sentenceWords(sentence: string): string {
  return sentence.replace(/(?<![\p{L}\d_-])[A-Z0-9_]{2,}(?![\p{L}\d_-])/gu, nationName);
}

/** A route by the names of its nations, each with the stages that it passes there: "CHN mine → CHN metal → KOR metal" is "China (mine, metal) → South Korea (metal)". */
export function routeWords(route: string): string {
  const parts = route.split(/ (→|–[^→]*→) /u);
  const halts = parts.filter((_, at) => at % 2 === 0).map((each) => /^([A-Z0-9_]+) (.+)$/su.exec(each)?.slice(1) as [string, string] | undefined);
  let text = '';
  for (const [at, halt] of halts.entries()) {
    if (halt === undefined) return sentenceWords(route);
    const [code, stage] = halt;
    if (halts[at - 1]?.[0] === code && parts[2 * at - 1] === '→') { text += `, ${stage}`; continue; }
    text += `${at === 0 ? '' : `) ${parts[2 * at - 1] ?? ''} `}${nationName(code)} (${stage}`;
  }
  return `${text})`;
}

/** An alliance by the names of its members: "one + other". */
export function allianceWords(alliance: string): string {
  return alliance.split(' + ').map((member) => names.get(member) ?? member).join(' + ');
}

/** Codes between spaces as a list of names; what is no such list stays as it is. */
export function listWords(codes: string): string {
  const found = codes.split(' ').map((code) => names.get(code));
  return found.every((name) => name !== undefined) ? found.join(', ') : codes;
}
