// An answer that says only where it differs from the unchanged network, which the page holds.

import type { ChainFlows, Situation } from '../base/data';

type Row = [number, ...unknown[]];
/** See `page_difference`: rows in the order of places; a place alone is of a row that is gone. */
export interface Difference {
  lines: [number, number][];
  states: [number, string][];
  chains: { chain: number; flows: Row[]; markets: Row[]; demands: Row[] }[];
}

/** What is shown, where it differs so from something else that is shown; of the chains that the difference is about. */
export function applied(shows: Situation['shows'], difference: Difference): Situation['shows'] {
  return {
    lines: patched(shows.lines, difference.lines), states: patched(shows.states, difference.states),
    chains: difference.chains.map(({ chain, flows, markets, demands }) => {
      const before = shows.chains.find((each) => each.chain === chain);
      return { chain, flows: merged(before?.flows ?? [], flows), markets: merged(before?.markets ?? [], markets),
        demands: merged(before?.demands ?? [], demands) } as ChainFlows;
    }),
  };
}

function patched<T>(list: T[], changes: [number, T][]): T[] {
  if (changes.length === 0) return list;
  const copy = [...list];
  for (const [place, value] of changes) copy[place] = value;
  return copy;
}

/** Both in the order of places. */
function merged(rows: Row[], changes: Row[]): Row[] {
  const all: Row[] = [];
  let next = 0;
  const upTo = (place: number): void => {
    for (let row = rows[next]; row && row[0] < place; row = rows[++next]) all.push(row);
  };
  for (const change of changes) {
    upTo(change[0]);
    if (rows[next]?.[0] === change[0]) ++next;
    if (change.length > 1) all.push(change);
  }
  upTo(Infinity);
  return all;
}
