// The world map: nations by role, links as arcs by state and flow, passages. What is pointed at, or reached by keys, is told
// beside it.

import { scaleSqrt } from 'd3-scale';
import { select } from 'd3-selection';
import { zoom, zoomIdentity, type ZoomTransform } from 'd3-zoom';
import type { GeoProjection } from 'd3-geo';
import { h, rove, svg } from '../base/dom';
import { number } from '../base/format';
import { lineStyle } from '../base/lines';
import type { Store } from '../base/store';
import { keepingFocus } from '../live/actions';
import { linkDetails, nationDetails, passageDetails } from './details';
import { changeOf, drawnLinks, size as sizeOf, type DrawnLink, type Mode } from './links';
import { nationsSeen, shape, type NationSeen } from './nations';
import { arc, ground, projection, size, type Way } from './world';

const mostLines = 1200;  // the largest; more are neither told apart nor drawn in time

type Box = [number, number, number, number];
interface Arc { drawn: DrawnLink; group: SVGGElement; points: [number, number][] }
/** What stays told until something else is chosen. */
interface Held { kind: 'nation' | 'link' | 'passage'; index: number }

export class WorldMap {
  readonly element: HTMLElement;
  readonly aside = h('aside', { class: 'details', 'aria-live': 'polite', 'aria-label': 'Details' });
  private readonly projected: GeoProjection;
  private readonly picture = svg('svg', { viewBox: `0 0 ${size.width} ${size.height}`, role: 'group', 'aria-label': 'World map of the network' });
  private readonly scroller = h('div', { class: 'scroller' });
  private readonly moved = svg('g');
  private readonly arcLayer = svg('g', { class: 'arcs', 'aria-hidden': 'true' });
  private readonly passageLayer = svg('g', { class: 'passages', role: 'group', 'aria-label': 'Passages, reached by arrow keys' });
  private readonly nationLayer = svg('g', { class: 'nations', role: 'group', 'aria-label': 'Nations, reached by arrow keys' });
  private readonly nameLayer = svg('g', { class: 'names', 'aria-hidden': 'true' });
  private readonly note = h('p', { class: 'note' });
  private readonly arcs = new Map<number, Arc>();
  private drawn: DrawnLink[] = [];
  private seen: NationSeen[] = [];
  private transform: ZoomTransform = zoomIdentity;
  private held: Held | undefined;
  private taken: Box[] = [];  // of the picture, by figures and names
  mode: Mode = 'supply';

  constructor(private readonly store: Store) {
    this.projected = projection(this.ways());
    this.moved.append(ground(this.projected), this.arcLayer, this.passageLayer, this.nationLayer, this.nameLayer);
    this.picture.append(this.moved);
    this.scroller.append(this.picture);
    this.element = h('div', { class: 'map' }, h('div', { class: 'frame' }, this.scroller, this.buttons()), this.note);
    this.listen();
    this.draw();
    requestAnimationFrame(() => { this.centre(); });
  }

  draw(): void {
    this.drawn = drawnLinks(this.store, this.mode);
    this.seen = nationsSeen(this.store, this.drawn);
    const shown = this.drawn.filter((each) => this.place(each.from) && this.place(each.to)).slice(0, mostLines);
    this.drawArcs(shown);
    this.drawPassages(shown);
    this.drawNations();
    this.tell();
    const absent = this.seen.filter(({ nation }) => !this.place(nation)).map(({ nation }) => this.store.nationName(nation));
    const less = this.drawn.length > mostLines ? `The largest ${number(mostLines)} of ${number(this.drawn.length)} lines are drawn; filters show others. ` : '';
    this.note.textContent = less + (absent.length > 0 ? `Not on the map, for want of a position: ${absent.join(', ')}.` : '');
  }

  /** All trade of the file, as it weighs in the choice of the projection. */
  private ways(): Way[] {
    const { links } = this.store.data.facts;
    const carried = this.store.carried('');
    return links.from.flatMap((from, link) => {
      const [a, b] = [this.place(from), this.place(links.to[link] ?? -1)];
      return a && b ? [{ from: a, to: b, weight: Math.sqrt(carried.get(link) ?? 0) + 0.01 }] : [];
    });
  }

