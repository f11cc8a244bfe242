// Bars of amounts, with their numbers beside them. An interval is solid to its low end and hatched to its high one.

import { h, svg } from '../base/dom';
import { clipped } from '../base/letters';

const mostLetters = 80;  // of a label; all of it is told by pointing

export interface BarRow {
  label: string;
  low: number;
  high: number;
  text: string;         // the amount in words
  mark?: number;        // a ring: another figure of the same thing
  before?: number;      // an outline: what it was
  title?: string;
}

/** `least` and `most` of the scale include all rows; what is below zero goes left, and what has no bound to the end. */
export function bars(rows: BarRow[], label: string): HTMLElement {
  const ends = rows.flatMap(({ low, high, mark, before }) => [low, high, mark ?? 0, before ?? 0]).filter(Number.isFinite);
  const [least, most] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const span = most - least || 1;
  const at = (value: number): number => Math.min(100, Math.max(0, 100 * (value - least) / span));
  return h('ul', { class: 'bars', 'aria-label': label }, ...rows.map((row) => {
    const piece = (name: string, from: number, to: number): SVGRectElement => svg('rect', {
      class: name, x: `${Math.min(at(from), at(to))}%`, width: `${Math.abs(at(to) - at(from))}%`, y: 3, height: 14 });
    const label = clipped(row.label, mostLetters);
    return h('li', { title: row.title ?? (label === row.label ? undefined : row.label) }, h('span', { class: 'label' }, label),
      svg('svg', { class: 'bar', 'aria-hidden': 'true' },
        svg('line', { class: 'zero', x1: `${at(0)}%`, x2: `${at(0)}%`, y1: 0, y2: 20 }),
        piece('sure', 0, row.low), row.high > row.low ? piece('open', row.low, row.high) : null,
        row.before === undefined ? null : piece('before', 0, row.before),
        row.mark === undefined ? null : svg('circle', { class: 'ring', cx: `${at(row.mark)}%`, cy: 10, r: 4.5 })),
      h('span', { class: 'amount' }, row.text));
  }));
}
