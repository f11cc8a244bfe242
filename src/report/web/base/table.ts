// A table that sorts, filters and copies itself as CSV.

import { copy, csv } from './csv';
import { range, type Column, type Table, type Value } from './data';
import { fresh, h, say, type Child } from './dom';
import { capital, number, plural, shown, words } from './format';
import { allianceWords, listWords, nameOf, routeWords, sentenceWords } from './names';

export interface TableOptions {
  title: string;
  main?: string[];            // columns that are shown at first; all unless said
  call?: string;              // the command that answers the same
  notes?: string[];           // of the command
  anchor?: string;            // an id that links lead to
  first?: number;             // rows shown at first
  cell?: (column: string, value: Value, row: Value[]) => Child | undefined;
  filter?: string;            // words to begin with
}

const step = 500;

const searchable = 5;  // rows; fewer are found by eye

/** Columns whose values are codes of nations or ids of agreements. */
const namedColumns = new Set(['nation', 'from', 'to', 'origin', 'supplier', 'largest', 'top', 'agreement', 'candidate', 'one', 'other']);
/** Columns whose texts hold codes or ids among other words, and how these are told by names. */
const wordedColumns = new Map<string, (text: string) => string>([
  ...['hit', 'why', 'next', 'instead', 'needs', 'origin', 'market', 'links', 'demand', 'demands', 'cut'].map((name): [string, (text: string) => string] => [name, sentenceWords]),
  ...['alliance', 'greedy', 'best'].map((name): [string, (text: string) => string] => [name, allianceWords]), ['route', routeWords], ['unknown', listWords],
]);
const date = /^\d{4}(-\d\d){1,2}$/;
/** Notes of a command for those who read them here: without what its options, or other commands, would do. */
export function plainNotes(notes: string[]): string[] {
  return notes.map((note) => note.replace(/\s*\(--[^)]*\)/g, '').split(/(?<=\.)\s+/)
    .map((sentence) => sentence.includes('--') ? sentence.replace(/;[^;]*--.*$/, '.') : sentence)
    .filter((sentence) => !sentence.includes('--')).map((sentence) => sentence.replace(/; entente [a-z]+ [^;]*$/, '.')).join(' ')).filter((note) => note !== '').map(sentenceWords);
}

/** Orders values: numbers by their upper end, then texts; what nobody knows comes last either way. */
function compare(a: Value | undefined, b: Value | undefined, falling: boolean): number {
  const unknown = (value: Value | undefined): boolean => value === null || value === undefined || value === '';
  if (unknown(a) || unknown(b)) return Number(unknown(a)) - Number(unknown(b));
  const [one, other] = [rank(a), rank(b)];
  const order = typeof one === 'number' && typeof other === 'number' ? one - other
    : typeof one === 'number' ? -1 : typeof other === 'number' ? 1 : one.localeCompare(other);
  return falling ? -order : order;
}

function rank(value: Value | undefined): number | string {
  const ends = range(value);
  if (ends) return ends[1];
  if (typeof value === 'boolean') return Number(value);
  return value === 'unlimited' ? Infinity : typeof value === 'string' ? value : '';
}

function isNumeric(table: Table, column: number): boolean {
  const counted = table.columns[column]?.unit !== '' || table.rows.some((row) => range(row[column]) !== undefined);
  return counted &&
    table.rows.every((row) => typeof row[column] !== 'string' || row[column] === 'unlimited' || row[column] === '');
}

/** Columns to be shown at first: of those that are wanted the ones that say something. */
function mainColumns({ columns, rows }: Table, wanted: string[] | undefined): number[] {
  const all = columns.map((_, column) => column);
  if (!wanted) return all;
  const found = all.filter((column) => wanted.includes(columns[column]?.name ?? ''));
  const telling = found.filter((column) => rows.length === 0 || rows.some((row) => row[column] !== ''));
  return telling.length > 0 ? telling : all;
}

