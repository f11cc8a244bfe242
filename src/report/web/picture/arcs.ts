// The lines of the map: links as arcs by state and flow.

import { scaleSqrt } from 'd3-scale';
import { svg } from '../base/dom';
import { lineStyle } from '../base/lines';
import type { Store } from '../base/store';
import { changeOf, size as sizeOf, type DrawnLink, type Mode } from './links';
import type { Places, Point } from './places';
import { arrow } from './shapes';
import { arc } from './world';

const moving = 300;  // lines; more are drawn thin, and change at once, since none could be followed by eye

interface Arc { drawn: DrawnLink; group: SVGGElement; points: Point[] }

export class Arcs {
  readonly element = svg('g', { class: 'arcs', 'aria-hidden': 'true' });
  private readonly arcs = new Map<number, Arc>();
  private mode: Mode = 'supply';
  private most = 0;  // amount of any line, drawn or not

  constructor(private readonly store: Store, private readonly places: Places) {}

  /** Draws some of all lines; widths are by all of them. */
  draw(all: DrawnLink[], shown: DrawnLink[], mode: Mode): void {
    this.mode = mode;
    this.most = all.reduce((max, each) => Math.max(max, sizeOf(each)), 0);
    this.element.classList.toggle('many', shown.length > moving);
    const width = this.width();
    const kept = new Set(shown.map(({ link }) => link));
    for (const [link, { group }] of this.arcs) if (!kept.has(link)) { group.remove(); this.arcs.delete(link); }
    for (const drawn of shown) {
      const found = this.arcs.get(drawn.link);
      // What a reader opens takes the place of what he opened before.
      const same = found?.drawn.from === drawn.from && found.drawn.to === drawn.to;
      if (found && !same) found.group.remove();
      const at = found && same ? found : this.fresh(drawn);
      at.drawn = drawn;
      this.dress(at, width(drawn));
    }
  }

  /** Those that are drawn. */
  drawn(): DrawnLink[] {
    return [...this.arcs.values()].map(({ drawn }) => drawn);
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
    for (const each of this.arcs.values()) {
      for (const [x, y] of each.points) {
        const distance = (x - at.x) ** 2 + (y - at.y) ** 2;
        if (distance < least) { least = distance; best = each.drawn; }
      }
    }
    return best;
  }

  /** Fades the lines that are not meant; without a test, none. */
  light(test: ((drawn: DrawnLink) => boolean) | undefined): void {
    for (const { drawn, group } of this.arcs.values()) {
      group.classList.toggle('faded', test !== undefined && !test(drawn));
      group.classList.toggle('lit', test?.(drawn) ?? false);
    }
  }

  private scale(): (amount: number) => number {
    const [least, most] = this.element.classList.contains('many') ? [0.4, 3.5] : [0.7, 8];
    return scaleSqrt().domain([0, this.most || 1]).range([least, most]);
  }

  private width(): (drawn: DrawnLink) => number {
    const scale = this.scale();
    return (drawn) => {
      if (drawn.agreement !== undefined) return drawn.changed && this.store.comparing ? 3.2 : 1.8;
      if (this.store.comparing && this.mode === 'supply') return scale(Math.abs((drawn.amount ?? 0) - (drawn.before ?? 0))) + 0.3;
      return scale(drawn.amount ?? 0);
    };
  }

  private fresh(drawn: DrawnLink): Arc {
    const points = arc(this.places.nation(drawn.from) ?? [0, 0], this.places.nation(drawn.to) ?? [0, 0], 0.9 + 0.5 * Math.min(drawn.order, 4));
    const d = `M${points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L')}`;
    const group = svg('g', {}, svg('path', { class: 'line', d }), svg('path', { class: 'head' }), svg('text', { class: 'mark', dy: '0.35em' }));
    const made: Arc = { drawn, group, points };
    this.arcs.set(drawn.link, made);
    this.element.append(group);
    return made;
  }

  private dress({ drawn, group, points }: Arc, width: number): void {
    const style = lineStyle(drawn.line);
    const change = this.store.comparing && this.mode === 'supply' ? changeOf(drawn) : undefined;
    const pact = drawn.agreement !== undefined;
    const idle = change === undefined ? drawn.amount === 0 : change === 'same';
    const unchanged = pact && this.store.comparing && !drawn.changed;
    put(group, 'class', ['arc', change === undefined ? `role-${style.role}` : `change-${change}`,
      style.dash, idle ? 'idle' : '', unchanged ? 'unchanged' : ''].join(' '));
    const [line, head, mark] = group.children as unknown as [SVGPathElement, SVGPathElement, SVGTextElement];
    line.style.strokeWidth = `${width.toFixed(2)}px`;
    put(head, 'd', pact || (idle && style.mark === '') ? '' : arrow(points, Math.max(3, 1.5 + width * 1.1)));
    const middle = points[Math.floor(points.length / 2)];
    const sign = change === 'more' ? '+' : change === 'less' ? '−' : '';
    const said = change === undefined ? style.mark : width > 1.6 ? sign : '';
    if (mark.textContent !== said) mark.textContent = said;
    if (middle && said !== '') { put(mark, 'x', middle[0].toFixed(1)); put(mark, 'y', middle[1].toFixed(1)); }
  }
}

/** Changes an attribute only where it differs: most lines stay as they are from scenario to scenario. */
function put(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