  private point(nation: number): [number, number] {
    return this.projected(this.place(nation) ?? [0, 0]) ?? [0, 0];
  }

  private place(nation: number): [number, number] | undefined {
    const at = this.store.data.facts.nations[nation]?.at;
    return at ? [at[1], at[0]] : undefined;
  }

  /** On a narrow screen the map is wider than its frame: shows where most is first. */
  private centre(): void {
    const first = this.seen.find(({ nation }) => this.place(nation));
    const { scrollWidth, clientWidth } = this.scroller;
    if (first) this.scroller.scrollLeft = this.point(first.nation)[0] / size.width * scrollWidth - clientWidth / 2;
  }

  private buttons(): HTMLElement {
    const button = (label: string, text: string, by: number): HTMLElement => h('button', {
      type: 'button', 'aria-label': label, click: () => { this.zoomBy(by); } }, text);
    return h('div', { class: 'zoom' }, button('Zoom in', '+', 1.6), button('Zoom out', '−', 1 / 1.6), button('Whole world', '⤢', 0));
  }

  private readonly zooming = zoom<SVGSVGElement, unknown>().scaleExtent([1, 16]).translateExtent([[0, 0], [size.width, size.height]])
    .filter((event: Event) => event instanceof WheelEvent ? event.ctrlKey || event.metaKey : !(event instanceof TouchEvent) || event.touches.length > 1)
    .on('zoom', ({ transform }: { transform: ZoomTransform }) => {
      const nearer = transform.k !== this.transform.k;
      this.transform = transform;
      this.moved.setAttribute('transform', transform.toString());
      if (nearer) this.drawNations(true);
    });

  private zoomBy(by: number): void {
    const target = select<SVGSVGElement, unknown>(this.picture);
    if (by === 0) this.zooming.transform(target, zoomIdentity);
    else this.zooming.scaleBy(target, by);
  }

  // ── Lines ──

  /** Amounts to read widths by: a round one near the most, and a tenth of it; none where no amounts are drawn. */
  samples(): { amount: number; width: number }[] {
    const most = this.most();
    if (this.mode === 'agreements' || most <= 0) return [];
    const power = 10 ** Math.floor(Math.log10(most));
    const round = power * ([5, 2, 1].find((digit) => digit * power <= most) ?? 1);
    const scale = this.scale();
    return [round, round / 10].map((amount) => ({ amount, width: scale(amount) }));
  }

  private most(): number {
    return this.drawn.reduce((max, each) => Math.max(max, sizeOf(each)), 0);
  }

  private scale(): (amount: number) => number {
    return scaleSqrt().domain([0, this.most() || 1]).range([0.7, 8]);
  }

  private width(): (drawn: DrawnLink) => number {
    const scale = this.scale();
    return (drawn) => {
      if (drawn.agreement !== undefined) return drawn.changed && this.store.comparing ? 3.2 : 1.8;
      if (this.store.comparing && this.mode === 'supply') return scale(Math.abs((drawn.amount ?? 0) - (drawn.before ?? 0))) + 0.3;
      return scale(drawn.amount ?? 0);
    };
  }

  private drawArcs(shown: DrawnLink[]): void {
    const width = this.width();
    const kept = new Set(shown.map(({ link }) => link));
    for (const [link, { group }] of this.arcs) if (!kept.has(link)) { group.remove(); this.arcs.delete(link); }
    for (const drawn of shown) {
      const at = this.arcs.get(drawn.link) ?? this.newArc(drawn);
      at.drawn = drawn;
      this.dress(at, width(drawn));
    }
  }

  private newArc(drawn: DrawnLink): Arc {
    const points = arc(this.point(drawn.from), this.point(drawn.to), 0.9 + 0.5 * Math.min(drawn.order, 4));
    const d = `M${points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L')}`;
    const group = svg('g', {}, svg('path', { class: 'line', d }), svg('path', { class: 'head' }), svg('text', { class: 'mark', dy: '0.35em' }));
    const made: Arc = { drawn, group, points };
    this.arcs.set(drawn.link, made);
    this.arcLayer.append(group);
    return made;
  }

