// On whose figures a picture rests.

import { h } from '../base/dom';
import { number } from '../base/format';
import type { Store } from '../base/store';

const named = 3;

/** The sources of the chain's links, those of most links first, with the way to all of them. */
export function sourceNote(store: Store): HTMLElement {
  const { links, stages, sources } = store.data.facts;
  const count = new Map<string, number>();
  for (const [link, source] of Object.entries(links.source))
    if (stages[links.stage[Number(link)] ?? -1]?.chain === store.chosen.chain) count.set(source, (count.get(source) ?? 0) + 1);
  const ids = [...count].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([id]) => id);
  if (ids.length === 0) return h('p', { class: 'note' }, sources.length === 0 ? 'The file names no sources.' : h('a', { href: '#sources' }, 'Sources'));
  const titles = ids.slice(0, named).map((id) => sources.find((source) => source.id === id)?.title ?? id);
  const more = ids.length > named ? ` and ${number(ids.length - named)} more` : '';
  return h('p', { class: 'note' }, h('a', { href: '#sources' }, 'Sources'), ` of its links: ${titles.join('; ')}${more}.`);
}
