// The grid: nations by stages. A market's area is what enters it; its outline is what entered before the scenario.

import { scaleSqrt } from 'd3-scale';
import { h, rove, svg } from '../base/dom';
import { capital, number, signed } from '../base/format';
import { clipped } from '../base/letters';
import type { Store } from '../base/store';
import type { Through } from '../base/data';
import { actions, allowed, keepingFocus } from '../live/actions';
import { changesOfMarket, changesOfNation } from '../live/change';
import { ring } from './shapes';

const first = 16;  // nations shown before all are asked for
const row = 35;
const left = 150;

interface Cell { nation: number; stage: number; market: number; now: number; before: number; made: boolean; wanted: number; unmet: number; through: Through | undefined }

function entering(through: Through | undefined): number {
  return through ? (through[0] ?? 0) + (through[1] ?? 0) + (through[2] ?? 0) : 0;
}

export class Grid {
  readonly element = h('div', { class: 'scroll grid', tabindex: 0, role: 'region', 'aria-label': 'Nations by stages' });
  readonly said = h('p', { class: 'said', 'aria-live': 'polite' });
  readonly more = h('button', { type: 'button', click: () => { this.all = !this.all; this.draw(); } });
  readonly deeds = h('div', { class: 'deeds' });  // what can be done to the market that was chosen
  private all = false;
  private chosen: { nation: number; stage: number } | undefined;

  constructor(private readonly store: Store) {}

  private cells(): Cell[] {
    const { facts } = this.store.data;
    const [now, before, services] = [this.store.markets(), this.store.markets(''), this.store.services()];
    const unmet = new Map<number, [number, number]>();
    for (const [demand, [wanted, served]] of services) {
      const market = facts.demands[demand]?.market ?? -1;
      const [w, u] = unmet.get(market) ?? [0, 0];
      unmet.set(market, [w + (wanted ?? 0), u + (wanted === null || served === null ? 0 : wanted - served)]);
    }
    const markets = new Set([...now.keys(), ...before.keys(), ...[...unmet].filter(([, [wanted]]) => wanted > 0).map(([market]) => market)]);
    return [...markets].map((market) => {
      const [nation, stage] = facts.markets[market] ?? [-1, -1];
      const through = now.get(market);
      const [wanted, short] = unmet.get(market) ?? [0, 0];
      return { nation, stage, market, now: entering(through), before: entering(before.get(market)), made: (through?.[0] ?? 0) + (through?.[1] ?? 0) > 0, wanted, unmet: short, through };
    }).filter(({ stage }) => this.store.chain.stages.includes(stage));
  }

