// Lines of the map that are too many for elements: painted on a canvas beneath the figures, in the looks that the style gives to
// elements of the same classes.

import { zoomIdentity, type ZoomTransform } from 'd3-zoom';
import { h, svg } from '../base/dom';
import type { Line } from './look';
import { arrow } from './shapes';
import { size } from './world';

interface Style { colour: string; line: number; head: number; dash: number[]; halo: string; font: string }

export class Painting {
  readonly element = h('canvas', { 'aria-hidden': 'true' });
  private lines: Line[] = [];
  private transform: ZoomTransform = zoomIdentity;
  private styles = new Map<string, Style>();  // by classes
  private waiting = false;
  private width = 0;   // on the screen
  private height = 0;

  /** `where`: the group of such elements. */
  constructor(private readonly where: SVGGElement) {
    new ResizeObserver((entries) => {
      for (const { contentRect } of entries) { this.width = contentRect.width; this.height = contentRect.height; }
      this.paint();
    }).observe(this.element);
    // A window that goes to a screen with finer points; other colours.
    for (const query of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(min-resolution: 1.25dppx)', '(min-resolution: 1.75dppx)', '(min-resolution: 2.5dppx)'])
      matchMedia(query).addEventListener('change', () => { this.styles.clear(); this.later(); });
  }

  show(lines: Line[]): void {
    if (lines.length === 0 && this.lines.length === 0) return;
    this.lines = lines;
    // A page that is about to be printed draws no other frame.
    if (lines.length === 0) this.paint();
    else this.later();
  }

  /** Follows the map as it is moved. */
  move(transform: ZoomTransform): void {
    this.transform = transform;
    if (this.lines.length > 0) this.later();
  }

  /** Once for all that happens before the browser draws. */
  private later(): void {
    if (this.waiting) return;
    this.waiting = true;
    requestAnimationFrame(() => { this.waiting = false; this.paint(); });
  }

  private paint(): void {
    const { element } = this;
    const [width, height] = [Math.round(this.width * devicePixelRatio), Math.round(this.height * devicePixelRatio)];
    if (this.lines.length === 0 || width === 0) { element.width = element.height = 0; return; }
    if (element.width !== width) element.width = width;
    if (element.height !== height) element.height = height;
    const context = element.getContext('2d');
    if (!context) return;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width, height);
    const unit = width / size.width;
    context.setTransform(unit * this.transform.k, 0, 0, unit * this.transform.k, unit * this.transform.x, unit * this.transform.y);
    const fine = devicePixelRatio / (unit * this.transform.k);  // a point of the screen, in units of the map
    for (const line of this.lines) this.stroke(context, line, fine);
  }

  private stroke(context: CanvasRenderingContext2D, { points, look: { classes, width, head, mark } }: Line, fine: number): void {
    const style = this.style(classes);
    const [first, middle, last] = [points[0], points[Math.floor(points.length / 2)], points[points.length - 1]];
    if (!first || !middle || !last) return;
    context.globalAlpha = style.line;
    context.strokeStyle = context.fillStyle = style.colour;
    context.lineWidth = width * fine;
    context.setLineDash(style.dash.map((length) => length * fine));
    context.beginPath();
    context.moveTo(...first);
    // The curve through the middle, as in `arc`.
    context.quadraticCurveTo(2 * middle[0] - (first[0] + last[0]) / 2, 2 * middle[1] - (first[1] + last[1]) / 2, ...last);
    context.stroke();
    context.globalAlpha = style.head;
    if (head > 0 && style.head > 0) context.fill(new Path2D(arrow(points, head)));
    if (mark !== '') this.write(context, mark, middle, style);
  }

  private write(context: CanvasRenderingContext2D, mark: string, [x, y]: [number, number], style: Style): void {
    context.globalAlpha = 1;
    context.font = style.font;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.strokeStyle = style.halo;
    context.lineWidth = 2.5;
    context.setLineDash([]);
    context.strokeText(mark, x, y);
    context.fillText(mark, x, y);
  }

  /** What the style makes of an element of some classes. */
  private style(classes: string): Style {
    const known = this.styles.get(classes);
    if (known) return known;
    const [line, head, mark] = [svg('path', { class: 'line' }), svg('path', { class: 'head' }), svg('text', { class: 'mark' })];
    const sample = svg('g', { class: classes }, line, head, mark);
    this.where.append(sample);
    const [all, ofLine, ofHead, ofMark] = [sample, line, head, mark].map((each) => getComputedStyle(each)) as [CSSStyleDeclaration, CSSStyleDeclaration, CSSStyleDeclaration, CSSStyleDeclaration];
    const style = {
      colour: all.color, line: Number(all.opacity) * Number(ofLine.opacity), head: Number(all.opacity) * Number(ofHead.opacity),
      dash: (ofLine.strokeDasharray.match(/[\d.]+/g) ?? []).map(Number), halo: ofMark.stroke, font: `${ofMark.fontWeight} ${ofMark.fontSize} ${ofMark.fontFamily}`,
    };
    sample.remove();
    this.styles.set(classes, style);
    return style;
  }
}