  private dress({ drawn, group, points }: Arc, width: number): void {
    const style = lineStyle(drawn.line);
    const change = this.store.comparing && this.mode === 'supply' ? changeOf(drawn) : undefined;
    const pact = drawn.agreement !== undefined;
    const idle = change === undefined ? drawn.amount === 0 : change === 'same';
    const unchanged = pact && this.store.comparing && !drawn.changed;
    group.setAttribute('class', ['arc', change === undefined ? `role-${style.role}` : `change-${change}`,
      style.dash, idle ? 'idle' : '', unchanged ? 'unchanged' : ''].join(' '));
    const [line, head, mark] = group.children as unknown as [SVGPathElement, SVGPathElement, SVGTextElement];
    line.style.strokeWidth = `${width.toFixed(2)}px`;
    head.setAttribute('d', pact || (idle && style.mark === '') ? '' : arrow(points, Math.max(3, 1.5 + width * 1.1)));
    const middle = points[Math.floor(points.length / 2)];
    const sign = change === 'more' ? '+' : change === 'less' ? '−' : '';
    mark.textContent = change === undefined ? style.mark : width > 1.6 ? sign : '';
    if (middle) { mark.setAttribute('x', middle[0].toFixed(1)); mark.setAttribute('y', middle[1].toFixed(1)); }
  }

  // ── Figures ──

  private drawPassages(shown: DrawnLink[]): void {
    const { passages, links } = this.store.data.facts;
    const used = new Set(shown.flatMap(({ link }) => links.via[link] ?? []));
    const k = this.transform.k;
    this.passageLayer.replaceChildren(...passages.flatMap((passage, index) => {
      if (!passage.at || !used.has(index)) return [];
      const at = this.projected([passage.at[1], passage.at[0]]);
      if (!at) return [];
      const point = (): void => { this.pointPassage(index); };
      return [svg('g', {
        class: 'passage', role: 'button', 'aria-label': passage.name, transform: `translate(${at[0]},${at[1]}) scale(${1 / k})`,
        focus: point, pointerenter: point, blur: () => { this.light(undefined); }, pointerleave: () => { this.light(undefined); },
        click: () => { this.hold({ kind: 'passage', index }); }, keydown: (event) => { this.key(event as KeyboardEvent, { kind: 'passage', index }); },
      }, svg('title', {}, passage.name), svg('path', { d: 'M0,-5L5,0L0,5L-5,0Z' }))];
    }));
    rove(this.passageLayer, '.passage');
  }

  private drawNations(only = false): void {
    const most = this.seen[0]?.amount ?? 0;
    const scale = scaleSqrt().domain([0, most || 1]).range([3, 15]);
    const near = Math.sqrt(this.transform.k);
    this.taken = [];
    const names: SVGTextElement[] = [];
    const focused = document.activeElement?.getAttribute('data-nation');
    const groups = this.seen.flatMap((seen) => {
      const place = this.place(seen.nation);
      const at = place ? this.projected(place) : null;
      if (!at) return [];
      const radius = scale(seen.amount) * near / this.transform.k;
      this.taken.push([at[0] - radius, at[1] - radius, at[0] + radius, at[1] + radius]);
      return [this.nation(seen, at, radius)];
    });
    for (const seen of this.seen) {
      const place = this.place(seen.nation);
      const at = place ? this.projected(place) : null;
      const name = at ? this.name(seen, at, scale(seen.amount) * near / this.transform.k) : undefined;
      if (name) names.push(name);
    }
    this.nameLayer.replaceChildren(...names);
    this.nationLayer.replaceChildren(...groups);
    rove(this.nationLayer, '.nation');
    if (focused !== null && focused !== undefined)
      this.nationLayer.querySelector<SVGElement>(`[data-nation="${CSS.escape(focused)}"]`)?.focus();
    if (only) this.drawPassages([...this.arcs.values()].map(({ drawn }) => drawn));
  }

