// The lines of the map: links as arcs by state and flow. Each is an element, so that it is printed sharply, moves, and takes the
// colours that a reader's system asks for; where there are many, they are painted, and only those that are told of are elements.

import { scaleSqrt } from 'd3-scale';
import { put, putText, svg } from '../base/dom';
import type { Store } from '../base/store';
import { size as sizeOf, type DrawnLink, type Mode } from './links';
import { look, type Line } from './look';
import { Painting } from './painting';
import type { Places, Point } from './places';
import { arrow } from './shapes';
import { arc } from './world';

const moving = 300;  // lines; more are drawn thin, and change at once, since none could be followed by eye

export class Arcs {
  readonly element = svg('g', { class: 'arcs', 'aria-hidden': 'true' });
  readonly painting = new Painting(this.element);
  private lines: Line[] = [];
  private readonly groups = new Map<number, SVGGElement>();  // by link
  private readonly ways = new Map<string, { from: Point; to: Point; points: Point[] }>();
  private mode: Mode = 'supply';
  private most = 0;     // amount of any line, drawn or not
  private many = false;
  private meant: ((drawn: DrawnLink) => boolean) | undefined;

  constructor(private readonly store: Store, private readonly places: Places) {
    whereElementsAreAskedFor(() => { this.refresh(); });
  }

  /** Draws some of all lines, the most first; widths are by all of them. */
  draw(all: DrawnLink[], shown: DrawnLink[], mode: Mode): void {
    this.mode = mode;
    this.most = all[0] ? sizeOf(all[0]) : 0;
    this.many = shown.length > moving;
    this.element.classList.toggle('many', this.many);
    const scale = this.scale();
    this.lines = shown.map((drawn) => ({ drawn, points: this.way(drawn), look: look(this.store, mode, drawn, scale) }));
    this.refresh();
  }

  /** Those that are drawn. */
  drawn(): DrawnLink[] {
    return this.lines.map(({ drawn }) => drawn);
  }

  /** Amounts to read widths by: a round one near the most, and a tenth of it; none where no amounts are drawn. */
  samples(): { amount: number; width: number }[] {
    const { most } = this;
    if (this.mode === 'agreements' || most <= 0) return [];
    const power = 10 ** Math.floor(Math.log10(most));
    const round = power * ([5, 2, 1].find((digit) => digit * power <= most) ?? 1);
    const scale = this.scale();
    return [round, round / 10].map((amount) => ({ amount, width: scale(amount) }));
  }

  /** The line that passes nearest to a point, if one is in reach. */
  nearest(at: { x: number; y: number }, reach: number): DrawnLink | undefined {
    let best: DrawnLink | undefined;
    let least = reach * reach;
    for (const { drawn, points } of this.lines) {
      for (const [x, y] of points) {
        const distance = (x - at.x) ** 2 + (y - at.y) ** 2;
        if (distance < least) { least = distance; best = drawn; }
      }
    }
    return best;
  }

  /** Fades the lines that are not meant; without a test, none. */
  light(test: ((drawn: DrawnLink) => boolean) | undefined): void {
    if (this.meant === undefined && test === undefined) return;
    this.meant = test;
    if (this.painted) this.raise(test ? this.lines.filter(({ drawn }) => test(drawn)) : []);
    this.dim();
  }

  private get painted(): boolean {
    return this.many && !elementsAreAskedFor();
  }

  private refresh(): void {
    const { lines, meant, painted } = this;
    this.painting.show(painted ? lines : []);
    this.raise(!painted ? lines : meant ? lines.filter(({ drawn }) => meant(drawn)) : []);
    this.dim();
  }

  private dim(): void {
    const { meant } = this;
    this.painting.element.classList.toggle('faded', meant !== undefined);
    for (const { drawn } of this.painted ? [] : this.lines) {
      const group = this.groups.get(drawn.link);
      group?.classList.toggle('faded', meant !== undefined && !meant(drawn));
      group?.classList.toggle('lit', meant?.(drawn) ?? false);
    }
    if (this.painted) for (const group of this.groups.values()) group.classList.add('lit');
  }

  private scale(): (amount: number) => number {
    const [least, most] = this.many ? [0.4, 3.5] : [0.7, 8];
    return scaleSqrt().domain([0, this.most || 1]).range([least, most]);
  }

  /** Found once for each pair of places and each line between them. */
  private way({ from, to, order }: DrawnLink): Point[] {
    const [a, b, bend] = [this.places.nation(from) ?? [0, 0] as Point, this.places.nation(to) ?? [0, 0] as Point, 0.9 + 0.5 * Math.min(order, 4)];
    const key = `${from} ${to} ${bend}`;
    const known = this.ways.get(key);
    // What a reader opens takes the place of what he opened before.
    if (known?.from === a && known.to === b) return known.points;
    const points = arc(a, b, bend);
    this.ways.set(key, { from: a, to: b, points });
    return points;
  }

  /** Makes just these lines elements. */
  private raise(lines: Line[]): void {
    const kept = new Set(lines.map(({ drawn }) => drawn.link));
    for (const [link, group] of this.groups) if (!kept.has(link)) { group.remove(); this.groups.delete(link); }
    for (const line of lines) this.dress(this.groups.get(line.drawn.link) ?? this.fresh(line), line);
  }

  private fresh({ drawn }: Line): SVGGElement {
    const group = svg('g', {}, svg('path', { class: 'line' }), svg('path', { class: 'head' }), svg('text', { class: 'mark', dy: '0.35em' }));
    this.groups.set(drawn.link, group);
    this.element.append(group);
    return group;
  }

  private dress(group: SVGGElement, { points, look: { classes, width, head, mark } }: Line): void {
    const [line, tip, text] = group.children as unknown as [SVGPathElement, SVGPathElement, SVGTextElement];
    put(group, 'class', classes);
    put(line, 'd', `M${points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L')}`);
    const stroke = `${width.toFixed(2)}px`;
    if (line.style.strokeWidth !== stroke) line.style.strokeWidth = stroke;
    put(tip, 'd', head === 0 ? '' : arrow(points, head));
    putText(text, mark);
    const middle = points[Math.floor(points.length / 2)];
    if (middle && mark !== '') { put(text, 'x', middle[0].toFixed(1)); put(text, 'y', middle[1].toFixed(1)); }
  }
}

const [paper, contrast] = [matchMedia('print'), matchMedia('(forced-colors: active)')];
let printing = false;

/** On paper, and where the system chooses the colours, all lines are elements. */
function elementsAreAskedFor(): boolean {
  return printing || paper.matches || contrast.matches;
}

function whereElementsAreAskedFor(changed: () => void): void {
  for (const query of [paper, contrast]) query.addEventListener('change', changed);
  addEventListener('beforeprint', () => { printing = true; changed(); });
  addEventListener('afterprint', () => { printing = false; changed(); });
}
