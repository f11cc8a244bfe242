// Buttons that make changes and undo them. A page that stands by itself has none.

import { h, say } from '../base/dom';
import type { Change } from './change';
import type { Draft } from './draft';

let draft: Draft | undefined;
/** From here on the page can be changed. */
export function allow(made: Draft): void {
  draft = made;
}

export function allowed(): boolean {
  return draft !== undefined;
}

/** A button for each change; nothing where the page cannot be changed. `short`: without what it acts on, which stands beside it. */
export function actions(changes: Change[], short = false): HTMLElement | null {
  const made = draft;
  if (!made || changes.length === 0) return null;
  return h('span', { class: short ? 'actions short' : 'actions' }, ...changes.map((change) => button(made, change, short)));
}

function button(made: Draft, change: Change, short: boolean): HTMLElement {
  const on = made.has(change);
  const does = on ? change.undoes : change.does;
  return h('button', { type: 'button', class: on ? 'act made' : 'act', 'data-change': change.key, 'aria-label': `${does}: ${change.what}`, click: (event) => {
    event.stopPropagation();
    made.toggle(change);
    say(`${does}: ${change.what}`);
  } }, short ? does : `${does} ${change.what}`);
}

/** Runs what draws a part of the page again, and gives the focus back to the button that had it. */
export function keepingFocus(part: HTMLElement, draw: () => void): void {
  const key = part.contains(document.activeElement) ? document.activeElement?.getAttribute('data-change') : null;
  draw();
  if (key !== null && key !== undefined) part.querySelector<HTMLElement>(`[data-change="${CSS.escape(key)}"]`)?.focus();
}
