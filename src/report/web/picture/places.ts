// Where nations and passages lie on the map.

import type { GeoProjection } from 'd3-geo';
import type { Nation } from '../base/data';
import type { Store } from '../base/store';
import { projection, type Way } from './world';

export type Point = [number, number];

export class Places {
  readonly projected: GeoProjection;
  private readonly known = new WeakMap<Nation, Point>();

  constructor(private readonly store: Store) {
    this.projected = projection(this.ways());
  }

  /** The nation's place in the picture; undefined where nobody says where it lies. */
  nation(nation: number): Point | undefined {
    const record = this.store.data.facts.nations[nation];
    const known = record && this.known.get(record);
    if (known || !record?.at) return known;
    const place = this.projected([record.at[1], record.at[0]]) ?? undefined;
    if (place) this.known.set(record, place);
    return place;
  }

  passage(passage: number): Point | undefined {
    const at = this.store.data.facts.passages[passage]?.at;
    return at ? this.projected([at[1], at[0]]) ?? undefined : undefined;
  }

  /** All trade of the file, as it weighs in the choice of the projection. */
  private ways(): Way[] {
    const { links, nations } = this.store.data.facts;
    const positions = nations.map(({ at }): Point | undefined => at && [at[1], at[0]]);
    const carried = this.store.carried('');
    const ways: Way[] = [];
    links.from.forEach((nation, link) => {
      const from = positions[nation];
      const to = positions[links.to[link] ?? -1];
      if (from && to) ways.push({ from, to, weight: Math.sqrt(carried.get(link) ?? 0) + 0.01 });
    });
    return ways;
  }
}