class SortedTable {
  readonly element: HTMLElement;
  private sorted = -1;
  private falling = false;
  private words: string;
  private shown: number;
  private more = false;
  private texts: string[] | undefined;  // of rows, to be searched; made when first asked for
  private readonly numeric: boolean[];
  private readonly main: number[];      // columns that are shown at first
  private readonly head = h('tr');
  private readonly body = h('tbody');
  private readonly count = h('p', { class: 'count' });
  private readonly next = h('button', { type: 'button', click: () => { this.shown += step; this.draw(); } });

  constructor(private readonly table: Table, private readonly options: TableOptions) {
    this.shown = options.first ?? 12;
    this.words = options.filter ?? '';
    this.numeric = table.columns.map((_, column) => isNumeric(table, column));
    this.main = mainColumns(table, options.main);
    this.element = this.frame();
    this.draw();
  }

  private columns(): number[] {
    return this.more ? this.table.columns.map((_, column) => column) : this.main;
  }

  private frame(): HTMLElement {
    const { title, call, anchor, notes = [] } = this.options;
    const asked = call !== undefined && call !== '';
    const id = fresh('table');
    const find = h('input', { type: 'search', placeholder: 'Find', 'aria-label': `Find in ${title}`, value: this.words,
      input: () => { this.words = find.value; this.draw(); say(this.count.textContent); } });
    const more = h('button', { type: 'button', 'aria-pressed': 'false', click: () => {
      this.more = !this.more;
      more.setAttribute('aria-pressed', String(this.more));
      this.draw();
    } }, 'All columns');
    const copied = h('button', { type: 'button', click: () => { void this.copy(copied); } }, 'Copy as CSV');
    const meanings = h('details', {}, h('summary', {}, asked ? 'What the columns mean, and the command' : 'What the columns mean'),
      h('dl', {}, ...this.table.columns.flatMap((column) =>
        [h('dt', {}, label(column)), h('dd', {}, capital(column.meaning) || '–')])),
      asked ? h('p', {}, 'The same from the program: ', h('code', {}, `${call} --format json`)) : null);
    const few = this.table.rows.length <= searchable;
    return h('div', { class: 'table', id: anchor },
      h('div', { class: 'tools' }, h('h3', { id }, title), few ? null : find, this.main.length < this.table.columns.length ? more : null, copied),
      h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-labelledby': id },
        h('table', { 'aria-labelledby': id }, h('thead', {}, this.head), this.body)),
      h('div', { class: 'below' }, few ? null : this.count, this.next), ...plainNotes(notes).map((note) => h('p', { class: 'note' }, note)), meanings);
  }

  /** What a row can be found by: its values, and the names of what they stand for. */
  private searched(): string[] {
    const named = (text: string): string => text.replace(/[\p{L}\d_-]+/gu, (word) => nameOf(word) ?? word);
    this.texts ??= this.table.rows.map((row) => row.map(shown).map((text) => `${text} ${nameOf(text) ?? named(text)}`).join('\n').toLowerCase());
    return this.texts;
  }

  private rows(): Value[][] {
    const wanted = this.words.toLowerCase().split(/\s+/).filter((word) => word !== '');
    const rows = wanted.length === 0 ? [...this.table.rows] : this.table.rows.filter((_, row) => wanted.every((word) => this.searched()[row]?.includes(word)));
    if (this.sorted < 0) return rows;
    const told = new Map(rows.map((row) => [row, this.told(this.sorted, row)]));
    rows.sort((a, b) => compare(told.get(a), told.get(b), this.falling));
    return rows;
  }

  private draw(): void {
    const columns = this.columns();
    this.head.replaceChildren(...columns.map((column) => this.heading(column)));
    const rows = this.rows();
    this.body.replaceChildren(...rows.slice(0, this.shown).map((row) => h('tr', {}, ...columns.map((column) => this.cell(column, row)))));
    const visible = Math.min(this.shown, rows.length);
    const all = rows.length === this.table.rows.length ? '' : ` found, of ${number(this.table.rows.length)}`;
    this.count.textContent = visible < rows.length ? `${number(visible)} of ${plural(rows.length, 'row')}${all}` : `${plural(rows.length, 'row')}${all}`;
    this.next.hidden = visible >= rows.length;
    this.next.textContent = `Show ${number(Math.min(step, rows.length - visible))} more`;
  }

  private heading(column: number): HTMLElement {
    const described = this.table.columns[column] ?? { name: '', unit: '', meaning: '' };
    const sort = this.sorted === column ? (this.falling ? 'descending' : 'ascending') : 'none';
    const mark = sort === 'none' ? '↕' : sort === 'ascending' ? '↑' : '↓';
    const button = h('button', { type: 'button', title: described.meaning, click: () => {
      this.falling = this.sorted === column ? !this.falling : this.numeric[column] ?? false;
      this.sorted = column;
      this.draw();
      const again = this.head.querySelectorAll('button')[this.columns().indexOf(column)];
      again?.focus();
      say(`Sorted by ${label(described)}, ${this.falling ? 'falling' : 'rising'}`);
    } }, capital(words(described.name)), h('span', { 'aria-hidden': 'true', class: 'sort' }, mark),
    described.unit === '' ? null : h('span', { class: 'unit' }, h('span', { class: 'unseen' }, ', '), described.unit));
    return h('th', { scope: 'col', 'aria-sort': sort, class: this.numeric[column] ? 'number' : undefined }, button);
  }

  private cell(column: number, row: Value[]): HTMLElement {
    const value = row[column] ?? null;
    const own = this.own(column, row);
    const text = typeof own === 'string' ? own : value;
    return h('td', { class: this.numeric[column] ? 'number' : kindOf(text) }, own ?? shown(value));
  }

  /** What stands in a cell in the place of its value, if anything does. */
  private own(column: number, row: Value[]): Child | undefined {
    const value = row[column] ?? null;
    return this.options.cell?.(this.table.columns[column]?.name ?? '', value, row) ?? this.named(column, value);
  }

  /** What a code or id stands for, with that; a text by the names of what it speaks of. */
  private named(column: number, value: Value): HTMLElement | string | undefined {
    if (typeof value !== 'string') return undefined;
    const { name: title = '' } = this.table.columns[column] ?? {};
    const name = namedColumns.has(title) ? nameOf(value) : undefined;
    if (name === undefined) return wordedColumns.get(title)?.(value);
    return name === value ? undefined : h('span', {}, `${name} `, h('small', { class: 'code' }, value));
  }

  /** By what a row stands among others: its value, or what a reader sees in its place. */
  private told(column: number, row: Value[]): Value {
    const value = row[column] ?? null;
    if (typeof value !== 'string') return value;
    const own = this.own(column, row);
    return typeof own === 'string' ? own : own instanceof Element ? own.textContent : value;
  }

  private async copy(button: HTMLButtonElement): Promise<void> {
    const rows = this.rows();
    const done = await copy(csv(this.table, rows));
    const said = done ? `${plural(rows.length, 'row')} copied` : 'The browser did not allow it';
    button.textContent = said;
    say(said);
    setTimeout(() => { button.textContent = 'Copy as CSV'; }, 2000);
  }
}

/** The class of a cell whose text needs more room, or must not be broken. */
function kindOf(text: Value): string | undefined {
  if (text === null) return 'unknown';
  if (typeof text !== 'string') return undefined;
  return text.length > 28 ? 'long' : date.test(text) ? 'date' : undefined;
}

function label(column: Column): string {
  return capital(words(column.name)) + (column.unit === '' ? '' : `, ${column.unit}`);
}

/** An element that shows a table of the data. */
export function tableOf(table: Table, options: TableOptions): HTMLElement {
  return new SortedTable(table, options).element;
}
