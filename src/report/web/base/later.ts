// Draws what is in sight at once, and the rest when the browser has time: in the order of the page, and in any case before it
// comes into sight, is printed, or is gone to by a link.

import { steadily } from './dom';

interface Part { element: HTMLElement; draw: () => void; near: boolean; above: boolean }

const margin = '700px 0px';   // what is so near counts as in sight
const spare = 4;              // milliseconds that a frame must have left to begin with another part

const parts = new Map<Element, Part>();
const stale = new Set<Part>();
let waiting = false;

const sight = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting, boundingClientRect } of entries) {
    const part = parts.get(target);
    if (!part) continue;
    part.near = isIntersecting;
    part.above = !isIntersecting && boundingClientRect.bottom < 0;
    if (isIntersecting && stale.has(part)) drawn(part);
  }
  finish();
}, { rootMargin: margin });

function drawn(part: Part): void {
  stale.delete(part);
  part.element.classList.remove('pending');
  part.draw();
}

/** The page tells whether some of it is still to be drawn, and when all of it was for the first time. */
function finish(): void {
  document.documentElement.toggleAttribute('data-drawing', stale.size > 0);
  if (stale.size === 0) document.documentElement.classList.add('ready');
}

interface Deadline { timeRemaining(): number }
// Safari has no idle time to tell of.
const whenIdle: (work: (deadline: Deadline) => void) => void = 'requestIdleCallback' in window
  ? (work) => { requestIdleCallback(work, { timeout: 500 }); }
  : (work) => { setTimeout(() => { work({ timeRemaining: () => 0 }); }, 20); };

function wait(): void {
  if (waiting || stale.size === 0) return;
  waiting = true;
  whenIdle((deadline) => {
    waiting = false;
    do {
      const next = [...parts.values()].find((part) => stale.has(part));
      if (!next) break;
      // What is below may grow as it likes.
      if (next.above) steadily(() => { drawn(next); });
      else drawn(next);
    } while (deadline.timeRemaining() > spare);
    finish();
    wait();
  });
}

/** Draws all that is still to be drawn. */
export function drawAll(): void {
  for (const part of [...parts.values()]) if (stale.has(part)) drawn(part);
  finish();
}

/**
 * Has a part of the page drawn when its time comes, or now where that is said; what is returned has it drawn anew, at once where
 * it is in sight or has the focus.
 */
export function later(element: HTMLElement, draw: () => void, now = false): () => void {
  const part: Part = { element, draw, near: now, above: false };
  parts.set(element, part);
  if (now) draw();
  else {
    stale.add(part);
    element.classList.add('pending');
    wait();
  }
  sight.observe(element);
  return () => {
    stale.add(part);
    if (part.near || element.contains(document.activeElement)) drawn(part);
    finish();
    wait();
  };
}

addEventListener('beforeprint', drawAll);
// Where a link leads is settled only when all above it is drawn.
addEventListener('click', (event) => { if (event.target instanceof Element && event.target.closest('a[href^="#"]')) drawAll(); }, { capture: true });
