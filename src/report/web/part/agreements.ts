// The agreements: where each stands, what has happened, and how likely it is to have effect.

import { range, textOf, type Agreement, type Table, type Value } from '../base/data';
import { figure, h, section, svg, type Child } from '../base/dom';
import { capital, number, plural, words } from '../base/format';
import { later } from '../base/later';
import type { Store } from '../base/store';
import { tableOf } from '../base/table';
import { actions, allowed, keepingFocus } from '../live/actions';
import { changesOfAgreement } from '../live/change';

function history({ history = [], until, then }: Agreement): string {
  const past = history.map(({ state, on }) => `${words(state)} ${on}`);
  if (until !== undefined && then !== undefined) past.push(`${words(then)} from ${until}`);
  return past.join(' → ');
}

/** Blocs by their names, and the nations that are in none of them. */
export function partiesOf(store: Store, { parties, blocs }: Agreement): string {
  const own = blocs.flatMap((index) => store.data.facts.blocs[index] ?? []);
  const members = new Set(own.flatMap((bloc) => bloc.members));
  return [...own.map(({ name, code }) => name || code), ...parties.filter((nation) => !members.has(nation)).map((nation) => store.nationName(nation))].join(', ');
}

/** A row an agreement, with the chances of the forecast where it has some. */
function table(store: Store): Table {
  const { facts } = store.data;
  const prospects = forecast(store)?.tables.prospects;
  const chances = prospects?.columns.filter(({ unit }) => unit === '%') ?? [];
  const states = store.situation().shows.states;
  const rows = facts.agreements.map((agreement, index): Value[] => {
    const parties = partiesOf(store, agreement);
    const found = prospects?.rows.find((row) => row[0] === agreement.id);
    // What has no row is certain to stay as it is: there is no chance to tell.
    const own = chances.map(({ name }): Value => found === undefined ? '' : found[prospects?.columns.findIndex((column) => column.name === name) ?? -1] ?? null);
    return [agreement.name, parties, words(agreement.instrument), words(states[index] ?? agreement.state), history(agreement), agreement.links.length,
      agreement.effort ?? null, ...own, [agreement.source ?? '', ...(agreement.history ?? []).map(({ source }) => source ?? '')].filter((each, at, all) => each !== '' && all.indexOf(each) === at).join(', '), agreement.note ?? agreement.reason ?? '', agreement.id];
  });
  const column = (name: string, meaning: string, unit = ''): Table['columns'][number] => ({ name, unit, meaning });
  return {
    columns: [column('agreement', 'its name'), column('parties', 'blocs, and nations that are in none of them'), column('instrument', 'what kind of legal object it is'),
      column('state', 'where it stands under the chosen scenario'), column('history', 'what has happened, and what is to come by itself'),
      column('links', 'how many links need it'), column('effort', 'what concluding it takes, in the analyst’s own unit'), ...chances,
      column('sources', 'of its state and history'), column('note', ''), column('id', 'in the file')],
    rows,
  };
}

function forecast(store: Store) {
  const all = store.data.answers.filter(({ id, chain }) => id === 'forecast' && chain === store.chain.id);
  return all.find(({ about }) => about.endsWith('unlimited') === (store.chosen.end === 1)) ?? all[0];
}

/** Percent as the picture can show them: the table has more digits. */
function rounded(percent: number): string {
  return number(Math.round(10 * percent) / 10);
}

