// All alliances of a plan as points of two measures, with those that no other beats.

import { scaleLinear } from 'd3-scale';
import { h, svg } from '../base/dom';
import { capital, number, short } from '../base/format';
import { clipped } from '../base/letters';
import { front, type Alliances, type Measure } from './alliances';

const edge = { left: 76, right: 18, top: 34, bottom: 52 };
const narrow = matchMedia('(max-width: 40rem)');  // there letters would be too small to read in a wide picture
const mostPoints = 4000;  // that differ; more are thinned

interface Point { row: number; x: number; y: number; count: number }

/** Points that differ, each with how many alliances stand there. */
function points(alliances: Alliances, x: Measure, y: Measure): Point[] {
  const found = new Map<string, Point>();
  for (let row = 0; row < alliances.rows; ++row) {
    const [a, b] = [x.of(row), y.of(row)];
    if (a === null || b === null) continue;
    const key = `${a},${b}`;
    const point = found.get(key);
    if (point) ++point.count;
    else found.set(key, { row, x: a, y: b, count: 1 });
  }
  return [...found.values()];
}

function wide([low, high]: [number, number]): [number, number] {
  if (low !== high) return [low, high];
  const room = Math.max(1, Math.abs(low) * 0.05);
  // What cannot be less than nothing has no room below that.
  return [low >= 0 ? Math.max(0, low - room) : low - room, high + room];
}

function extent(values: number[]): [number, number] {
  return values.reduce<[number, number]>(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [Infinity, -Infinity]);
}

/** Values with their labels: short ones, unless two would read the same. */
function labelled(values: number[]): [number, string][] {
  const texts = values.map(short);
  return values.map((value, index) => [value, new Set(texts).size < texts.length ? number(value) : texts[index] ?? '']);
}

export interface Scatter { element: HTMLElement; best: number[] }

/** `chosen` is the row that is ticked; `pick` is told which point was chosen. */
export function scatter(alliances: Alliances, x: Measure, y: Measure, chosen: number | undefined, pick: (row: number) => void): Scatter {
  const size = { ...edge, ...(narrow.matches ? { width: 380, height: 360 } : { width: 640, height: 400 }) };
  const most = size.width / 8;  // letters of a title
  const all = points(alliances, x, y);
  const best = front(alliances.rows, x.of, y.of);
  if (all.length === 0) return { best, element: h('p', { class: 'note' }, 'These measures are unknown or without bound for every alliance.') };
  const across = scaleLinear().domain(wide(extent(all.map((point) => point.x)))).nice().range([size.left, size.width - size.right]);
  const up = scaleLinear().domain(wide(extent(all.map((point) => point.y)))).nice().range([size.height - size.bottom, size.top]);
  const axis = svg('g', { class: 'axis' },
    ...labelled(across.ticks(narrow.matches ? 4 : 6)).flatMap(([value, text]) => [
      svg('line', { x1: across(value), x2: across(value), y1: size.top, y2: size.height - size.bottom }),
      svg('text', { x: across(value), y: size.height - size.bottom + 16, 'text-anchor': across(value) > size.width - 2 * size.right ? 'end' : 'middle' }, text)]),
    ...labelled(up.ticks(6)).flatMap(([value, text]) => [
      svg('line', { x1: size.left, x2: size.width - size.right, y1: up(value), y2: up(value) }),
      svg('text', { x: size.left - 8, y: up(value), dy: '0.35em', 'text-anchor': 'end' }, text)]),
    svg('text', { class: 'title', x: size.width - size.right, y: size.height - 10, 'text-anchor': 'end' }, `${clipped(named(x), most)} →`),
    svg('text', { class: 'title', x: 4, y: 14 }, `↑ ${clipped(named(y), most)}`));
  const step = Math.max(1, Math.ceil(all.length / mostPoints));
  const cloud = svg('g', { class: 'cloud' }, ...all.filter((_, index) => index % step === 0).map((point) =>
    svg('circle', { cx: across(point.x).toFixed(1), cy: up(point.y).toFixed(1), r: Math.min(7, 2.5 + Math.log2(point.count)).toFixed(1), click: () => { pick(point.row); } },
      svg('title', {}, `${alliances.title(point.row)}${point.count > 1 ? ` and ${number(point.count - 1)} others` : ''}: ${capital(x.label)} ${number(point.x)}, ${y.label} ${number(point.y)}`))));
  const line = best.map((row, index) => `${index === 0 ? 'M' : 'L'}${across(x.of(row) ?? 0).toFixed(1)},${up(y.of(row) ?? 0).toFixed(1)}`).join('');
  const least = svg('g', { class: 'front' }, svg('path', { d: line }),
    ...best.map((row) => svg('rect', { x: (across(x.of(row) ?? 0) - 4).toFixed(1), y: (up(y.of(row) ?? 0) - 4).toFixed(1), width: 8, height: 8, click: () => { pick(row); } },
      svg('title', {}, alliances.title(row)))));
  const [a, b] = chosen === undefined ? [null, null] : [x.of(chosen), y.of(chosen)];
  const ringed = a === null || b === null ? null : svg('circle', { class: 'chosen', cx: across(a).toFixed(1), cy: up(b).toFixed(1), r: 9 });
  const words = `${named(y)} against ${named(x)} of ${number(alliances.rows)} alliances; small is good; ${best.length} are beaten by none in both`;
  return { best, element: h('div', { class: 'plot' }, svg('svg', { viewBox: `0 0 ${size.width} ${size.height}`, role: 'img', 'aria-label': words }, axis, cloud, least, ringed)) };
}

function named(measure: Measure): string {
  return capital(measure.label) + (measure.unit === '' ? '' : `, ${measure.unit}`);
}
