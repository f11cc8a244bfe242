// Whose goods arrive where, when trade at a stage passes through others: proportional mixing. What enters a market, by what it
// makes and what it takes, mixes; all that leaves it is of that mixture. Trade in circles is no trouble: it is a linear system.

export interface Trade { from: number; to: number; amount: number }
/** By origin, what of it stays where. */
export type Origins = Map<number, Map<number, number>>;

const rounds = 200;
const least = 1e-9;

/** `made`: what each nation brings in at the stage; `kept`: what stays there to be used or processed. */
export function mixed(made: Map<number, number>, kept: Map<number, number>, trade: Trade[]): Origins {
  const leaving = new Map<number, Trade[]>();
  const through = new Map(kept);
  for (const each of trade) {
    const others = leaving.get(each.from);
    if (others) others.push(each);
    else leaving.set(each.from, [each]);
    through.set(each.from, (through.get(each.from) ?? 0) + each.amount);
  }
  const origins: Origins = new Map();
  for (const [origin, amount] of made) if (amount > 0) origins.set(origin, settled(origin, amount, kept, leaving, through));
  return origins;
}

/** Lets an amount flow until all of it has come to rest. */
function settled(origin: number, amount: number, kept: Map<number, number>, leaving: Map<number, Trade[]>,
  through: Map<number, number>): Map<number, number> {
  const stays = new Map<number, number>();
  let moving = new Map([[origin, amount]]);
  for (let round = 0; round < rounds && moving.size > 0; ++round) {
    const next = new Map<number, number>();
    for (const [at, here] of moving) {
      const all = through.get(at) ?? 0;
      if (all <= 0) continue;
      const rests = here * (kept.get(at) ?? 0) / all;
      if (rests > 0) stays.set(at, (stays.get(at) ?? 0) + rests);
      for (const { to, amount: sent } of leaving.get(at) ?? []) {
        const goes = here * sent / all;
        if (goes > least * amount) next.set(to, (next.get(to) ?? 0) + goes);
      }
    }
    moving = next;
  }
  return stays;
}
