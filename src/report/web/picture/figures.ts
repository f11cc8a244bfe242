// The figures of the map: nations by role and amount with their codes, and passages.

import { scaleSqrt } from 'd3-scale';
import { afterwards, put, putText, rove, svg } from '../base/dom';
import { number } from '../base/format';
import { clipped } from '../base/letters';
import type { Store } from '../base/store';
import type { DrawnLink } from './links';
import { shape, type NationSeen } from './nations';
import type { Places, Point } from './places';
import { ring } from './shapes';
import { size } from './world';

/** What the map tells of, and may keep telling of. */
export interface Told { kind: 'nation' | 'link' | 'passage'; index: number }

/** What becomes of a figure that is pointed at, left, or chosen. */
export interface Pointing {
  point(told: Told): void;
  leave(): void;
  hold(told: Told): void;
  key(event: KeyboardEvent, told: Told): void;
  isHeld(told: Told): boolean;
}

const narrow = matchMedia('(max-width: 40rem)');  // where the picture is small, its letters are larger
type Box = [number, number, number, number];

export class Figures {
  readonly passages = svg('g', { class: 'passages', role: 'group', 'aria-label': 'Passages, reached by arrow keys' });
  readonly nations = svg('g', { class: 'nations', role: 'group', 'aria-label': 'Nations, reached by arrow keys' });
  readonly names = svg('g', { class: 'names', 'aria-hidden': 'true' });
  private readonly groups = new Map<number, SVGGElement>();      // by nation, kept from drawing to drawing
  private readonly diamonds = new Map<number, SVGGElement>();    // by passage, likewise
  private readonly letters = new Map<number, SVGTextElement>();  // names, likewise
  private marks: Box[] = [];  // of passages
  private taken: Box[] = [];  // of the picture, by figures and names

  constructor(private readonly store: Store, private readonly places: Places, private readonly pointing: Pointing) {}

  /** `near`: how many times larger than the whole world the picture is. */
  draw(seen: NationSeen[], drawn: DrawnLink[], near: number): void {
    this.drawPassages(drawn, near);
    this.drawNations(seen, near);
  }

  /** Marks the nation that is kept. */
  mark(): void {
    for (const group of this.nations.querySelectorAll('.nation'))
      group.classList.toggle('pinned', this.pointing.isHeld({ kind: 'nation', index: Number(group.getAttribute('data-nation')) }));
  }

  private listeners(told: Told): Record<string, (event: Event) => void> {
    const { pointing } = this;
    const [point, leave] = [(): void => { pointing.point(told); }, (): void => { pointing.leave(); }];
    return { focus: point, pointerenter: point, blur: leave, pointerleave: leave, click: () => { pointing.hold(told); },
      keydown: (event) => { pointing.key(event as KeyboardEvent, told); } };
  }

  private drawPassages(drawn: DrawnLink[], near: number): void {
    const { passages, links } = this.store.data.facts;
    const used = new Set(drawn.flatMap(({ link }) => links.via[link] ?? []));
    this.marks = [];
    arrange(this.passages, passages.flatMap((passage, index) => {
      const at = used.has(index) ? this.places.passage(index) : undefined;
      if (!at) return [];
      const [reach, [x, y]] = [5 / near, at];
      this.marks.push([x - reach, y - reach, x + reach, y + reach]);
      const group = this.diamonds.get(index) ?? svg('g', { class: 'passage', role: 'button', 'aria-label': passage.name, ...this.listeners({ kind: 'passage', index }) },
        svg('title', {}, passage.name), svg('path', { d: 'M0,-5L5,0L0,5L-5,0Z' }));
      this.diamonds.set(index, group);
      put(group, 'transform', `translate(${x},${y}) scale(${1 / near})`);
      return [group];
    }));
    rove(this.passages, '.passage');
  }

