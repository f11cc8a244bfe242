// The ground of the map: coastlines and borders of Natural Earth (public domain), by way of world-atlas, on an equal-area
// projection (Šavrič, Patterson and Jenny 2018).

import { geoEqualEarth, geoGraticule10, geoPath, type GeoProjection } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-110m.json';
import { svg } from '../base/dom';

export const size = { width: 960, height: 468 };

/** Turned a little to the east, so that no land is cut. */
export function projection(): GeoProjection {
  return geoEqualEarth().rotate([-11, 0]).fitExtent([[4, 4], [size.width - 4, size.height - 4]], { type: 'Sphere' });
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

type Vector = [number, number, number];
const radians = Math.PI / 180;

function vector([longitude, latitude]: [number, number]): Vector {
  const [l, p] = [longitude * radians, latitude * radians];
  return [Math.cos(p) * Math.cos(l), Math.cos(p) * Math.sin(l), Math.sin(p)];
}

function place([x, y, z]: Vector): [number, number] {
  return [Math.atan2(y, x) / radians, Math.atan2(z, Math.hypot(x, y)) / radians];
}

function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

function scaled(a: Vector, by: number): Vector {
  return [a[0] * by, a[1] * by, a[2] * by];
}

function sum(a: Vector, b: Vector): Vector {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
}

/**
 * The way from one place to another, bent to its right by so many times a tenth of its length, so that lines there and back,
 * and parallel ones, stay apart. Places are longitude and latitude.
 */
export function arc(from: [number, number], to: [number, number], bend: number, points = 24): [number, number][] {
  const [a, b] = [vector(from), vector(to)];
  const angle = Math.acos(Math.max(-1, Math.min(1, a[0] * b[0] + a[1] * b[1] + a[2] * b[2])));
  const normal = cross(b, a);
  const length = Math.hypot(...normal);
  if (length < 1e-9) return [from, to];
  const side = scaled(normal, 1 / length);
  const way: [number, number][] = [];
  for (let step = 0; step <= points; ++step) {
    const t = step / points;
    const straight = sum(scaled(a, Math.sin((1 - t) * angle) / Math.sin(angle)), scaled(b, Math.sin(t * angle) / Math.sin(angle)));
    const moved = sum(straight, scaled(side, Math.sin(Math.PI * t) * Math.tan(0.1 * bend * Math.min(angle, 1.6))));
    way.push(place(scaled(moved, 1 / Math.hypot(...moved))));
  }
  return way;
}