  draw(): void {
    const cells = this.cells();
    const rank = new Map<number, number>();
    for (const { nation, now, before, wanted } of cells) rank.set(nation, Math.max(rank.get(nation) ?? 0, now, before, wanted));
    const nations = [...rank].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([nation]) => nation);
    const chosen = this.store.chosen.nation;
    const shown = this.all ? nations : nations.filter((nation, index) => index < first || nation === chosen);
    this.more.hidden = nations.length <= first;
    this.more.textContent = this.all ? `Only the largest ${first}` : `All ${nations.length} nations`;
    this.offer();
    this.said.textContent = 'Go through the markets by Tab and arrow keys, or point at one, to read what passes it.' + (allowed() ? ' Enter or a click shows what can be done to it.' : '');
    this.element.replaceChildren(nations.length === 0 ? h('p', { class: 'note' }, 'Nothing of known size flows in this chain under these assumptions.') : this.picture(cells, shown));
  }

  private picture(cells: Cell[], nations: number[]): SVGSVGElement {
    const { stages } = this.store.chain;
    const width = 720;
    const step = (width - left - 30) / Math.max(1, stages.length);
    const height = 40 + nations.length * row;
    const most = Math.max(1, ...cells.map(({ now, before }) => Math.max(now, before)));
    const radius = scaleSqrt().domain([0, most]).range([0, 16.5]);
    const [x, y] = [(stage: number): number => left + (stages.indexOf(stage) + 0.5) * step, (nation: number): number => 52 + nations.indexOf(nation) * row];
    const picture = svg('svg', { viewBox: `0 0 ${width} ${height + 14}`, role: 'group', 'aria-label': 'Nations by stages' });
    for (const stage of stages) picture.append(svg('text', { class: 'title', x: x(stage), y: 16, 'text-anchor': 'middle' }, capital(this.store.stageName(stage))));
    for (const nation of nations) {
      const own = cells.filter((cell) => cell.nation === nation).sort((a, b) => a.stage - b.stage);
      const group = svg('g', { class: 'row' },
        svg('line', { class: 'rule', x1: left, x2: width - 20, y1: y(nation), y2: y(nation) }),
        svg('text', { class: 'name', x: left - 12, y: y(nation), dy: '0.35em', 'text-anchor': 'end' }, clipped(this.store.nationName(nation), 20)));
      group.append(...ways(own, x, y(nation), radius), ...own.map((cell) => this.cell(cell, x(cell.stage), y(nation), radius)));
      picture.append(group);
    }
    rove(picture, '.cell');
    return picture;
  }

  private cell(cell: Cell, x: number, y: number, radius: (amount: number) => number): SVGGElement {
    const words = this.words(cell);
    const point = (): void => { this.said.textContent = words; };
    const share = cell.wanted > 0 ? cell.unmet / cell.wanted : 0;
    const r = Math.max(2, radius(cell.now));
    const choose = (): void => {
      if (!allowed()) return;
      this.chosen = { nation: cell.nation, stage: cell.stage };
      this.offer();
      this.deeds.querySelector('button')?.focus();
    };
    const key = (event: Event): void => { if (['Enter', ' '].includes((event as KeyboardEvent).key) && allowed()) { event.preventDefault(); choose(); } };
    return svg('g', { class: `cell ${cell.made ? 'made' : 'taken'}`, role: allowed() ? 'button' : 'img', 'aria-label': words, transform: `translate(${x.toFixed(1)},${y})`, focus: point, pointerenter: point, click: choose, keydown: key },
      svg('title', {}, words),
      this.store.comparing ? svg('circle', { class: 'before', r: Math.max(2, radius(cell.before)).toFixed(1) }) : null,
      cell.made ? svg('rect', { class: 'now', x: (-r * 0.9).toFixed(1), y: (-r * 0.9).toFixed(1), width: (r * 1.8).toFixed(1), height: (r * 1.8).toFixed(1) }) : svg('circle', { class: 'now', r: r.toFixed(1) }),
      share > 0.0005 ? svg('path', { class: 'unmet', d: ring(r + 3.5, share) }) : null);
  }

  private offer(): void {
    const { chosen } = this;
    keepingFocus(this.deeds, () => {
      this.deeds.replaceChildren((chosen && actions([...changesOfMarket(this.store, chosen.nation, chosen.stage), ...changesOfNation(this.store, chosen.nation)])) ?? '');
    });
  }

  private words({ nation, stage, now, before, wanted, unmet, through }: Cell): string {
    const unit = this.store.chain.unit;
    const made = (through?.[0] ?? 0) + (through?.[1] ?? 0);
    const parts = [`${this.store.nationName(nation)}, ${this.store.stageName(stage)}: ${number(now)} ${unit} enter${made > 0 ? `, ${number(made)} of it made here` : ''}`];
    if ((through?.[5] ?? 0) > 0) parts.push(`${number(through?.[5] ?? 0)} sent on`);
    if (wanted > 0) parts.push(`${number(wanted)} wanted, ${number(unmet)} unmet`);
    if (this.store.comparing && now !== before) parts.push(`${signed(now - before)} by the scenario`);
    return parts.join('; ');
  }
}

/** What a nation processes from stage to stage, as lines between its markets. */
function ways(cells: Cell[], x: (stage: number) => number, y: number, radius: (amount: number) => number): SVGLineElement[] {
  return cells.flatMap((cell, index) => {
    const next = cells[index + 1];
    const on = cell.through?.[4] ?? 0;
    if (!next || on <= 0) return [];
    const line = svg('line', { class: 'way', x1: x(cell.stage), x2: x(next.stage), y1: y, y2: y });
    line.style.strokeWidth = `${Math.max(1, radius(on) / 3).toFixed(1)}px`;
    return [line];
  });
}
