// "Your scenario": the changes made so far, what they come to beside the unchanged network, and the text to paste.

import { range, textOf, type Value } from '../base/data';
import { choice, fresh, h, say, section, tick, type Child } from '../base/dom';
import { copy } from '../base/csv';
import { number, plural, shown, signed } from '../base/format';
import { linkWords } from '../base/names';
import type { Store } from '../base/store';
import { tableOf } from '../base/table';
import { keepingFocus } from './actions';
import type { Draft, Wrong } from './draft';

/** "magnets.yaml:4:1: field 'from' is given twice" and how to mend it. */
export function told({ file, line, column, text, mend }: Wrong): HTMLElement {
  const place = file === null || file === 'request' ? '' : line === null ? `${file}: ` : `${file}:${line}:${column ?? 1}: `;
  return h('li', {}, place === '' ? null : h('code', {}, place), text, mend === null ? null : h('span', { class: 'mend' }, ` — ${mend}`));
}

function changes(draft: Draft): HTMLElement {
  if (draft.changes.length === 0) return h('p', { class: 'note' }, 'No changes of your own yet.');
  return h('ul', { class: 'changes', 'aria-label': 'Changes made' }, ...draft.changes.map((change) => h('li', {},
    h('span', {}, `${change.does} ${change.what}`),
    h('button', { type: 'button', class: 'act', 'data-change': change.key, 'aria-label': `Undo: ${change.does} ${change.what}`, click: () => { draft.toggle(change); } }, 'Undo'))));
}

const figures: Record<string, string> = { wanted: 'Wanted', served: 'Can be served', unmet: 'Unmet', cost: 'Cost of supply' };

function change(value: Value | undefined): string {
  return typeof value === 'number' ? signed(value) : shown(value);
}

/** All together, with the changes and without them. */
function totals(draft: Draft): HTMLElement | null {
  const table = draft.tables.change;
  if (!table) return null;
  const rows = table.rows.map(([figure, unit, more, after, before]) => h('tr', { 'data-row': textOf(figure) },
    h('th', { scope: 'row' }, figures[textOf(figure)] ?? textOf(figure), h('small', {}, textOf(unit))), h('td', { class: 'number' }, change(more)),
    h('td', { class: 'number' }, shown(after)), h('td', { class: 'number' }, shown(before))));
  return h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'What it comes to' }, h('table', { class: 'beside-base' },
    h('thead', {}, h('tr', {}, h('td', {}), ...['Change', 'Your scenario', 'Unchanged'].map((word) => h('th', { scope: 'col', class: 'number' }, word)))),
    h('tbody', {}, ...rows)));
}

/** The nations that it makes lose or gain, most loss first. */
function effect(draft: Draft): HTMLElement | null {
  const table = draft.tables.effect;
  const place = table?.columns.findIndex(({ name }) => name === 'loss') ?? -1;
  if (!table || place < 0) return null;
  const rows = table.rows.filter((row) => { const ends = range(row[place]); return !ends || ends[0] !== 0 || ends[1] !== 0; });
  if (rows.length === 0) return h('p', { class: 'note' }, 'Nobody loses or gains: everybody gets as much as before.');
  return tableOf({ columns: table.columns, rows }, { title: 'Who loses, and who gains', first: 8, main: ['nation', 'loss', 'unmet', 'unmet_before', 'short'] });
}

function flows(draft: Draft): HTMLElement | null {
  const table = draft.tables.changed_flows;
  return table ? tableOf(table, { title: 'Which trade changes', first: 8, main: ['link', 'change', 'carries', 'before'],
    cell: (column, value) => column === 'link' && typeof value === 'string' ? linkWords(value) : undefined }) : null;
}

function yaml(draft: Draft): HTMLElement | null {
  if (draft.yaml === '') return null;
  const button = h('button', { type: 'button', click: () => {
    void copy(draft.yaml).then((done) => {
      const words = done ? 'Copied' : 'The browser did not allow it';
      button.textContent = words;
      say(words);
      setTimeout(() => { button.textContent = 'Copy'; }, 2000);
    });
  } }, 'Copy');
  return h('div', { class: 'yaml' }, h('div', { class: 'tools' }, h('h3', {}, 'To paste into the file'), button),
    h('pre', { tabindex: 0, role: 'region', 'aria-label': 'The scenario in the language of the file' }, h('code', {}, draft.yaml)),
    h('p', { class: 'note' }, 'At the end of the file; where it has a line “scenarios:” already, leave out this one and put the rest below that.'));
}

