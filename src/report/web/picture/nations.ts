// What nations do in the chosen chain, and how they are shown: shape and colour by role, area by amount.

import type { Store } from '../base/store';
import type { DrawnLink } from './links';

export type Role = 'both' | 'producer' | 'processor' | 'user' | 'bystander';
export const roleWords: Record<Role, string> = {
  both: 'produces and processes',
  producer: 'produces',
  processor: 'processes',
  user: 'uses or trades',
  bystander: 'takes no part under these assumptions',
};

export interface NationSeen {
  nation: number;
  role: Role;
  amount: number;         // the most that enters it at any one stage
  wanted: number | null;
  unmet: number | null;
  unmetBefore: number | null;
}

/** A shape around the origin of an area, as a path: diamond, triangle, square, circle, ring. */
export function shape(role: Role, radius: number): string {
  const r = radius;
  if (role === 'producer') return `M0,${-1.2 * r}L${1.1 * r},${0.75 * r}L${-1.1 * r},${0.75 * r}Z`;
  if (role === 'processor') return `M${-0.9 * r},${-0.9 * r}H${0.9 * r}V${0.9 * r}H${-0.9 * r}Z`;
  if (role === 'both') return `M0,${-1.3 * r}L${1.3 * r},0L0,${1.3 * r}L${-1.3 * r},0Z`;
  return `M${-r},0A${r},${r} 0 1 1 ${r},0A${r},${r} 0 1 1 ${-r},0Z`;
}

interface Sums { produced: boolean; made: boolean; amount: number; wanted: number | null; unmet: number | null; unmetBefore: number | null }

function add(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}

/** Every nation that takes part in the chosen chain: that has flows under these assumptions or without them, demand, or a line. */
export function nationsSeen(store: Store, drawn: DrawnLink[]): NationSeen[] {
  const { facts } = store.data;
  const sums = new Map<number, Sums>();
  const of = (nation: number): Sums => {
    const found = sums.get(nation) ?? { produced: false, made: false, amount: 0, wanted: 0, unmet: 0, unmetBefore: 0 };
    sums.set(nation, found);
    return found;
  };
  for (const [market, through] of store.markets()) {
    const sum = of(facts.markets[market]?.[0] ?? -1);
    sum.produced ||= through[0] !== 0;
    sum.made ||= through[1] !== 0;
    sum.amount = Math.max(sum.amount, (through[0] ?? 0) + (through[1] ?? 0) + (through[2] ?? 0));
  }
  for (const market of store.markets('').keys()) of(facts.markets[market]?.[0] ?? -1);
  const before = store.services('');
  for (const [demand, [wanted, served]] of store.services()) {
    const sum = of(facts.markets[facts.demands[demand]?.market ?? -1]?.[0] ?? -1);
    const [wantedBefore, servedBefore] = before.get(demand) ?? [0, 0];
    sum.wanted = add(sum.wanted, wanted);
    sum.unmet = add(sum.unmet, wanted === null || served === null ? null : wanted - served);
    sum.unmetBefore = add(sum.unmetBefore, wantedBefore === null || servedBefore === null ? null : wantedBefore - servedBefore);
  }
  const met: boolean[] = [];
  for (const { from, to } of drawn) { met[from] = true; met[to] = true; }
  met.forEach((_, nation) => { of(nation); });
  return [...sums].filter(([nation]) => nation >= 0).map(([nation, sum]) => ({
    nation, role: roleOf(sum), amount: sum.amount, wanted: sum.wanted, unmet: sum.unmet, unmetBefore: sum.unmetBefore,
  })).sort((a, b) => b.amount - a.amount || a.nation - b.nation);
}

function roleOf(sums: Sums): Role {
  if (sums.produced && sums.made) return 'both';
  if (sums.produced) return 'producer';
  if (sums.made) return 'processor';
  return sums.amount > 0 || sums.wanted !== 0 ? 'user' : 'bystander';
}
