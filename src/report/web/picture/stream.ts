// Supply from the first stage to the last: a column for each step, ribbons for who makes it for whom.

import { h, rove, svg } from '../base/dom';
import { capital, number, signed } from '../base/format';
import { clipped } from '../base/letters';
import type { Store } from '../base/store';
import { mixed, type Origins } from './mixing';

const most = 9;  // nations of a column; all others are one
const others = -1;
const size = { width: 1000, height: 540, top: 34, bottom: 8, bar: 13 };
const gap = 12;

interface Bar { nation: number; amount: number; used: number; y: number; height: number; out: number; in: number }
interface Ribbon { from: Bar; to: Bar; amount: number }

/** What a stage has, by nation. */
interface StageFlow { made: Map<number, number>; kept: Map<number, number>; used: Map<number, number>; origins: Origins }

function stageFlow(store: Store, stage: number, scenario: string): StageFlow {
  const { facts } = store.data;
  const [made, kept, used] = [new Map<number, number>(), new Map<number, number>(), new Map<number, number>()];
  for (const [market, through] of store.markets(scenario)) {
    const [nation, at] = facts.markets[market] ?? [-1, -1];
    if (at !== stage) continue;
    made.set(nation, (through[0] ?? 0) + (through[1] ?? 0));
    used.set(nation, through[3] ?? 0);
    kept.set(nation, (through[3] ?? 0) + (through[4] ?? 0));
  }
  const trade = [...store.carried(scenario)].filter(([link]) => facts.links.stage[link] === stage && !facts.links.processing[link])
    .map(([link, amount]) => ({ from: facts.links.from[link] ?? -1, to: facts.links.to[link] ?? -1, amount: amount ?? 0 }));
  return { made, kept, used, origins: mixed(made, kept, trade) };
}

/** The nations of a column that stand for themselves: the largest. */
function largest(amounts: Map<number, number>): Set<number> {
  return new Set([...amounts].filter(([, amount]) => amount > 0).sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, most).map(([nation]) => nation));
}

function bars(amounts: Map<number, number>, used: Map<number, number>): Bar[] {
  const own = largest(amounts);
  const list = new Map<number, Bar>();
  for (const [nation, amount] of [...amounts].sort((a, b) => b[1] - a[1] || a[0] - b[0])) {
    if (amount <= 0) continue;
    const key = own.has(nation) ? nation : others;
    const bar = list.get(key) ?? { nation: key, amount: 0, used: 0, y: 0, height: 0, out: 0, in: 0 };
    bar.amount += amount;
    bar.used += used.get(nation) ?? 0;
    list.set(key, bar);
  }
  const rest = list.get(others);
  list.delete(others);
  return rest ? [...list.values(), rest] : [...list.values()];
}

interface Layout { columns: Bar[][]; titles: string[]; ribbons: Ribbon[][]; scale: number }

/** Columns: who makes the first stage, who keeps each stage (and makes the next of it), at the end who uses. */
function layout(store: Store, scenario: string, scale?: number): Layout {
  const stages = store.chain.stages;
  const flows = stages.map((stage) => stageFlow(store, stage, scenario));
  const first = flows[0];
  const columns: Bar[][] = first ? [bars(first.made, new Map())] : [];
  const titles = [store.stageName(stages[0] ?? -1)];
  flows.forEach((flow, index) => {
    const arriving = new Map(flow.kept);
    const next = flows[index + 1];
    // What a nation makes of nothing here, as by recycling, begins in its column.
    if (next) for (const [nation, amount] of next.made) arriving.set(nation, Math.max(arriving.get(nation) ?? 0, amount + (flow.used.get(nation) ?? 0)));
    columns.push(bars(arriving, flow.used));
    titles.push(next ? store.stageName(stages[index + 1] ?? -1) : 'use');
  });
  const room = (column: Bar[]): number => size.height - size.top - size.bottom - gap * Math.max(0, column.length - 1);
  const sum = (column: Bar[]): number => column.reduce((all, { amount }) => all + amount, 0);
  const fitting = Math.min(...columns.filter((column) => sum(column) > 0).map((column) => room(column) / sum(column)));
  const used = scale ?? (Number.isFinite(fitting) ? fitting : 1);
  for (const column of columns) {
    let y = size.top;
    for (const bar of column) { bar.y = y; bar.height = Math.max(1, bar.amount * used); y += bar.height + gap; }
  }
  const ribbons = flows.map((flow, index) => ribbonsOf(flow.origins, columns[index] ?? [], columns[index + 1] ?? []));
  return { columns, titles, ribbons, scale: used };
}

