// What stands behind the figures: concentration, what is unknown, sources, method, settings and fingerprints.

import type { Table, Value } from '../base/data';
import { h, section, type Child } from '../base/dom';
import { capital, shown, words } from '../base/format';
import { later } from '../base/later';
import { elementWords, linkWords } from '../base/names';
import type { Store } from '../base/store';
import { plainNotes, tableOf } from '../base/table';

export function concentrationSection(store: Store): HTMLElement {
  const body = h('div', {});
  const titles: Record<string, string> = { concentration: 'How concentrated each stage is', producers: 'Who makes how much', import_dependence: 'Who depends on imports', suppliers: 'Whose imports come from whom', origins: 'Where it comes from in the end' };
  const main: Record<string, string[]> = { concentration: ['stage', 'top', 'top_share', 'hhi', 'governance_hhi', 'sole', 'output', 'unit', 'basis', 'unknown'], producers: ['stage', 'nation', 'share', 'output', 'unit', 'basis', 'governance_risk'] };
  const draw = (): void => {
    const answer = store.answer('concentration');
    const tables = Object.entries(answer?.tables ?? {}).filter(([, table]) => table.rows.length > 0);
    body.replaceChildren(...tables.map(([name, table], index) => tableOf(table, {
      title: titles[name] ?? capital(words(name)), first: 8, call: answer?.call ?? '', notes: index === 0 ? answer?.notes ?? [] : [], ...(name in main ? { main: main[name] } : {}) })));
    if (tables.length === 0) body.append(h('p', { class: 'note' }, 'Nobody is known to make anything in this chain.'));
  };
  const part = section('concentration', 'Who dominates', body);
  const again = later(part, draw);
  store.listen((now, before) => { if (now.chain !== before.chain) again(); });
  return part;
}

export function unknownSection(store: Store): HTMLElement | undefined {
  const answer = store.data.answers.find(({ id }) => id === 'check');
  if (!answer) return undefined;
  const titles: Record<string, string> = { unknown: 'What is unknown, or known as an interval', balances: 'Whether markets add up', stages: 'Stages beside published world output', contents: 'What the file holds' };
  return lateSection('unknown', 'What is uncertain', () => [h('p', { class: 'lead' },
    'Unknown is not zero: where a size is unknown, flows are computed with it at nothing and without bound, and both are shown.'),
  ...plainNotes(answer.notes).map((note) => h('p', {}, note)),
  ...['unknown', 'stages', 'balances', 'contents'].flatMap((name) => {
    const table = answer.tables[name];
    return table && table.rows.length > 0 ? [tableOf(table, { title: titles[name] ?? name, first: 8, call: answer.call, cell: placeWords })] : [];
  })]);
}

/** What may be unknown by the names of its nations. */
function placeWords(column: string, value: Value): string | undefined {
  return column === 'element' ? elementWords(linkWords(shown(value)), 'market') : undefined;
}

/** A section that is the same whatever the reader chooses. */
function lateSection(id: string, title: string, contents: () => Child[]): HTMLElement {
  const body = h('div', {});
  const part = section(id, title, body);
  later(part, () => { for (const child of contents()) if (child !== null && child !== undefined && child !== false) body.append(child); });
  return part;
}

function sourceTable(store: Store): Table {
  const { sources, links } = store.data.facts;
  const count = new Map<string, number>();
  for (const source of Object.values(links.source)) count.set(source, (count.get(source) ?? 0) + 1);
  const column = (name: string, meaning: string): Table['columns'][number] => ({ name, unit: '', meaning });
  return {
    columns: [column('title', 'what it is called'), column('publisher', 'who published it'), column('date', 'of which date'), column('licence', 'under which it may be used'),
      column('links', 'how many links rest on it'), column('url', 'where it is'), column('note', ''), column('id', 'in the file')],
    rows: sources.map((source): Value[] => [source.title ?? null, source.publisher ?? '', source.date ?? null, source.licence ?? '', count.get(source.id) ?? 0, source.url ?? '', source.note ?? '', source.id]),
  };
}

function shortAddress(url: string): string {
  const place = url.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '');
  return place.length > 48 ? `${place.slice(0, 47)}…` : place;
}

/** Only what begins as an address of the web becomes a link. */
function linked(column: string, value: Value): HTMLElement | undefined {
  if (column !== 'url' || typeof value !== 'string' || !/^https?:\/\//i.test(value)) return undefined;
  return h('a', { href: value, rel: 'noreferrer noopener' }, shortAddress(value));
}

export function sourceSection(store: Store): HTMLElement | undefined {
  if (store.data.facts.sources.length === 0) return undefined;
  return lateSection('sources', 'Sources', () => [tableOf(sourceTable(store), { title: 'Where the figures are from', main: ['title', 'publisher', 'date', 'licence', 'links', 'url'], first: 20, cell: linked })]);
}

/** What was asked in words: "chain magnet-ree; scenario deal". The call stands beside it. */
function settingWords(settings: Record<string, unknown>): string {
  return Object.entries(settings).filter(([name]) => name !== 'call')
    .map(([name, value]) => `${words(name)} ${typeof value === 'string' ? value : Array.isArray(value) ? value.join(', ') : JSON.stringify(value)}`).join('; ');
}

export function methodSection(store: Store): HTMLElement {
  const { data } = store;
  const calls = data.answers.map(({ call, settings }): Value[] => [call, settingWords(settings)]);
  return lateSection('method', 'Method, settings and fingerprints', () => [
    h('ul', {}, ...data.method.map(({ name, text }) => h('li', {}, h('strong', {}, `${name}. `), text))),
    h('dl', { class: 'facts' }, ...data.settings.flatMap(({ name, text }) => [h('dt', {}, name), h('dd', {}, name === 'Fingerprint' ? h('code', { id: 'fingerprint' }, text) : text)])),
    tableOf({ columns: [{ name: 'call', unit: '', meaning: 'the command whose answer is in this page' }, { name: 'settings', unit: '', meaning: 'with what it was asked' }], rows: calls }, { title: 'What was asked', first: 5 }),
    data.refused.length === 0 ? null : tableOf({ columns: [{ name: 'call', unit: '', meaning: 'what was asked' }, { name: 'why', unit: '', meaning: 'why there is no answer' }], rows: data.refused.map(({ name, text }) => [name, shown(text)]) }, { title: 'What has no answer here' })]);
}
