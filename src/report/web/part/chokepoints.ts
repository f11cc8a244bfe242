// Chokepoints: what is lost without each element, beside what it carries. Carrying much is not being vital.

import { range, type Answer } from '../base/data';
import { figure, h, section } from '../base/dom';
import { shown, words } from '../base/format';
import { later } from '../base/later';
import type { Store } from '../base/store';
import { tableOf, type TableOptions } from '../base/table';
import { actions, allowed } from '../live/actions';
import { changesOfElement } from '../live/change';
import { bars } from './bars';
import { sourceNote } from './sources';

const plotted = 12;

function plot(answer: Answer): HTMLElement | undefined {
  const table = answer.tables.chokepoints;
  if (!table) return undefined;
  const place = (name: string): number => table.columns.findIndex((column) => column.name === name);
  const [element, kind, loss, carried] = ['element', 'kind', 'loss', 'carried'].map(place) as [number, number, number, number];
  const unit = table.columns[loss]?.unit ?? '';
  const rows = table.rows.filter((row) => (range(row[loss])?.[1] ?? 0) > 0).slice(0, plotted);
  if (rows.length === 0) return undefined;
  return figure('What is lost without it', [h('p', { class: 'note' },
    `${unit}; unmet demand more than before, after everybody has rerouted. Solid: lost at least; hatched: at most, since sizes are unknown. Ring: what it carried before. A ring far beyond its bar is busy, and replaceable.`)],
  bars(rows.map((row) => {
    const [low, high] = range(row[loss]) ?? [0, 0];
    const mark = range(row[carried])?.[1];
    return { label: `${shown(row[element])} (${shown(row[kind])})`, low, high, text: shown(row[loss]), ...(mark === undefined ? {} : { mark }) };
  }), 'Losses'));
}

/** An element with what can be done to it, on a page that can be changed. */
function elementCell(store: Store, answer: Answer): NonNullable<TableOptions['cell']> {
  const kind = answer.tables.chokepoints?.columns.findIndex(({ name }) => name === 'kind') ?? -1;
  return (column, value, row) => {
    if (column !== 'element' || !allowed()) return undefined;
    return h('span', { class: 'with-actions' }, h('span', {}, shown(value)), actions(changesOfElement(store, shown(row[kind]), shown(value)).slice(0, 1), true));
  };
}

export function chokepointSection(store: Store): HTMLElement {
  const body = h('div', {});
  const whose = h('p', { class: 'note' });
  const under = (scenario: string): string => scenario === '' ? 'These figures are those of the unchanged network.' : `These losses come on top of what scenario ${scenario} loses by itself.`;
  const draw = (): void => {
    const { scenario } = store.chosen;
    const own = store.answer('chokepoints', scenario);
    const answer = own ?? store.answer('chokepoints');
    if (!answer) { body.replaceChildren(h('p', { class: 'note' }, 'This was not asked of this chain.')); return; }
    const main = ['element', 'kind', 'loss', 'share', 'hit', 'why', 'next'];
    const titles: Record<string, string> = { chokepoints: `Chokepoints and losses${own && scenario !== '' ? `, scenario ${scenario}` : ''}`, unsupplied: 'Demands that nothing reaches' };
    whose.textContent = own ? under(scenario) : `Those of scenario ${scenario} were not asked for; these are those of the unchanged network.`;
    body.replaceChildren(sourceNote(store), plot(answer) ?? h('p', { class: 'note' }, 'Nothing that fails alone leaves more demand unmet, as far as is known.'),
      ...Object.entries(answer.tables).filter(([, table]) => table.rows.length > 0).map(([name, table], index) =>
        tableOf(table, { title: titles[name] ?? words(name), main, ...(name === 'chokepoints' ? { cell: elementCell(store, answer) } : {}), call: answer.call, notes: index === 0 ? answer.notes : [] })));
  };
  const part = section('chokepoints', 'Where the chokepoints are', h('p', { class: 'lead' },
    'Each element is taken away alone, and the supply of least cost is solved anew without it.'), whose, body);
  const again = later(part, draw);
  store.listen((now, before) => { if (now.chain !== before.chain || now.scenario !== before.scenario) again(); });
  return part;
}
