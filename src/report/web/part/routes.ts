// The ways to the largest demands, and what replaces each piece of the best.

import { textOf } from '../base/data';
import { choice, h, section } from '../base/dom';
import { capital, words } from '../base/format';
import { later } from '../base/later';
import { elementWords } from '../base/names';
import type { Store } from '../base/store';
import { tableOf } from '../base/table';

const titles: Record<string, string> = {
  routes: 'The cheapest routes', other_routes: 'Widest, most reliable, and routes that share nothing',
  replacements: 'What replaces each piece of the cheapest', openings: 'What would have to be opened',
};
const main = ['rank', 'which', 'route', 'without', 'kind', 'dearer', 'cost', 'time', 'capacity', 'needs', 'passes', 'reliability'];

export function routeSection(store: Store): HTMLElement | undefined {
  const answers = store.data.answers.filter(({ id }) => id === 'routes');
  const first = answers[0];
  if (!first) return undefined;
  const body = h('div', {});
  const draw = (about: string): void => {
    const answer = answers.find((each) => each.about === about) ?? first;
    body.replaceChildren(...Object.entries(answer.tables).filter(([, table]) => table.rows.length > 0).map(([name, table], index) =>
      tableOf(table, { title: titles[name] ?? capital(words(name)), main, first: 6, call: answer.call, notes: index === 0 ? answer.notes : [],
        cell: (column, value, row) => column === 'without' ? elementWords(textOf(value), textOf(row[table.columns.findIndex((each) => each.name === 'kind')])) : undefined })));
  };
  const place = (about: string): string => {
    const [code = '', stage = ''] = about.split(':');
    const nation = store.data.facts.nations.find((each) => each.code === code);
    return `${nation?.name ?? code}${stage === '' ? '' : `, ${stage}`}`;
  };
  const part = section('routes', 'Which other ways there are', h('p', { class: 'lead' }, 'From wherever it is produced, at the least cost a unit.'),
    h('div', { class: 'tools' }, choice('Routes to', answers.map(({ about }): [string, string] => [about, place(about)]), first.about, draw)), body);
  later(part, () => { draw(first.about); });
  return part;
}