function ribbonsOf(origins: Origins, from: Bar[], to: Bar[]): Ribbon[] {
  const [starts, ends] = [from, to].map((bars) => new Map(bars.map((bar) => [bar.nation, bar]))) as [Map<number, Bar>, Map<number, Bar>];
  const find = (bars: Map<number, Bar>, nation: number): Bar | undefined => bars.get(nation) ?? bars.get(others);
  const ribbons = new Map<Bar, Map<Bar, Ribbon>>();
  for (const [origin, stays] of origins) {
    const one = find(starts, origin);
    if (!one) continue;
    const of = ribbons.get(one) ?? new Map<Bar, Ribbon>();
    ribbons.set(one, of);
    for (const [at, amount] of stays) {
      const other = find(ends, at);
      if (!other) continue;
      const ribbon = of.get(other) ?? { from: one, to: other, amount: 0 };
      ribbon.amount += amount;
      of.set(other, ribbon);
    }
  }
  return [...ribbons.values()].flatMap((of) => [...of.values()]).sort((a, b) => a.from.y - b.from.y || a.to.y - b.to.y);
}

const tones = 7;
/** A colour for each of the nations that send most, the same in every column; the rest is grey. The names stand beside the bars. */
function tonesOf({ columns }: Layout): Map<number, string> {
  const sums = new Map<number, number>();
  for (const column of columns.slice(0, -1))
    for (const { nation, amount } of column) if (nation !== others) sums.set(nation, (sums.get(nation) ?? 0) + amount);
  const order = [...sums].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, tones);
  return new Map(order.map(([nation], place) => [nation, `tone-${place}`]));
}

function ribbonPath(x0: number, x1: number, { from, to, amount }: Ribbon, scale: number): string {
  const thick = Math.max(0.6, amount * scale);
  const [a, b] = [from.y + from.out + thick / 2, to.y + to.in + thick / 2];
  from.out += thick;
  to.in += thick;
  const middle = (x0 + x1) / 2;
  return `M${x0.toFixed(1)},${a.toFixed(1)}C${middle.toFixed(1)},${a.toFixed(1)} ${middle.toFixed(1)},${b.toFixed(1)} ${x1.toFixed(1)},${b.toFixed(1)}`;
}

export class Stream {
  readonly element = h('div', { class: 'scroll stream', tabindex: 0, role: 'region', 'aria-label': 'Supply from stage to stage' });
  readonly said = h('p', { class: 'said', 'aria-live': 'polite' });

  constructor(private readonly store: Store) {}

  draw(): void {
    const base = layout(this.store, '');
    const shown = this.store.chosen.scenario === '' ? base : layout(this.store, this.store.chosen.scenario, base.scale);
    const empty = shown.columns.every((column) => column.length === 0);
    this.said.textContent = empty ? 'Nothing of known size flows in this chain under these assumptions.' :
      'Point at a bar or ribbon, or go through the bars by Tab and arrow keys, to read its amount.';
    this.element.replaceChildren(empty ? '' : this.picture(shown, base));
  }

  private name(nation: number): string {
    return nation === others ? 'Others' : this.store.nationName(nation);
  }

  /** Beside a bar: a code, or the name of an area, which has none that anybody knows. */
  private label(nation: number): string {
    const record = this.store.data.facts.nations[nation];
    return nation === others ? 'Others' : record?.area === true ? clipped(record.name, 16) : record?.code ?? '';
  }

