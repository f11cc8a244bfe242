// The reader's own scenario: changes that the server that the page comes from is asked about, one question at a time.

import type { Answer, Links, Live, Situation, Table, Value } from '../base/data';
import { steadily } from '../base/dom';
import type { Store } from '../base/store';
import type { Change } from './change';
import { applied, type Difference } from './difference';

interface Column { name: string; unit: string; meaning: string }
/** A report in the form of --format json. */
export interface Report { settings: Record<string, unknown>; tables: Record<string, { columns: Column[]; rows: Record<string, Value>[] }>; notes: string[] }
interface Reply {
  yaml: string;
  warnings: string[];
  answer: Report;
  shows?: Situation['shows'];   // whole, where changes bring about what the page does not know
  differs?: Difference;         // from the unchanged network
  added?: { nations: unknown[]; markets: unknown[]; demands: unknown[]; links: Links };
}
/** What is wrong, in the form that all of the program shares. */
export interface Wrong { file: string | null; line: number | null; column: number | null; text: string; mend: string | null }

export const silence: Wrong = { file: null, line: null, column: null, text: 'The program that serves this page does not answer.', mend: 'Start it again, and load the page from the address it prints.' };
const kept = 'entente-draft';
const firstRows = 100;   // of a table of a large network
const large = 2000;      // links

/** The tables of a report with rows in the order of columns, as in the page. */
export function tablesOf(tables: Report['tables']): Record<string, Table> {
  return Object.fromEntries(Object.entries(tables).map(([id, { columns, rows }]) =>
    [id, { columns, rows: rows.map((row) => columns.map((column) => row[column.name] ?? null)) }]));
}

export class Draft {
  changes: Change[] = [];
  included: string[] = [];
  name: string;
  yaml = '';
  warnings: string[] = [];
  wrong: Wrong[] = [];
  tables: Record<string, Table> = {};
  took = 0;           // milliseconds, the way to the server and back included
  asking = false;
  private again = false;
  private extended = false;  // the page holds what changes brought about
  private readonly listeners: (() => void)[] = [];
  private readonly pressed: (() => void)[] = [];
  private readonly known: { nations: number; markets: number; demands: number; links: number };

  constructor(readonly store: Store, private readonly live: Live) {
    const { facts } = store.data;
    this.known = { nations: facts.nations.length, markets: facts.markets.length, demands: facts.demands.length, links: facts.links.from.length };
    this.name = this.free('my-scenario');
    store.listen((now, before) => { if (now.chain !== before.chain && !this.empty) void this.ask(); });
  }

