// Tells when the file has changed on disk since the page was made, and what is wrong with it.

import { h } from '../base/dom';
import type { Live } from '../base/data';
import { told } from './panel';
import type { Wrong } from './draft';

const pause = 2000;  // milliseconds
interface Status { edition: number; reading: boolean; problems: { errors: Wrong[] } | null }

function message(status: Status | undefined, live: Live): HTMLElement | null {
  if (!status) return h('p', {}, 'The program that serves this page has ended. What is shown stays; for more, start it again.');
  if (status.problems)
    return h('div', {}, h('p', {}, 'The file has changed, and is wrong now. This page shows it as it was before.'), h('ul', {}, ...status.problems.errors.slice(0, 8).map(told)));
  if (status.edition !== live.edition)
    return h('p', {}, 'The file has changed. ', h('button', { type: 'button', click: () => { location.reload(); } }, 'Load the page again'), ' Your scenario is kept.');
  return status.reading ? h('p', {}, 'The file has changed, and is being read.') : null;
}

/** A banner that asks the server every two seconds, as long as the page is in sight. */
export function statusBanner(live: Live): HTMLElement {
  const banner = h('div', { class: 'banner', role: 'status', hidden: true });
  let shown = '';
  const look = async (): Promise<void> => {
    if (document.visibilityState !== 'visible') return;
    const status = await fetch('/status').then(async (response) => response.ok ? await response.json() as Status : undefined, () => undefined);
    const key = JSON.stringify(status ?? null);
    if (key === shown) return;
    shown = key;
    const said = message(status, live);
    banner.hidden = said === null;
    banner.replaceChildren(said ?? '');
  };
  const again = (): void => { void look().finally(() => { setTimeout(again, pause); }); };
  again();
  return banner;
}
