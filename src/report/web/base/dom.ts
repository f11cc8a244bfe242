// Elements of HTML and SVG. Text becomes text: nothing of the data is read as HTML.

export type Child = Node | string | null | undefined | false;
type Attributes = Record<string, string | number | boolean | undefined | ((event: Event) => void)>;

function fill(element: Element, attributes: Attributes, children: Child[]): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (typeof value === 'function') element.addEventListener(name, value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children) if (child !== null && child !== undefined && child !== false) element.append(child);
}

/** An element of HTML: h('p', {class: 'note'}, 'words'). A function among the attributes listens to that event. */
export function h<K extends keyof HTMLElementTagNameMap>(
  name: K, attributes: Attributes = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  fill(element, attributes, children);
  return element;
}

/** An element of SVG. */
export function svg<K extends keyof SVGElementTagNameMap>(
  name: K, attributes: Attributes = {}, ...children: Child[]): SVGElementTagNameMap[K] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  fill(element, attributes, children);
  return element;
}

let count = 0;
/** An id that no other element has. */
export function fresh(word: string): string {
  return `${word}-${++count}`;
}

/** A select with its label. */
export function choice(
  label: string, options: [string, string][], chosen: string, changed: (value: string) => void): HTMLElement {
  const id = fresh('choice');
  const select = h('select', { id, change: () => { changed(select.value); } },
    ...options.map(([value, text]) => h('option', { value, selected: value === chosen }, text)));
  select.value = chosen;
  return h('span', { class: 'choice' }, h('label', { for: id }, label), select);
}

export function tick(label: Child, checked: boolean, changed: (checked: boolean) => void, attributes: Attributes = {}): HTMLLabelElement {
  const box = h('input', { type: 'checkbox', checked, ...attributes, change: () => { changed(box.checked); } });
  return h('label', { class: 'tick' }, box, h('span', {}, label));
}

/** A part of the page with its heading. */
export function section(id: string, title: string, ...children: Child[]): HTMLElement {
  return h('section', { id, 'aria-labelledby': `${id}-title` }, h('h2', { id: `${id}-title`, tabindex: -1 }, title), ...children);
}

/** A figure with what it shows, its unit, method and source. */
export function figure(title: string, caption: Child[], ...children: Child[]): HTMLElement {
  return h('figure', {}, h('figcaption', {}, h('h3', {}, title), ...caption), ...children);
}

const live = h('div', { class: 'unseen', 'aria-live': 'polite', role: 'status' });
/** Says something to those who do not see the page change. */
export function say(text: string): void {
  if (!live.isConnected) document.body.append(live);
  live.textContent = text;
}

let steadying = false;
const waiting: (() => void)[] = [];

/**
 * Does what makes parts of the page grow or shrink, and leaves what the reader looks at where it is. What is done so within is of
 * the same change, so that the page is laid out once for all of it.
 */
export function steadily(change: () => void): void {
  if (steadying) { change(); return; }
  const middle = innerHeight / 2;
  const seen = [...document.querySelectorAll('main > section')].find((each) => each.getBoundingClientRect().bottom > middle);
  const before = seen?.getBoundingClientRect().top ?? 0;
  steadying = true;
  try {
    change();
  } finally {
    steadying = false;
    const moved = seen?.isConnected ? seen.getBoundingClientRect().top - before : 0;
    if (Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: 'instant' });
    for (const work of waiting.splice(0)) work();
  }
}

/** Does what needs the page laid out, such as moving the focus: after a change that is under way, or at once. */
export function afterwards(work: () => void): void {
  if (steadying) waiting.push(work);
  else work();
}

/** Changes an attribute only where it differs: what stays as it is costs the browser nothing. */
export function put(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** The same of what an element says. */
export function putText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

const roved = new WeakSet<Element>();
/**
 * Moves among the children of a group by arrow keys, with one of them in the order of tabs. To be called again when the children
 * have changed; where that one is still there, it stays.
 */
export function rove(group: Element, selector: string, key: (event: KeyboardEvent) => number | undefined = arrows): void {
  const items = (): (HTMLElement | SVGElement)[] => [...group.querySelectorAll<HTMLElement | SVGElement>(selector)];
  const now = items();
  const reached = Math.max(0, now.findIndex((item) => item.getAttribute('tabindex') === '0'));
  now.forEach((item, index) => { put(item, 'tabindex', index === reached ? '0' : '-1'); });
  if (roved.has(group)) return;
  roved.add(group);
  group.addEventListener('keydown', (event) => {
    const all = items();
    const at = all.indexOf(event.target as HTMLElement);
    const pressed = event as KeyboardEvent;
    if (at < 0) return;
    const step = key(pressed);
    const next = pressed.key === 'Home' ? 0 : pressed.key === 'End' ? all.length - 1 : step === undefined ? undefined : at + step;
    const item = next === undefined ? undefined : all[Math.max(0, Math.min(all.length - 1, next))];
    if (!item) return;
    event.preventDefault();
    all[at]?.setAttribute('tabindex', '-1');
    item.setAttribute('tabindex', '0');
    item.focus();
  });
}

function arrows(event: KeyboardEvent): number | undefined {
  if (event.key === 'ArrowRight' || event.key === 'ArrowDown') return 1;
  if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') return -1;
  return undefined;
}
