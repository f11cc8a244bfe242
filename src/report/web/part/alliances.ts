// The alliances of a plan, evaluated beforehand: what one comes to, as columns that are unpacked when first asked for.

import { range, textOf, unpack, type Explorer, type Packed, type Value } from '../base/data';
import { listed, words } from '../base/format';
import { clipped } from '../base/letters';
import type { Store } from '../base/store';

const mostLetters = 40;  // of a name on an axis or in a heading

/** Of what an axis, or a row of the answer, is made. */
export interface Measure { key: string; label: string; unit: string; of: (row: number) => number | null }

/** A figure as a number: null where it is unknown or without bound. */
function sized(value: Value | undefined): number | null {
  return range(value)?.[0] ?? null;
}

export class Alliances {
  readonly rows: number;
  private readonly rowOf = new Map<string, number>();
  private readonly columns = new Map<Packed, (number | null)[]>();
  private readonly masks: bigint[];

  constructor(readonly plan: Explorer, private readonly store: Store) {
    this.rows = plan.alliances.length;
    plan.alliances.forEach((mask, row) => { this.rowOf.set(mask, row); });
    this.masks = plan.alliances.map((mask) => BigInt(`0x${mask}`));
  }

  mask(row: number): bigint {
    return this.masks[row] ?? 0n;
  }

  /** The row of an alliance; undefined where it is none of the plan's. */
  find(mask: bigint): number | undefined {
    return this.rowOf.get(mask.toString(16));
  }

  /** Why an alliance is none of the plan's. */
  whyNot(mask: bigint): string {
    const { candidates, required, forbidden, least, most, budget } = this.plan;
    const members = candidates.filter((_, index) => mask >> BigInt(index) & 1n);
    const clash = candidates.find(({ excludes }, index) => (mask >> BigInt(index) & 1n) !== 0n && (mask & BigInt(`0x${excludes}`)) !== 0n);
    if (clash) return `${clash.name} and another member exclude each other.`;
    if ((mask & BigInt(`0x${required}`)) !== BigInt(`0x${required}`)) return 'The plan requires a member that is missing.';
    if ((mask & BigInt(`0x${forbidden}`)) !== 0n) return 'The plan forbids one of the members.';
    if (members.length < least || members.length > most) return `The plan has alliances of ${least} to ${most} members.`;
    const effort = members.reduce((sum, member) => sum + (member.effort ?? 0), 0);
    if (budget !== undefined && effort > budget) return `It takes an effort of ${effort}; the plan's budget is ${budget}.`;
    return 'The plan has no such alliance.';
  }

  name(row: number): string {
    const mask = this.mask(row);
    const members = this.plan.candidates.filter((_, index) => mask >> BigInt(index) & 1n).map(({ name }) => name);
    return members.length === 0 ? 'none' : members.join(' + ');
  }

  /** The same by the names of its members. */
  title(row: number): string {
    const mask = this.mask(row);
    const members = this.plan.candidates.filter((_, index) => mask >> BigInt(index) & 1n).map(({ name }) => clipped(this.candidateName(name), mostLetters));
    return members.length === 0 ? 'No alliance' : members.join(' + ');
  }

  candidateName(candidate: string): string {
    return this.store.data.facts.agreements.find(({ id }) => id === candidate)?.name ?? candidate;
  }

  members(row: number): number {
    let count = 0;
    for (let mask = this.mask(row); mask !== 0n; mask &= mask - 1n) ++count;
    return count;
  }

  effort(row: number): number {
    const mask = this.mask(row);
    return this.plan.candidates.reduce((sum, { effort }, index) => sum + (mask >> BigInt(index) & 1n ? effort ?? 0 : 0), 0);
  }

  /** What a nation leaves unmet; `future` -1 is all of them together. */
  unmet(nation: number, future: number, row: number): number | null {
    return this.together(future, (each) => this.value(this.plan.unmet[each]?.[nation], row));
  }

  cost(future: number, row: number): number | null {
    return this.together(future, (each) => this.value(this.plan.cost[each], row));
  }