/** How likely each uncertain agreement is, from the pessimistic to the optimistic rates. */
function chancePlot(prospects: Table, names: Map<string, string>): HTMLElement | undefined {
  const place = (name: string): number => prospects.columns.findIndex((column) => column.name === name);
  const [low, high] = [place('operative_pessimistic'), place('operative_optimistic')];
  if (low < 0 || high < 0) return undefined;
  const rows = prospects.rows.filter((row) => range(row[high]) && range(row[low])).sort((a, b) => Number(b[high]) - Number(a[high]));
  if (rows.length === 0) return undefined;
  const scale = h('li', { class: 'scale', 'aria-hidden': 'true' }, h('span', {}), svg('svg', {}, ...[0, 25, 50, 75, 100].map((percent) =>
    svg('text', { x: `${percent}%`, y: 14, 'text-anchor': percent === 0 ? 'start' : percent === 100 ? 'end' : 'middle' }, `${percent} %`))), h('span', {}));
  return h('ul', { class: 'bars', 'aria-label': 'Chances of agreements' }, scale, ...rows.map((row) => {
    const [a, b] = [Number(row[low]), Number(row[high])];
    return h('li', {}, h('span', { class: 'label' }, names.get(textOf(row[0])) ?? textOf(row[0])),
      svg('svg', { class: 'bar', 'aria-hidden': 'true' }, svg('line', { class: 'track', x1: '0%', x2: '100%', y1: 10, y2: 10 }),
        svg('line', { class: 'between', x1: `${a}%`, x2: `${b}%`, y1: 10, y2: 10 }),
        svg('rect', { class: 'pessimistic', x: `${a}%`, transform: 'translate(-4,0)', y: 6, width: 8, height: 8 }), svg('circle', { class: 'optimistic', cx: `${b}%`, cy: 10, r: 4.5 })),
      h('span', { class: 'amount' }, a === b ? `${rounded(a)} %` : `${rounded(a)} to ${rounded(b)} %`));
  }));
}

function forecastPart(store: Store): HTMLElement {
  const answer = forecast(store);
  if (!answer) return h('div', { id: 'forecast' }, h('p', { class: 'note' }, 'There is no forecast: the network has no date, no agreements, or no rates.'));
  const date = answer.about.split(',')[0] ?? '';
  const names = new Map(store.data.facts.agreements.map(({ id, name }) => [id, name]));
  const { prospects } = answer.tables;
  const plot = prospects ? chancePlot(prospects, names) : undefined;
  const titles: Record<string, string> = { prospects: `Chances to have effect by ${date}`, outlook: `What unmet demand may come to by ${date}`, met: 'How likely so much of demand is met', importance: 'What each negotiation is worth' };
  return h('div', { id: 'forecast' }, plot ? figure(`How likely by ${date}`, [h('p', { class: 'note' },
    'Chance to have effect, in percent: square by the pessimistic rates, circle by the optimistic ones. Neither set is a measurement of mineral partnerships.')], plot) : null,
  ...Object.entries(answer.tables).filter(([name, table]) => name !== 'prospects' && table.rows.length > 0).map(([name, each], index) =>
    tableOf(each, { title: titles[name] ?? capital(words(name)), first: 8, call: answer.call, notes: index === 0 ? answer.notes : [] })));
}

/** An agreement with what can be done to it, on a page that can be changed; its id stands last in the row. Dates are not broken. */
function agreementCell(store: Store): (column: string, value: Value, row: Value[]) => Child | undefined {
  return (column, value, row) => {
    if (column === 'history') return h('span', {}, ...textOf(value).split(' → ').flatMap((step, place) => [place > 0 ? ' → ' : '', h('span', { class: 'date' }, step)]));
    if (column !== 'agreement' || !allowed()) return undefined;
    const agreement = store.data.facts.agreements.findIndex(({ id }) => id === row[row.length - 1]);
    return h('span', { class: 'with-actions' }, h('span', {}, textOf(value)), actions(changesOfAgreement(store, agreement), true));
  };
}

export function agreementSection(store: Store): HTMLElement | undefined {
  if (store.data.facts.agreements.length === 0) return undefined;
  const body = h('div', {});
  const drawn = (): void => {
    const main = ['agreement', 'parties', 'instrument', 'state', 'history', 'operative_optimistic', 'operative_pessimistic'];
    body.replaceChildren(forecastPart(store), tableOf(table(store), { title: 'All agreements', main, cell: agreementCell(store) }));
  };
  let shown = '';
  const draw = (): void => {
    const { chain, end } = store.chosen;
    const now = JSON.stringify([chain, end, store.situation().shows.states]);
    if (now === shown) return;
    shown = now;
    keepingFocus(body, drawn);
  };
  const part = section('agreements', 'Where the agreements stand, and how likely they are', h('p', { class: 'lead' },
    `${plural(store.data.facts.agreements.length, 'agreement')}; probabilities are always shown for two sets of rates, since none is known for partnerships of this kind.`), body);
  store.listen(later(part, draw));
  return part;
}
