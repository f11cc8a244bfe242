// The ground of the map: coastlines and borders of Natural Earth (public domain), by way of world-atlas, on an equal-area
// projection (Šavrič, Patterson and Jenny 2018).

import { geoEqualEarth, geoGraticule10, geoPath, type GeoProjection } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-110m.json';
import { svg } from '../base/dom';

export const size = { width: 960, height: 468 };

/** Where the map is cut: at the Bering Strait, so that no land is, or in the Atlantic, with the Pacific in one piece. */
const turns: readonly [number, number][] = [[-11, 0], [-150, 0]];

/** Ends of a line as longitude and latitude, and how much it matters. Ends that are one list are projected once. */
export interface Way { from: [number, number]; to: [number, number]; weight: number }

function turned(turn: [number, number]): GeoProjection {
  return geoEqualEarth().rotate(turn).fitExtent([[4, 4], [size.width - 4, size.height - 4]], { type: 'Sphere' });
}

/** The projection on which what flows has the shorter way. */
export function projection(ways: Way[]): GeoProjection {
  const [atlantic, pacific] = turns.map(turned) as [GeoProjection, GeoProjection];
  const length = (projected: GeoProjection): number => {
    const known = new Map<[number, number], [number, number] | null>();
    const place = (end: [number, number]): [number, number] | null => {
      const found = known.get(end) ?? projected(end);
      known.set(end, found);
      return found;
    };
    return ways.reduce((sum, { from, to, weight }) => {
      const a = place(from);
      const b = place(to);
      return a && b ? sum + weight * Math.hypot(a[0] - b[0], a[1] - b[1]) : sum;
    }, 0);
  };
  return length(pacific) < 0.9 * length(atlantic) ? pacific : atlantic;
}

export function ground(projected: GeoProjection): SVGGElement {
  const world = atlas as unknown as Topology<{ countries: GeometryCollection; land: GeometryCollection }>;
  const path = geoPath(projected).digits(1);
  const land = feature(world, world.objects.land);
  const borders = mesh(world, world.objects.countries, (a, b) => a !== b);
  return svg('g', { class: 'ground', 'aria-hidden': 'true' },
    svg('path', { class: 'sea', d: path({ type: 'Sphere' }) ?? '' }),
    svg('path', { class: 'graticule', d: path(geoGraticule10()) ?? '' }),
    svg('path', { class: 'land', d: path(land) ?? '' }),
    svg('path', { class: 'border', d: path(borders) ?? '' }));
}

/**
 * The way from one point to another, bent to its right by so many times a tenth of its length, so that lines there and back,
 * and parallel ones, stay apart.
 */
export function arc(from: [number, number], to: [number, number], bend: number, points = 24): [number, number][] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const far = Math.hypot(dx, dy);
  const side = Math.min(far, 230) * 0.2 * bend / (far || 1);
  const control = [from[0] + dx / 2 - dy * side, from[1] + dy / 2 + dx * side] as const;
  return Array.from({ length: points + 1 }, (_, step) => {
    const t = step / points;
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
    return [a * from[0] + b * control[0] + c * to[0], a * from[1] + b * control[1] + c * to[1]];
  });
}
