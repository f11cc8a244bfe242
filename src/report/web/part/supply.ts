// Who gets what from whom, and who runs short, under the chosen scenario and without it.

import { range, type Value } from '../base/data';
import { h, section, type Child } from '../base/dom';
import { capital, number, plural, shown, signed } from '../base/format';
import { later } from '../base/later';
import { linkWords, sentenceWords } from '../base/names';
import type { Store } from '../base/store';
import { tableOf } from '../base/table';
import { actions, allowed, keepingFocus } from '../live/actions';
import { changesOfLink, linkNamed } from '../live/change';

/** The figures of all demand together, with what the scenario changes of them. */
export function tiles(store: Store): HTMLElement {
  const element = h('div', { class: 'tiles', 'aria-live': 'polite' });
  const draw = (): void => {
    const now = store.answer('supply', store.chosen.scenario)?.tables.totals;
    const before = store.answer('supply')?.tables.totals;
    const value = (table: typeof now, name: string): Value | undefined => table?.rows[0]?.[table.columns.findIndex((column) => column.name === name)];
    const tile = (name: string, title: string, words: string): HTMLElement => {
      const [is, was] = [value(now, name), value(before, name)];
      const unit = now?.columns.find((column) => column.name === name)?.unit ?? '';
      const [a, b] = [range(is), range(was)];
      const change = store.chosen.scenario === '' || !a || !b ? '' : a[0] === b[0] && a[1] === b[1] ? 'unchanged'
        : a[0] === a[1] && b[0] === b[1] ? `${signed(a[0] - b[0])} by the scenario` : `was ${shown(was)}`;
      return h('div', { class: 'tile', 'data-total': name }, h('span', { class: 'name' }, title), h('strong', {}, is === undefined ? '–' : shown(is)),
        h('small', {}, [unit, words, change].filter((word) => word !== '').join(' · ')));
    };
    element.replaceChildren(tile('wanted', 'Wanted', ''), tile('served', 'Can be served', 'by the supply of least cost'), tile('unmet', 'Unmet', ''),
      tile('cost', 'Cost of supply', `a ${store.data.facts.period}`));
  };
  draw();
  store.listen(draw);
  return element;
}

function unmetCell(column: string, value: Value): Child | undefined {
  if (column !== 'short') return undefined;
  const ends = range(value);
  if (!ends) return undefined;
  const bar = h('span', { class: 'share', 'aria-hidden': 'true' });
  bar.style.setProperty('--low', `${ends[0]}%`);
  bar.style.setProperty('--high', `${ends[1]}%`);
  return h('span', { class: 'with-share' }, bar, ends[0] === ends[1] ? number(ends[0]) : `${number(ends[0])} to ${number(ends[1])}`);
}

/** A link by the names of its nations, with what can be done to it on a page that can be changed. */
function linkCell(store: Store): (column: string, value: Value) => Child | undefined {
  return (column, value) => {
    if (column !== 'link' || typeof value !== 'string') return undefined;
    const named = linkWords(value);
    const link = allowed() ? linkNamed(store, value) : undefined;
    return link === undefined ? named : h('span', { class: 'with-actions' }, h('span', {}, named), actions(changesOfLink(store, link).slice(0, 1), true));
  };
}

export function supplySection(store: Store): HTMLElement {
  const body = h('div', {});
  const drawn = (): void => {
    const { scenario } = store.chosen;
    const answer = store.answer('supply', scenario);
    if (!answer) { body.replaceChildren(h('p', { class: 'note' }, 'Nothing is demanded in this chain, or it was not asked.')); return; }
    const { demands, shortages, deliveries, totals } = answer.tables;
    const under = scenario === '' ? '' : `, scenario ${scenario}`;
    const why = shortages ? h('div', { class: 'why' }, h('h3', {}, `Why demand is short${under}${store.differ ? ', where unknown sizes count as nothing' : ''}`), h('ul', {}, ...shortages.rows.slice(0, 8).map((row) =>
      h('li', {}, capital(sentenceWords(shown(row[shortages.columns.findIndex(({ name }) => name === 'why')])))))),
    shortages.rows.length > 8 ? h('p', { class: 'note' }, `and ${plural(shortages.rows.length - 8, 'other reason')}`) : null) : null;
    body.replaceChildren(totals ? tableOf(totals, { title: `All together${under}`, main: ['wanted', 'served', 'unmet', 'short', 'cost', 'cost_per_unit'], notes: answer.notes, call: answer.call }) : '', why ?? '',
      demands ? tableOf(demands, { title: `Who gets how much${under}`, call: answer.call, cell: unmetCell, main: ['nation', 'stage', 'sector', 'wanted', 'served', 'unmet', 'short', 'note'] }) : '',
      deliveries ? tableOf(deliveries, { title: `Who gets it from whom${under}`, call: answer.call, cell: linkCell(store), main: ['link', 'carries', 'reported', 'capacity', 'full', 'note'] }) : '');
  };
  const draw = (): void => { keepingFocus(body, drawn); };
  const part = section('supply', 'Who gets what, and who runs short', body);
  const again = later(part, draw);
  store.listen((now, before) => { if (now.chain !== before.chain || now.scenario !== before.scenario || now.version !== before.version) again(); });
  return part;
}
