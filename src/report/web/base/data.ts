// The page's data: one JSON document that the program wrote. See src/report/page and src/batch/explore for its shape.

import { isolated } from './letters';

/** A value of a table: unknown is null, and never zero. */
/** An end may be without bound. */
export interface Interval { low: number | '-unlimited'; high: number | 'unlimited' }
export type Value = null | number | string | boolean | Interval;
/** What is known of a size; false: nobody wrote one; "unlimited" is the only text. */
export type Amount = number | null | false | string | Interval;

export interface Column { name: string; unit: string; meaning: string }
export interface Table { columns: Column[]; rows: Value[][] }
export interface Answer {
  id: string; chain: string; scenario: string; about: string; call: string;
  settings: Record<string, unknown>; tables: Record<string, Table>; notes: string[];
}

export interface Chain { id: string; name: string; unit: string; quantum: string; stages: number[] }
export interface Stage { id: string; product: string; chain: number }
export interface Nation { code: string; name: string; role?: string; region?: string; area?: boolean; at?: [number, number] }
export interface Demand { market: number; sector?: string; size: Amount; estimated?: boolean }
export interface Passage { id: string; name: string; kind?: string; at?: [number, number]; links: number[] }
export interface Bloc { code: string; name: string; members: number[] }
export interface News { state: string; on: string; source?: string; note?: string }
export interface Agreement {
  id: string; name: string; parties: number[]; blocs: number[]; instrument: string; state: string; links: number[];
  excludes: number[]; effort?: number; history?: News[]; until?: string; then?: string; source?: string; reason?: string; note?: string;
}
type Few<T> = Record<string, T>;
export interface Links {
  from: number[]; to: number[]; stage: number[]; processing: number[]; quantity: Amount[]; capacity: Amount[]; cost: number[];
  cost_estimated: number[]; id: Few<string>; plant: Few<string>; owner: Few<string>; via: Few<number[]>;
  requires: Few<{ kind: string; agreements: number[] }>; days: Few<number>; estimated: Few<boolean>; rule: Few<string>;
  source: Few<string>; note: Few<string>;
}
export interface Source { id: string; title?: string; publisher?: string; url?: string; date?: string; licence?: string; note?: string }
export interface Scenario { name: string; say?: string; note?: string }
export interface Facts {
  name: string; say?: string; date?: string; period: string; currency: string; chains: Chain[]; stages: Stage[];
  nations: Nation[]; markets: [number, number][]; demands: Demand[]; passages: Passage[]; blocs: Bloc[]; agreements: Agreement[];
  links: Links; scenarios: Scenario[]; sources: Source[];
}

/** What a market produced, made of the stage before, took, used, processed on and sent. */
export type Through = [number | null, number | null, number | null, number | null, number | null, number | null];
export type Service = [number | null, number | null];
export interface ChainFlows {
  chain: number;
  flows: [number, number | null, number | null][];
  markets: [number, Through, Through][];
  demands: [number, Service, Service][];
}
export interface Situation { scenario: string; shows: { lines: number[]; states: string[]; chains: ChainFlows[] } }

export interface Packed { values: Value[]; bytes?: number; of?: string }
export interface Figure {
  objective: string; unit: string; of_share: boolean; nations: number[]; by_future: Packed[]; together?: Packed;
}
export interface Explorer {
  id: string; say?: string; chain: number; objectives: string[]; unit: string;
  candidates: { name: string; kind: string; effort?: number; excludes: string }[];
  futures: { name: string; chance?: number }[];
  required: string; forbidden: string; least: number; most: number; budget?: number; for: number[]; targets: string[];
  alliances: string[]; nations: number[]; unmet: Packed[][]; cost: Packed[]; figures: Figure[]; across: string; front: number[];
  trials: number; worst?: { lost: Packed; what: Packed; kind: Packed }[];
}
export interface Plan { plan: string; unknown: 'zero' | 'unlimited'; explorer: Explorer }

/** Of a page that is served: which reading of the file it shows, and what its questions carry along. */
export interface Live { edition: number; token: string }

/** Something told under a word. */
export interface Told { name: string; text: string }

export interface Data {
  live?: Live; page: number; chain: string; facts: Facts; situations: Situation[]; answers: Answer[];
  plans: Plan[]; summary: { text: string; figure: string }[]; refused: Told[]; method: Told[]; settings: Told[];
}

/** The document that stands in the page. */
export function read(): Data {
  const element = document.getElementById('data');
  if (!element) throw new Error('the page has no data');
  const data = JSON.parse(element.textContent) as Data;
  const { nations, passages, agreements, blocs, scenarios, sources } = data.facts;
  for (const named of [...nations, ...passages, ...agreements, ...blocs]) named.name = isolated(named.name);
  for (const scenario of scenarios) if (scenario.say !== undefined) scenario.say = isolated(scenario.say);
  for (const source of sources) if (source.title !== undefined) source.title = isolated(source.title);
  return data;
}

/** A packed column as a value for each row. */
export function unpack(packed: Packed, rows: number): Value[] {
  const { values, bytes = 1, of } = packed;
  if (of === undefined) return new Array<Value>(rows).fill(values[0] ?? null);
  const text = atob(of);
  const column: Value[] = [];
  for (let row = 0; row < rows; ++row) {
    let place = 0;
    for (let byte = bytes - 1; byte >= 0; --byte) place = place * 256 + text.charCodeAt(row * bytes + byte);
    column.push(values[place] ?? null);
  }
  return column;
}

/** The answer of a command, if it was asked. */
export function answerOf(data: Data, id: string, chain: string, scenario = '', about?: string): Answer | undefined {
  return data.answers.find((answer) => answer.id === id && answer.scenario === scenario &&
    (answer.chain === '' || answer.chain === chain) && (about === undefined || answer.about === about));
}

/** A value that is text; the empty one where it is none. */
export function textOf(value: Value | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** The least and the most a value can mean, infinite where that has no bound; undefined where nobody knows, or it is no number. */
export function range(value: Value | Amount | undefined): [number, number] | undefined {
  if (typeof value === 'number') return [value, value];
  if (value !== null && typeof value === 'object') {
    return [value.low === '-unlimited' ? -Infinity : value.low, value.high === 'unlimited' ? Infinity : value.high];
  }
  return undefined;
}
