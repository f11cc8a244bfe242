// The world map: its lines and figures, and what is told beside it of what is pointed at, or reached by keys.

import { select } from 'd3-selection';
import { zoom, zoomIdentity, type ZoomTransform } from 'd3-zoom';
import { h, svg } from '../base/dom';
import { few, number } from '../base/format';
import type { Store } from '../base/store';
import { keepingFocus } from '../live/actions';
import { Arcs } from './arcs';
import { linkDetails, nationDetails, passageDetails } from './details';
import { Figures, type Pointing, type Told } from './figures';
import { drawnLinks, type DrawnLink, type Mode } from './links';
import { nationsSeen, type NationSeen, type Role } from './nations';
import { Places } from './places';
import { ground, size } from './world';

const mostLines = 1200;  // the largest; more are neither told apart nor drawn in time

export class WorldMap implements Pointing {
  readonly element: HTMLElement;
  readonly aside = h('aside', { class: 'details', 'aria-live': 'polite', 'aria-label': 'Details' });
  mode: Mode = 'supply';
  private readonly picture = svg('svg', { viewBox: `0 0 ${size.width} ${size.height}`, role: 'group', 'aria-label': 'World map of the network' });
  private readonly scroller = h('div', { class: 'scroller' });
  private readonly moved = svg('g');
  private readonly earth: SVGGElement;
  private readonly note = h('p', { class: 'note' });
  private readonly places: Places;
  private readonly arcs: Arcs;
  private readonly figures: Figures;
  private drawn: DrawnLink[] = [];
  private seen: NationSeen[] = [];
  private transform: ZoomTransform = zoomIdentity;
  private held: Told | undefined;  // what stays told until something else is chosen
  private near: number | undefined;  // link of the line that a pointer is at

  constructor(private readonly store: Store) {
    this.places = new Places(store);
    this.arcs = new Arcs(store, this.places);
    this.figures = new Figures(store, this.places, this);
    this.earth = ground(this.places.projected);
    this.moved.append(this.arcs.element, this.figures.passages, this.figures.nations, this.figures.names);
    this.picture.append(this.moved);
    const beneath = svg('svg', { class: 'beneath', viewBox: `0 0 ${size.width} ${size.height}`, 'aria-hidden': 'true' }, this.earth);
    this.scroller.append(h('div', { class: 'layers' }, beneath, this.arcs.painting.element, this.picture));
    this.element = h('div', { class: 'map' }, h('div', { class: 'frame' }, this.scroller, this.buttons()), this.note);
    this.listen();
    requestAnimationFrame(() => { this.centre(); });
  }

  draw(): void {
    this.near = undefined;
    this.drawn = drawnLinks(this.store, this.mode);
    this.seen = nationsSeen(this.store, this.drawn);
    const shown = this.placed();
    this.arcs.draw(this.drawn, shown, this.mode);
    this.figures.draw(this.seen, shown, this.transform.k);
    this.tell();
    const absent = this.seen.filter(({ nation }) => !this.places.nation(nation)).map(({ nation }) => this.store.nationName(nation));
    const kept = this.keptNation === undefined ? '' : `, those of ${this.store.nationName(this.keptNation)} before others`;
    const less = this.drawn.length > mostLines ? `The largest ${number(mostLines)} of ${number(this.drawn.length)} lines are drawn${kept}; filters show others. ` : '';
    this.element.classList.toggle('nowhere', this.nowhere);
    this.aside.hidden = this.nowhere;
    this.note.textContent = less + (this.nowhere ? 'There is no map: nobody says where these nations lie.'
      : absent.length > 0 ? `Not on the map, for want of a position: ${few(absent)}.` : '');
  }

  /** Whether nothing of the network has a place on the map. */
  get nowhere(): boolean {
    return this.seen.every(({ nation }) => !this.places.nation(nation));
  }

  private get keptNation(): number | undefined {
    return this.held?.kind === 'nation' ? this.held.index : undefined;
  }

  /** The largest lines that have a place; those of the nation that is kept before all others. */
  private placed(): DrawnLink[] {
    const own = this.keptNation;
    const isOwn = (drawn: DrawnLink): boolean => own !== undefined && (drawn.from === own || drawn.to === own);
    const lies = (drawn: DrawnLink): boolean => this.places.nation(drawn.from) !== undefined && this.places.nation(drawn.to) !== undefined;
    const first = new Set(own === undefined ? [] : this.drawn.filter((drawn) => isOwn(drawn) && lies(drawn)).slice(0, mostLines));
    let others = mostLines - first.size;
    return this.drawn.filter((drawn) => first.has(drawn) || (others > 0 && !isOwn(drawn) && lies(drawn) && others-- > 0));
  }

  /** What the legend explains: roles that occur, and whether demand goes unmet and passages are used. */
  get roles(): Set<Role> {
    return new Set(this.seen.map(({ role }) => role));
  }

  get shortage(): boolean {
    return this.seen.some(({ unmet }) => unmet !== null && unmet > 0);
  }

  get passages(): boolean {
    return this.figures.passages.childElementCount > 0;
  }

  /** Amounts to read widths by. */
  samples(): { amount: number; width: number }[] {
    return this.arcs.samples();
  }

  // ── Moving ──