  /** The code of a nation below, above or beside its figure, where there is room. */
  private name(seen: NationSeen, at: [number, number], radius: number): SVGTextElement | undefined {
    const letters = 10 / this.transform.k;
    const code = this.store.nationCode(seen.nation);
    const [w, t] = [0.42 * letters * code.length, letters * 0.55];
    const away = radius + letters * 0.7;
    for (const [x, y] of [[at[0], at[1] + away], [at[0], at[1] - away], [at[0] + radius + w + t * 0.6, at[1]], [at[0] - radius - w - t * 0.6, at[1]]] as const) {
      const box: Box = [x - w, y - t, x + w, y + t];
      if (!this.taken.every(([a, b, c, d]) => box[2] <= a || box[0] >= c || box[3] <= b || box[1] >= d)) continue;
      this.taken.push(box);
      return svg('text', { x: x.toFixed(2), y: y.toFixed(2), dy: '0.35em', 'font-size': letters.toFixed(2) }, code);
    }
    return undefined;
  }

  private nation(seen: NationSeen, at: [number, number], radius: number): SVGGElement {
    const record = this.store.data.facts.nations[seen.nation];
    const k = this.transform.k;
    const unmet = seen.unmet !== null && seen.wanted !== null && seen.wanted > 0 ? seen.unmet / seen.wanted : 0;
    const words = `${record?.name ?? ''}${unmet > 0.0005 ? `, ${number(Math.round(unmet * 1000) / 10)} % of demand unmet` : ''}`;
    const group = svg('g', {
      class: `nation role-${seen.role}${this.isHeld('nation', seen.nation) ? ' pinned' : ''}`, role: 'button', 'aria-label': words,
      'data-nation': seen.nation, transform: `translate(${at[0].toFixed(2)},${at[1].toFixed(2)})`,
      focus: () => { this.pointNation(seen); }, blur: () => { this.light(undefined); },
      pointerenter: () => { this.pointNation(seen); }, pointerleave: () => { this.light(undefined); },
      click: () => { this.hold({ kind: 'nation', index: seen.nation }); },
      keydown: (event) => { this.key(event as KeyboardEvent, { kind: 'nation', index: seen.nation }); },
    }, svg('path', { class: 'symbol', d: shape(seen.role, radius) }));
    if (unmet > 0.0005) group.append(svg('path', { class: 'unmet', d: ring(radius + 2.5 / k, unmet) }));
    return group;
  }

  // ── Pointing ──

  private listen(): void {
    select<SVGSVGElement, unknown>(this.picture).call(this.zooming).on('dblclick.zoom', null);
    this.picture.addEventListener('pointermove', (event) => { this.pointNear(event); });
    this.picture.addEventListener('pointerleave', () => { this.tell(); });
    this.picture.addEventListener('click', (event) => {
      if ((event.target as Element).closest('.nation, .passage')) return;
      const arc = this.nearest(event);
      if (arc) this.hold({ kind: 'link', index: arc.drawn.link });
      else if (this.held) this.hold(this.held);
    });
  }

  private pointNear(event: PointerEvent): void {
    if ((event.target as Element).closest('.nation, .passage')) return;
    const arc = this.nearest(event);
    if (arc) this.pointLink(arc.drawn);
    else this.light(undefined);
  }

  /** The line that passes nearest to a pointer, if one is in reach. */
  private nearest(event: MouseEvent): Arc | undefined {
    const matrix = this.moved.getScreenCTM();
    if (!matrix) return undefined;
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    const reach = 7 / this.transform.k;
    let best: Arc | undefined;
    let least = reach * reach;
    for (const each of this.arcs.values()) {
      for (const [x, y] of each.points) {
        const distance = (x - at.x) ** 2 + (y - at.y) ** 2;
        if (distance < least) { least = distance; best = each; }
      }
    }
    return best;
  }

  private pointLink(drawn: DrawnLink): void {
    this.show(linkDetails(this.store, drawn));
    this.light(({ link }) => link === drawn.link);
  }

  private pointPassage(passage: number): void {
    const { links } = this.store.data.facts;
    this.show(passageDetails(this.store, passage));
    this.light(({ link }) => links.via[link]?.includes(passage) ?? false);
  }

  private pointNation(seen: NationSeen): void {
    this.light(({ from, to }) => from === seen.nation || to === seen.nation);
    this.show(nationDetails(this.store, seen, this.drawn, (link) => {
      this.light(link ? (each) => each.link === link.link : ({ from, to }) => from === seen.nation || to === seen.nation);
    }));
  }