  private drawNations(all: NationSeen[], near: number): void {
    const most = all[0]?.amount ?? 0;
    const scale = scaleSqrt().domain([0, most > 0 ? most : 1]).range([3.6, Math.max(6, 15 * Math.min(1, Math.sqrt(60 / all.length)))]);
    const placed = all.flatMap((seen) => {
      const at = this.places.nation(seen.nation);
      return at ? [{ seen, at, radius: scale(seen.amount) / Math.sqrt(near) }] : [];
    });
    this.taken = [...this.marks, ...placed.map(({ at: [x, y], radius }): Box => [x - radius, y - radius, x + radius, y + radius])];
    arrange(this.names, placed.flatMap(({ seen, at, radius }) => this.name(seen, at, radius, near) ?? []));
    arrange(this.nations, placed.map(({ seen, at, radius }) => this.nation(seen, at, radius, near)));
    rove(this.nations, '.nation');
  }

  /** The code of a nation, or the name of an area, below, above or beside its figure, where there is room. */
  private name(seen: NationSeen, at: Point, radius: number, near: number): SVGTextElement | undefined {
    const letters = (narrow.matches ? 14 : 10.5) / near;
    const record = this.store.data.facts.nations[seen.nation];
    const code = record?.area === true ? clipped(record.name, 14) : record?.code ?? '';
    const [w, t] = [0.42 * letters * code.length, letters * 0.55];
    const away = radius + letters * 0.7;
    for (const [x, y] of [[at[0], at[1] + away], [at[0], at[1] - away], [at[0] + radius + w + t * 0.6, at[1]], [at[0] - radius - w - t * 0.6, at[1]]] as const) {
      const box: Box = [x - w, y - t, x + w, y + t];
      if (box[0] < 0 || box[1] < 0 || box[2] > size.width || box[3] > size.height) continue;
      if (this.taken.some((other) => overlap(box, other))) continue;
      this.taken.push(box);
      const text = this.letters.get(seen.nation) ?? svg('text', { dy: '0.35em' });
      this.letters.set(seen.nation, text);
      put(text, 'x', x.toFixed(2));
      put(text, 'y', y.toFixed(2));
      putText(text, code);
      const height = `${letters.toFixed(2)}px`;
      if (text.style.fontSize !== height) text.style.fontSize = height;
      return text;
    }
    return undefined;
  }

  private nation(seen: NationSeen, at: Point, radius: number, near: number): SVGGElement {
    const told: Told = { kind: 'nation', index: seen.nation };
    const unmet = seen.unmet !== null && seen.wanted !== null && seen.wanted > 0 ? seen.unmet / seen.wanted : 0;
    const words = `${this.store.nationName(seen.nation)}${unmet > 0.0005 ? `, ${number(Math.round(unmet * 1000) / 10)} % of demand unmet` : ''}`;
    const group = this.groups.get(seen.nation) ?? svg('g', { role: 'button', 'data-nation': seen.nation, ...this.listeners(told) },
      svg('path', { class: 'symbol' }));
    this.groups.set(seen.nation, group);
    put(group, 'class', `nation role-${seen.role}${this.pointing.isHeld(told) ? ' pinned' : ''}`);
    put(group, 'aria-label', words);
    put(group, 'transform', `translate(${at[0].toFixed(2)},${at[1].toFixed(2)})`);
    const [symbol, short] = group.children as unknown as [SVGPathElement, SVGPathElement | undefined];
    put(symbol, 'd', shape(seen.role, radius));
    if (unmet <= 0.0005) short?.remove();
    else put(short ?? group.appendChild(svg('path', { class: 'unmet' })), 'd', ring(radius + 2.5 / near, unmet));
    return group;
  }
}

function overlap(a: Box, b: Box): boolean {
  return a[2] > b[0] && a[0] < b[2] && a[3] > b[1] && a[1] < b[3];
}

/** Makes elements the children of a group, in their order; where they are that already, nothing happens. */
function arrange(group: Element, elements: Element[]): void {
  const { children } = group;
  if (children.length === elements.length && elements.every((each, index) => children[index] === each)) return;
  const focused = document.activeElement;
  group.replaceChildren(...elements);
  if (focused instanceof SVGElement && focused.isConnected && focused !== document.activeElement) afterwards(() => { focused.focus(); });
}