  /** On a narrow screen the map is wider than its frame: shows where most is first. */
  private centre(): void {
    const first = this.seen.map(({ nation }) => this.places.nation(nation)).find((place) => place !== undefined);
    const { scrollWidth, clientWidth } = this.scroller;
    if (first) this.scroller.scrollLeft = first[0] / size.width * scrollWidth - clientWidth / 2;
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
      for (const layer of [this.earth, this.moved]) layer.setAttribute('transform', transform.toString());
      this.arcs.painting.move(transform);
      if (nearer) this.figures.draw(this.seen, this.arcs.drawn(), transform.k);
    });

  /** What stays where it is when the map is zoomed: the nation that is kept, else the one with most. */
  private middle(): [number, number] | undefined {
    const place = this.places.nation(this.held?.kind === 'nation' ? this.held.index : this.seen[0]?.nation ?? -1);
    return place && this.transform.apply(place);
  }

  private zoomBy(by: number): void {
    const target = select<SVGSVGElement, unknown>(this.picture);
    if (by === 0) this.zooming.transform(target, zoomIdentity);
    else this.zooming.scaleBy(target, by, this.middle());
  }

  // ── Pointing ──

  point(told: Told): void {
    this.tellOf(told);
  }

  leave(): void {
    this.light(undefined);
  }

  isHeld(told: Told): boolean {
    return this.held?.kind === told.kind && this.held.index === told.index;
  }

  /** Keeps telling of something, or no longer where it is told of already. */
  hold(told: Told): void {
    this.keep(this.isHeld(told) ? undefined : told);
    this.tell();
  }

  private keep(told: Told | undefined): void {
    const before = this.keptNation;
    this.held = told;
    this.figures.mark();
    // Of many lines others are drawn then.
    if (this.drawn.length > mostLines && this.keptNation !== before) this.draw();
  }

  key(event: KeyboardEvent, told: Told): void {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.hold(told);
      this.aside.querySelector<HTMLElement>('button')?.focus();
    } else if (event.key === 'Escape') {
      this.keep(undefined);
      this.light(undefined);
    }
  }

  private listen(): void {
    select<SVGSVGElement, unknown>(this.picture).call(this.zooming).on('dblclick.zoom', null);
    this.picture.addEventListener('pointerleave', () => { this.near = undefined; this.tell(); });
    this.picture.addEventListener('pointermove', (event) => {
      const drawn = onFigure(event) ? undefined : this.nearest(event);
      if (drawn?.link === this.near && drawn) return;  // is told of already
      this.near = drawn?.link;
      if (onFigure(event)) return;
      if (drawn) this.tellOf({ kind: 'link', index: drawn.link });
      else this.light(undefined);
    });
    this.picture.addEventListener('click', (event) => {
      if (onFigure(event)) return;
      const drawn = this.nearest(event);
      if (drawn) this.hold({ kind: 'link', index: drawn.link });
      else if (this.held) this.hold(this.held);
    });
  }

  /** The line that a pointer is at. */
  private nearest(event: MouseEvent): DrawnLink | undefined {
    const matrix = this.moved.getScreenCTM();
    if (!matrix) return undefined;
    return this.arcs.nearest(new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse()), 7 / this.transform.k);
  }

  // ── Telling ──

  /** Whether a line belongs to what is told of. */
  private touches({ kind, index }: Told): (drawn: DrawnLink) => boolean {
    if (kind === 'link') return ({ link }) => link === index;
    if (kind === 'nation') return ({ from, to }) => from === index || to === index;
    return ({ link }) => this.store.data.facts.links.via[link]?.includes(index) ?? false;
  }

  /** Fades the lines that are not meant; without a test, those that do not belong to what is kept. */
  private light(meant: ((drawn: DrawnLink) => boolean) | undefined): void {
    this.arcs.light(meant ?? (this.held ? this.touches(this.held) : undefined));
  }

  /** Tells of something, and lights its lines; false where it is no longer there. */
  private tellOf(told: Told): boolean {
    const details = this.details(told);
    if (!details) return false;
    this.light(this.touches(told));
    this.show(details);
    return true;
  }

  private details(told: Told): HTMLElement | undefined {
    const { kind, index } = told;
    if (kind === 'passage') return passageDetails(this.store, index);
    if (kind === 'link') {
      const drawn = this.drawn.find(({ link }) => link === index);
      return drawn && linkDetails(this.store, drawn);
    }
    const seen = this.seen.find(({ nation }) => nation === index);
    return seen && nationDetails(this.store, seen, this.drawn, (link) => {
      this.light(link ? this.touches({ kind: 'link', index: link.link }) : this.touches(told));
    });
  }

  private show(details: HTMLElement): void {
    keepingFocus(this.aside, () => { this.aside.replaceChildren(details); });
  }

  /** What stands beside the map when nothing is pointed at. */
  private tell(): void {
    if (this.held && this.tellOf(this.held)) return;
    this.light(undefined);
    if (this.aside.childElementCount > 0 && this.aside.contains(document.activeElement)) return;
    this.show(h('div', {}, h('p', { class: 'note' },
      'Point at a nation, line or passage, or go to the map by Tab and through the nations by arrow keys; Enter keeps one. ' +
      'Zoom by the buttons, two fingers, or Ctrl and the wheel.')));
  }
}

function onFigure(event: Event): boolean {
  return (event.target as Element).closest('.nation, .passage') !== null;
}