  listen(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** As soon as a change is made, before it is answered. */
  listenToPresses(listener: () => void): void {
    this.pressed.push(listener);
  }

  get empty(): boolean {
    return this.changes.length === 0 && this.included.length === 0;
  }

  has(change: Change): boolean {
    return this.changes.some(({ key }) => key === change.key);
  }

  /** Makes a change, or undoes it where it is made. A first change goes on from the scenario that is chosen. */
  toggle(change: Change): void {
    const { scenario } = this.store.chosen;
    if (this.empty && scenario !== '') this.included = [scenario];
    this.changes = this.has(change) ? this.changes.filter(({ key }) => key !== change.key) : [...this.changes, change];
    this.settle();
  }

  include(scenario: string, on: boolean): void {
    this.included = on ? [...this.included, scenario] : this.included.filter((each) => each !== scenario);
    this.settle();
  }

  rename(name: string): void {
    this.store.drop(this.name);
    this.name = name.trim() === '' ? this.free('my-scenario') : name.trim();
    this.settle();
  }

  clear(): void {
    this.changes = [];
    this.included = [];
    this.settle();
  }

  /** Takes up what stood here before the page was loaded again. */
  resume(): void {
    const text = sessionStorage.getItem(kept);
    if (text === null) return;
    const { name, changes, included } = JSON.parse(text) as { name: string; changes: Change[]; included: string[] };
    this.changes = changes;
    this.included = included.filter((each) => this.store.data.facts.scenarios.some((scenario) => scenario.name === each));
    this.name = this.free(name);
    if (!this.empty) void this.ask();
  }

  private settle(): void {
    sessionStorage.setItem(kept, JSON.stringify({ name: this.name, changes: this.changes, included: this.included }));
    if (this.empty) {
      this.yaml = '';
      this.warnings = [];
      this.wrong = [];
      this.tables = {};
      this.store.drop(this.name);
      this.tell();
    } else {
      for (const listener of this.pressed) listener();
      void this.ask();
    }
  }

  /** A name that no scenario of the file has. */
  private free(name: string): string {
    const taken = new Set(this.store.data.facts.scenarios.map((each) => each.name));
    if (!taken.has(name)) return name;
    let number = 2;
    while (taken.has(`${name}-${number}`)) ++number;
    return `${name}-${number}`;
  }

  /** Shows what has changed, and what else is to be shown with it. */
  private tell(also?: () => void): void {
    steadily(() => {
      also?.();
      for (const listener of this.listeners) listener();
    });
  }

  private async ask(): Promise<void> {
    if (this.asking) { this.again = true; return; }
    this.asking = true;
    do {
      this.again = false;
      await this.askOnce();
    } while (this.pending());
    this.asking = false;
  }

  private pending(): boolean {
    return this.again && !this.empty;
  }

  private async askOnce(): Promise<void> {
    const [chain, name, started] = [this.store.chain.id, this.name, performance.now()];
    const reply = await this.reply().catch(() => undefined);
    this.took = performance.now() - started;
    if (this.again || this.empty || name !== this.name) return;
    this.wrong = reply === undefined ? [silence] : reply.errors ?? [];
    if (reply === undefined || this.wrong.length > 0) this.tell();
    else this.tell(() => { this.accept(reply, name, chain); });
  }

  /** What the server is asked about this scenario, with what more is wanted of an answer. */
  question(more: Record<string, unknown>): string {
    const top = this.known.links > large ? firstRows : 0;
    return JSON.stringify({ name: this.name, chain: this.store.chain.id, scenarios: this.included, changes: this.changes.map(({ change }) => change), top, edition: this.live.edition, ...more });
  }

  async post(path: string, question: string, signal?: AbortSignal): Promise<Response> {
    return fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-Entente-Token': this.live.token }, body: question, ...(signal ? { signal } : {}) });
  }

  private async reply(): Promise<Reply & { errors?: Wrong[] }> {
    const response = await this.post('/answer', this.question({ shows: true, differs: this.store.flowsOf('') !== undefined }));
    return await response.json() as Reply & { errors?: Wrong[] };
  }

  private accept({ yaml, warnings, answer, shows, differs, added }: Reply, name: string, chain: string): void {
    this.yaml = yaml;
    this.warnings = warnings;
    this.tables = tablesOf(answer.tables);
    this.extend(added);
    const before = this.store.answer('supply')?.call.replace(/ --top \d+/, '');
    const supply: Answer = { id: 'supply', chain, scenario: name, about: '', call: before === undefined ? '' : `${before} --scenario ${name}`,
      settings: answer.settings, tables: this.tables, notes: answer.notes };
    const unchanged = this.store.situation('').shows;
    this.store.take({ scenario: name, shows: shows ?? (differs ? applied(unchanged, differs) : unchanged) }, supply);
  }

  /** What the changes bring about stands behind what the page knew. */
  private extend(added: Reply['added']): void {
    // Columns that stay the same lists keep what was made of them.
    if (!added && !this.extended) return;
    this.extended = added !== undefined;
    const { facts } = this.store.data;
    const [to, from] = [facts as unknown as Record<string, unknown[]>, (added ?? {}) as unknown as Record<string, unknown[]>];
    for (const list of ['nations', 'markets', 'demands'] as const) to[list] = [...(to[list] ?? []).slice(0, this.known[list]), ...(from[list] ?? [])];
    const all = facts.links as unknown as Record<string, unknown[] | Record<string, unknown>>;
    const more = (added?.links ?? {}) as unknown as typeof all;
    for (const [name, column] of Object.entries(all)) {
      const fresh = more[name];
      const added = Array.isArray(fresh) ? fresh : [];
      if (Array.isArray(column)) all[name] = [...column.slice(0, this.known.links), ...added];
      else all[name] = Object.fromEntries([...Object.entries(column).filter(([place]) => Number(place) < this.known.links), ...Object.entries(fresh ?? {})]);
    }
  }
}