/** A link between any two nations of the page, there already or not. */
function opener(store: Store, draft: Draft): HTMLElement {
  const { facts } = store.data;
  const nations = facts.nations.map(({ code, name }): [string, string] => [code, name]).sort((a, b) => a[1].localeCompare(b[1]));
  const chosen = { from: nations[0]?.[0] ?? '', to: nations[1]?.[0] ?? '', stage: store.stageName(store.chain.stages[0] ?? -1) };
  const id = fresh('capacity');
  const capacity = h('input', { id, type: 'number', min: 0, step: 'any', value: 100 });
  const add = h('button', { type: 'button', click: () => {
    const what = `${chosen.from} → ${chosen.to}, ${chosen.stage}`;
    draft.toggle({ key: `link ${what}`, does: 'Open', undoes: 'Leave closed', what: `${what}, for ${number(Number(capacity.value))} ${store.chain.unit}`,
      change: { open: { ...chosen, capacity: Number(capacity.value) } } });
    say(`Open ${what}`);
  } }, 'Open it');
  return h('details', { class: 'opener' }, h('summary', {}, 'Open a link that could exist'), h('div', { class: 'tools' },
    choice('From', nations, chosen.from, (value) => { chosen.from = value; }), choice('To', nations, chosen.to, (value) => { chosen.to = value; }),
    choice('Stage', store.chain.stages.map((stage): [string, string] => [store.stageName(stage), store.stageName(stage)]), chosen.stage, (value) => { chosen.stage = value; }),
    h('span', { class: 'choice' }, h('label', { for: id }, `Capacity, ${store.chain.unit}`), capacity), add));
}

function includes(store: Store, draft: Draft): HTMLElement | null {
  const { scenarios } = store.data.facts;
  if (scenarios.length === 0) return null;
  return h('fieldset', { class: 'candidates' }, h('legend', {}, 'Scenarios of the file that hold too'),
    ...scenarios.map(({ name, say: said }) => tick(h('span', {}, name, said === undefined ? null : h('small', {}, said)), draft.included.includes(name),
      (on) => { draft.include(name, on); }, { 'data-change': `include ${name}` })));
}

function naming(draft: Draft): HTMLElement {
  const id = fresh('name');
  const input = h('input', { id, type: 'text', value: draft.name, 'data-change': 'name', change: () => { draft.rename(input.value); } });
  return h('span', { class: 'choice' }, h('label', { for: id }, 'Name'), input);
}

function problems(draft: Draft): Child {
  if (draft.wrong.length === 0) return null;
  return h('div', { class: 'refusal', role: 'alert' }, h('p', {}, 'This cannot be answered; below is the last answer.'), h('ul', {}, ...draft.wrong.map(told)));
}

export function draftSection(store: Store, draft: Draft): HTMLElement {
  const body = h('div', { class: 'draft' });
  const results = h('div', {});
  const details = h('div', {});
  const open = opener(store, draft);
  const draw = (): void => {
    const started = draft.empty ? null : h('button', { type: 'button', click: () => { draft.clear(); say('Begun again'); } }, 'Begin again');
    keepingFocus(body, () => { body.replaceChildren(h('div', { class: 'tools' }, naming(draft), started), changes(draft), includes(store, draft) ?? ''); });
    const answered = draft.yaml === '' ? [] : [totals(draft), ...draft.warnings.map((warning) => h('p', { class: 'note' }, warning)), yaml(draft),
      h('p', { class: 'note', 'data-took': draft.took.toFixed(1) }, `Answered in ${number(Math.round(draft.took))} ms.`)];
    const empty = draft.empty ? h('p', { class: 'note' }, 'Point at a nation, line or passage on the map and press Enter or click to keep it; then close, stop, conclude or break it. The grid and the tables have the same buttons.') : null;
    results.replaceChildren(...[problems(draft), empty, ...answered].filter((each): each is HTMLElement => each !== null && each !== undefined && typeof each !== 'string' && each !== false));
    details.replaceChildren(...(draft.yaml === '' ? [] : [effect(draft), flows(draft)]).filter((each) => each !== null));
  };
  draw();
  draft.listen(draw);
  return section('draft', 'Your scenario', h('div', { class: 'columns' }, h('div', {}, body, open), results), details);
}

/** A line for the bar that stays in sight. */
export function draftLine(store: Store, draft: Draft): HTMLElement {
  const line = h('p', { class: 'draft-line', role: 'status' });
  const draw = (): void => {
    line.hidden = draft.empty;
    const table = draft.tables.totals;
    const value = table?.rows[0]?.[table.columns.findIndex(({ name }) => name === 'unmet')];
    line.replaceChildren(h('a', { href: '#draft' }, 'Your scenario'), `: ${plural(draft.changes.length + draft.included.length, 'change')}`,
      draft.wrong.length > 0 ? ', which cannot be answered' : value === undefined ? '' : `, unmet ${shown(value)} ${store.chain.unit}`);
  };
  draw();
  draft.listen(draw);
  return line;
}