  private picture(shown: Layout, base: Layout): SVGSVGElement {
    const step = (size.width - 320) / Math.max(1, shown.columns.length - 1);
    const x = (column: number): number => 160 + column * step;
    const tone = tonesOf(base);
    const ends = svg('g', { class: 'ribbons' });
    shown.ribbons.forEach((ribbons, index) => {
      for (const ribbon of ribbons) {
        const d = ribbonPath(x(index) + size.bar, x(index + 1), ribbon, shown.scale);
        const words = `${this.name(ribbon.from.nation)} to ${this.name(ribbon.to.nation)}, ${this.store.stageName(this.store.chain.stages[index] ?? -1)}: ${number(ribbon.amount)} ${this.store.chain.unit}`;
        const path = svg('path', { class: `ribbon ${tone.get(ribbon.from.nation) ?? 'tone-rest'}`, d,
          'data-from': `${index}:${ribbon.from.nation}`, 'data-to': `${index + 1}:${ribbon.to.nation}`,
          pointerenter: () => { this.said.textContent = words; } }, svg('title', {}, words));
        path.style.strokeWidth = `${Math.max(0.6, ribbon.amount * shown.scale).toFixed(2)}px`;
        ends.append(path);
      }
    });
    const picture = svg('svg', { viewBox: `0 0 ${size.width} ${size.height}`, role: 'group', 'aria-label': 'Supply from stage to stage' }, ends);
    shown.columns.forEach((column, index) => {
      const group = svg('g', { role: 'group', 'aria-label': shown.titles[index] ?? '' },
        svg('text', { class: 'title', x: x(index) + size.bar / 2, y: 14, 'text-anchor': 'middle' }, capital(shown.titles[index] ?? '')));
      for (const bar of column) group.append(this.bar(bar, index, x(index), base.columns[index] ?? [], index === shown.columns.length - 1));
      picture.append(group);
      rove(group, '.bar');
    });
    return picture;
  }

  private bar(bar: Bar, column: number, x: number, before: Bar[], last: boolean): SVGGElement {
    const was = before.find(({ nation }) => nation === bar.nation)?.amount ?? 0;
    const change = this.store.comparing && Math.abs(was - bar.amount) > 1e-9 ? `, against ${number(was)} unchanged` : '';
    const used = !last && bar.used > 0 ? `, of which ${number(bar.used)} are used here` : '';
    const words = `${this.name(bar.nation)}: ${number(bar.amount)} ${this.store.chain.unit}${used}${change}`;
    const key = `${column}:${bar.nation}`;
    const point = (): void => { this.said.textContent = words; this.light(key); };
    const left = column === 0;
    return svg('g', { class: 'bar', role: 'img', 'aria-label': words, focus: point, pointerenter: point,
      blur: () => { this.light(undefined); }, pointerleave: () => { this.light(undefined); } },
    svg('title', {}, words),
    svg('rect', { x, y: bar.y.toFixed(1), width: size.bar, height: bar.height.toFixed(1) }),
    !last && bar.used > 0 ? svg('rect', { class: 'used', x, y: (bar.y + bar.height * (1 - bar.used / bar.amount)).toFixed(1), width: size.bar, height: (bar.height * bar.used / bar.amount).toFixed(1) }) : null,
    svg('text', { x: left ? x - 5 : x + size.bar + 5, y: (bar.y + bar.height / 2).toFixed(1), dy: '0.35em', 'text-anchor': left ? 'end' : 'start' },
      this.label(bar.nation),
      svg('tspan', { class: 'amount', dx: '0.4em' }, number(Number(bar.amount.toPrecision(3))) + (change === '' ? '' : ` (${signed(Number((bar.amount - was).toPrecision(3)))})`))));
  }

  private light(key: string | undefined): void {
    for (const ribbon of this.element.querySelectorAll('.ribbon'))
      ribbon.classList.toggle('faded', key !== undefined && ribbon.getAttribute('data-from') !== key && ribbon.getAttribute('data-to') !== key);
  }
}