  private isHeld(kind: Held['kind'], index: number): boolean {
    return this.held?.kind === kind && this.held.index === index;
  }

  /** Keeps telling of something, or no longer where it is told of already. */
  private hold(held: Held): void {
    this.held = this.isHeld(held.kind, held.index) ? undefined : held;
    for (const group of this.nationLayer.querySelectorAll('.nation'))
      group.classList.toggle('pinned', this.isHeld('nation', Number(group.getAttribute('data-nation'))));
    if (this.held) this.showHeld();
    else this.tell();
  }

  private key(event: KeyboardEvent, held: Held): void {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.hold(held);
      this.aside.querySelector<HTMLElement>('button')?.focus();
    } else if (event.key === 'Escape') {
      this.held = undefined;
      this.light(undefined);
    }
  }

  /** Tells of what is held; false where it is no longer there. */
  private showHeld(): boolean {
    const { held } = this;
    if (!held) return false;
    if (held.kind === 'passage') { this.pointPassage(held.index); return true; }
    const seen = held.kind === 'nation' ? this.seen.find(({ nation }) => nation === held.index) : undefined;
    const drawn = held.kind === 'link' ? this.drawn.find(({ link }) => link === held.index) : undefined;
    if (seen) this.pointNation(seen);
    if (drawn) this.pointLink(drawn);
    return seen !== undefined || drawn !== undefined;
  }

  /** Fades the lines that are not meant; without a test, those that do not touch the pinned nation. */
  private light(meant: ((drawn: DrawnLink) => boolean) | undefined): void {
    const test = meant ?? this.meant();
    for (const { drawn, group } of this.arcs.values()) {
      group.classList.toggle('faded', test !== undefined && !test(drawn));
      group.classList.toggle('lit', test?.(drawn) ?? false);
    }
  }

  /** The lines of what is held. */
  private meant(): ((drawn: DrawnLink) => boolean) | undefined {
    const { held } = this;
    if (!held) return undefined;
    if (held.kind === 'link') return ({ link }) => link === held.index;
    if (held.kind === 'nation') return ({ from, to }) => from === held.index || to === held.index;
    return ({ link }) => this.store.data.facts.links.via[link]?.includes(held.index) ?? false;
  }

  private show(details: HTMLElement): void {
    keepingFocus(this.aside, () => { this.aside.replaceChildren(details); });
  }

  /** What stands beside the map when nothing is pointed at. */
  private tell(): void {
    if (this.showHeld()) return;
    this.light(undefined);
    if (this.aside.childElementCount > 0 && this.aside.contains(document.activeElement)) return;
    this.show(h('div', {}, h('p', { class: 'note' },
      'Point at a nation, line or passage, or go to the map by Tab and through the nations by arrow keys; Enter keeps one. ' +
      'Zoom by the buttons, two fingers, or Ctrl and the wheel.')));
  }
}

/** A head at the way's later part, in the direction of goods. */
function arrow(points: [number, number][], length: number): string {
  const at = Math.floor(points.length * 0.62);
  const [tip, tail] = [points[at], points[at - 1]];
  if (!tip || !tail) return '';
  const [dx, dy] = [tip[0] - tail[0], tip[1] - tail[1]];
  const far = Math.hypot(dx, dy);
  if (!(far > 0) || far > 60) return '';
  const [ux, uy] = [dx / far, dy / far];
  const [bx, by] = [tip[0] - ux * length, tip[1] - uy * length];
  const half = length * 0.5;
  return `M${tip[0].toFixed(1)},${tip[1].toFixed(1)}L${(bx - uy * half).toFixed(1)},${(by + ux * half).toFixed(1)}L${(bx + uy * half).toFixed(1)},${(by - ux * half).toFixed(1)}Z`;
}

/** A part of a circle from the top on, clockwise: a share of 1 is all of it. */
export function ring(radius: number, share: number): string {
  const turn = Math.min(share, 0.9999) * 2 * Math.PI;
  const [x, y] = [radius * Math.sin(turn), -radius * Math.cos(turn)];
  return `M0,${-radius}A${radius},${radius} 0 ${turn > Math.PI ? 1 : 0} 1 ${x.toFixed(3)},${y.toFixed(3)}`;
}