  /** The worst single loss: of several futures the worst. */
  worst(future: number, row: number): { lost: number | null; what: string; kind: string; future: string } | undefined {
    const { worst, futures } = this.plan;
    if (!worst) return undefined;
    const all = future < 0 ? futures.map((_, index) => index) : [future];
    const losses = all.map((each) => ({
      lost: this.value(worst[each]?.lost, row), what: textOf(this.raw(worst[each]?.what, row)),
      kind: textOf(this.raw(worst[each]?.kind, row)), future: futures[each]?.name ?? '',
    }));
    return losses.reduce((most, each) => (each.lost ?? Infinity) > (most.lost ?? Infinity) ? each : most);
  }

  /** Everything that can be put on an axis. */
  measures(future: number): Measure[] {
    const { figures, nations, worst, candidates } = this.plan;
    const list: Measure[] = [];
    figures.forEach((figure, index) => {
      const ofAll = figure.objective === 'cost' || figure.objective === 'effort';
      const whom = ofAll || figure.nations.length === 0 ? '' : ` of ${this.whom(figure.nations)}`;
      const column = future < 0 ? figure.together : figure.by_future[future];
      if (column) list.push({ key: `figure-${index}`, label: words(figure.objective) + whom, unit: figure.unit, of: (row) => this.value(column, row) });
    });
    if (!figures.some(({ objective }) => objective === 'cost'))
      list.push({ key: 'cost', label: 'cost', unit: this.store.data.facts.currency, of: (row) => this.cost(future, row) });
    list.push({ key: 'members', label: 'members', unit: '', of: (row) => this.members(row) });
    if (candidates.some(({ effort }) => effort !== undefined) && !figures.some(({ objective }) => objective === 'effort'))
      list.push({ key: 'effort', label: 'effort, as far as known', unit: '', of: (row) => this.effort(row) });
    if (worst && !figures.some(({ objective }) => objective === 'worst_loss'))
      list.push({ key: 'worst', label: 'worst single loss', unit: this.plan.unit, of: (row) => this.worst(future, row)?.lost ?? null });
    nations.forEach((nation, index) => {
      if (this.varies(index))
        list.push({ key: `unmet-${index}`, label: `unmet of ${clipped(this.store.nationName(nation), mostLetters)}`, unit: this.plan.unit, of: (row) => this.unmet(index, future, row) });
    });
    return list;
  }

  /** Nations in so few letters as an axis has room for. */
  private whom(nations: number[]): string {
    const names = listed(nations.map((nation) => this.store.nationName(nation)));
    if (names.length <= mostLetters) return names;
    const own = new Set(this.plan.for);
    const all = nations.length === own.size && nations.every((nation) => own.has(nation));
    return all ? 'those it is for' : nations.length <= 4 ? listed(nations.map((nation) => this.store.nationCode(nation))) : `${nations.length} nations`;
  }

  /** Whether the alliances bear on what a nation leaves unmet, in any future. */
  varies(nation: number): boolean {
    return this.plan.unmet.some((byNation) => (byNation[nation]?.values.length ?? 0) > 1);
  }

  private together(future: number, of: (future: number) => number | null): number | null {
    if (future >= 0) return of(future);
    const { futures } = this.plan;
    const values = futures.map((_, index) => of(index));
    if (values.some((value) => value === null)) return null;
    const known = values as number[];
    if (futures.every(({ chance }) => chance !== undefined)) return known.reduce((sum, value, index) => sum + value * (futures[index]?.chance ?? 0), 0);
    return Math.max(...known);
  }

  private value(packed: Packed | undefined, row: number): number | null {
    if (!packed) return null;
    let column = this.columns.get(packed);
    if (!column) {
      column = unpack(packed, this.rows).map(sized);
      this.columns.set(packed, column);
    }
    return column[row] ?? null;
  }

  private raw(packed: Packed | undefined, row: number): Value | undefined {
    return packed ? unpack(packed, this.rows)[row] : undefined;
  }
}

/** The rows that no other beats in both measures, by the first: small is good. Of equal ones the first row. */
export function front(rows: number, x: (row: number) => number | null, y: (row: number) => number | null): number[] {
  const known = Array.from({ length: rows }, (_, row) => row).filter((row) => x(row) !== null && y(row) !== null);
  known.sort((a, b) => (x(a) ?? 0) - (x(b) ?? 0) || (y(a) ?? 0) - (y(b) ?? 0) || a - b);
  const best: number[] = [];
  let least = Infinity;
  for (const row of known) {
    const value = y(row) ?? 0;
    if (value < least) { best.push(row); least = value; }
  }
  return best;
}
