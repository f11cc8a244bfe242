// Buttons that make changes and undo them. A page that stands by itself has none.

import { afterwards, h, put, putText, say } from '../base/dom';
import type { Change } from './change';
import type { Draft } from './draft';

let draft: Draft | undefined;
const changeOf = new WeakMap<Element, { change: Change; short: boolean }>();

/** From here on the page can be changed. */
export function allow(made: Draft): void {
  draft = made;
  const dressAll = (): void => { for (const each of document.querySelectorAll('.act')) dress(each, made); };
  made.listen(dressAll);
  made.listenToPresses(dressAll);
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
  const element = h('button', { type: 'button', class: 'act', 'data-change': change.key, click: (event) => {
    event.stopPropagation();
    say(`${made.has(change) ? change.undoes : change.does}: ${change.what}`);
    made.toggle(change);
  } });
  changeOf.set(element, { change, short });
  dress(element, made);
  return element;
}

/** Says what a button does now: whether its change is made already. */
function dress(element: Element, made: Draft): void {
  const found = changeOf.get(element);
  if (!found) return;
  const { change, short } = found;
  const on = made.has(change);
  const does = on ? change.undoes : change.does;
  element.classList.toggle('made', on);
  put(element, 'aria-label', `${does}: ${change.what}`);
  putText(element, short ? does : `${does} ${change.what}`);
}

const losing = new Map<HTMLElement, string>();  // parts whose focus is still to be given back, with what had it

/** Runs what draws a part of the page again, and gives the focus back to the button that had it, or to the first where that is gone. */
export function keepingFocus(part: HTMLElement, draw: () => void): void {
  const key = part.contains(document.activeElement) ? document.activeElement?.getAttribute('data-change') : null;
  draw();
  if (key === null || key === undefined) return;
  losing.set(part, key);
  afterwards(() => { giveBack(part); });
}

function giveBack(part: HTMLElement): void {
  const key = losing.get(part);
  losing.delete(part);
  if (key === undefined || document.activeElement !== document.body) return;
  const again = part.querySelector<HTMLElement>(`[data-change="${CSS.escape(key)}"]`);
  (again ?? part.querySelector<HTMLElement>('button, input'))?.focus();
}
