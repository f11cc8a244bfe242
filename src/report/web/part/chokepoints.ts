// Chokepoints: what is lost without each element, beside what it carries. Carrying much is not being vital.

import { range, type Answer } from '../base/data';
import { figure, h, section } from '../base/dom';
import { capital, shown, words } from '../base/format';
import { later } from '../base/later';
import { elementWords } from '../base/names';
import type { Store } from '../base/store';
import { tableOf, type TableOptions } from '../base/table';
import { actions, allowed, keepingFocus } from '../live/actions';
import { changesOfElement } from '../live/change';
import type { OwnLosses } from '../live/losses';
import { bars } from './bars';
import { sourceNote } from './sources';

const plotted = 12;
const narrow = matchMedia('(max-width: 40rem)');  // where sentences beside figures would make rows tall

/** An element by the names of its nations, with its kind where that is not plain. */
function elementLabel(element: string, kind: string): string {
  const named = elementWords(element, kind);
  return kind === 'nation' || kind === 'exports' || kind === 'link' ? capital(named) : `${named} (${kind === 'market' ? 'stage' : kind})`;
}

function plot(answer: Answer): HTMLElement | undefined {
  const table = answer.tables.chokepoints;
  if (!table) return undefined;
  const place = (name: string): number => table.columns.findIndex((column) => column.name === name);
  const [element, kind, loss, carried] = ['element', 'kind', 'loss', 'carried'].map(place) as [number, number, number, number];
  const unit = table.columns[loss]?.unit ?? '';
  const rows = table.rows.filter((row) => (range(row[loss])?.[1] ?? 0) > 0).slice(0, plotted);
  if (rows.length === 0) return undefined;
  const spans = rows.some((row) => { const ends = range(row[loss]); return ends && ends[0] !== ends[1]; });
  return figure('What is lost without it', [h('p', { class: 'note' },
    `${unit}; unmet demand more than before, after everybody has rerouted. ${spans ? 'Solid: lost at least; pale: at most, since sizes are unknown. ' : ''}Ring: what it carried before. A ring far beyond its bar is busy, and replaceable.`)],
  bars(rows.map((row) => {
    const [low, high] = range(row[loss]) ?? [0, 0];
    const mark = range(row[carried])?.[1];
    return { label: elementLabel(shown(row[element]), shown(row[kind])), low, high, text: shown(row[loss]), ...(mark === undefined ? {} : { mark }) };
  }), 'Losses'));
}

/** An element by the names of its nations, with what can be done to it on a page that can be changed. */
function elementCell(store: Store, answer: Answer): NonNullable<TableOptions['cell']> {
  const kind = answer.tables.chokepoints?.columns.findIndex(({ name }) => name === 'kind') ?? -1;
  return (column, value, row) => {
    if (column !== 'element') return undefined;
    const named = elementWords(shown(value), shown(row[kind]));
    return !allowed() ? named : h('span', { class: 'with-actions' }, h('span', {}, named), actions(changesOfElement(store, shown(row[kind]), shown(value)).slice(0, 1), true));
  };
}

/** Of which scenario the figures are. `found`: those of the one that is chosen are there. */
function whoseText(scenario: string, found: boolean, losses: OwnLosses | undefined): string {
  if (scenario === '') return 'These figures are those of the unchanged network.';
  if (!losses?.own(scenario)) return found ? `These losses come on top of what scenario ${scenario} loses by itself.` : `Those of scenario ${scenario} were not asked for; these are those of the unchanged network.`;
  const [wrong] = losses.wrong;
  if (wrong) return `Those of your scenario cannot be told: ${wrong.text}${wrong.mend === null ? '' : ` (${wrong.mend})`}. These are those ${found ? 'of before its last change' : 'of the unchanged network'}.`;
  if (losses.asked) return `Those of your scenario are being computed; these are those ${found ? 'of before its last change' : 'of the unchanged network'}.`;
  return found ? 'These losses come on top of what your scenario loses by itself.' : 'These figures are those of the unchanged network.';
}

/** `losses`: of the reader's own scenario, on a page that can be changed. */
export function chokepointSection(store: Store, losses?: OwnLosses): HTMLElement {
  const body = h('div', {});
  const whose = h('p', losses ? { class: 'note', role: 'status' } : { class: 'note' });
  const tell = (): void => {
    const { scenario } = store.chosen;
    whose.textContent = whoseText(scenario, store.answer('chokepoints', scenario) !== undefined, losses);
    body.setAttribute('aria-busy', String(losses?.asked === true && losses.own(scenario)));
  };
  const answered = (): Answer | undefined => store.answer('chokepoints', store.chosen.scenario) ?? store.answer('chokepoints');
  let drawn: Answer | undefined;
  const draw = (): void => {
    const { scenario } = store.chosen;
    const own = store.answer('chokepoints', scenario);
    const answer = drawn = answered();
    if (!answer) { body.replaceChildren(h('p', { class: 'note' }, 'This was not asked of this chain.')); return; }
    const main = ['element', 'kind', 'loss', 'share', 'hit', ...(narrow.matches ? [] : ['why', 'next'])];
    const titles: Record<string, string> = { chokepoints: `Chokepoints and losses${own && scenario !== '' ? `, ${losses?.own(scenario) ? 'your scenario' : 'scenario'} ${scenario}` : ''}`, unsupplied: 'Demands that nothing reaches' };
    tell();
    body.replaceChildren(sourceNote(store), plot(answer) ?? h('p', { class: 'note' }, 'Nothing that fails alone leaves more demand unmet, as far as is known.'),
      ...Object.entries(answer.tables).filter(([, table]) => table.rows.length > 0).map(([name, table], index) =>
        tableOf(table, { title: titles[name] ?? words(name), ...(name === 'chokepoints' ? { main, cell: elementCell(store, answer) } : {}), call: answer.call, notes: index === 0 ? answer.notes : [] })));
  };
  const part = section('chokepoints', 'Where the chokepoints are', h('p', { class: 'lead' },
    'Each element is taken away alone, and the supply of least cost is solved anew without it.'), whose, body);
  const again = later(part, () => { keepingFocus(body, draw); });
  store.listen((now, before) => { if (now.chain !== before.chain || now.scenario !== before.scenario) again(); });
  losses?.listen(() => { if (answered() === drawn) tell(); else again(); });
  return part;
}
