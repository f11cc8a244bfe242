// How a line of the map looks, whether it is an element or painted.

import { lineStyle } from '../base/lines';
import type { Store } from '../base/store';
import { changeOf, type DrawnLink, type Mode } from './links';
import type { Point } from './places';

export interface Look {
  classes: string;  // of the style, which has colour, dash and opacity
  width: number;    // on the screen, however near the map is
  head: number;     // length of the arrow's head, in units of the map; 0: none
  mark: string;     // in its middle; often nothing
}

export interface Line { drawn: DrawnLink; points: Point[]; look: Look }

/** `scale`: from an amount to a width. */
export function look(store: Store, mode: Mode, drawn: DrawnLink, scale: (amount: number) => number): Look {
  const style = lineStyle(drawn.line);
  const change = store.comparing && mode === 'supply' ? changeOf(drawn) : undefined;
  const pact = drawn.agreement !== undefined;
  const idle = change === undefined ? drawn.amount === 0 : change === 'same';
  const unchanged = pact && store.comparing && !drawn.changed;
  const width = widthOf(store, mode, drawn, scale);
  const sign = change === 'more' ? '+' : change === 'less' ? '−' : '';
  return {
    classes: ['arc', change === undefined ? `role-${style.role}` : `change-${change}`, style.dash, idle ? 'idle' : '', unchanged ? 'unchanged' : '']
      .filter((name) => name !== '').join(' '),
    width, head: pact || (idle && style.mark === '') ? 0 : Math.max(3, 1.5 + width * 1.1),
    mark: change === undefined ? style.mark : width > 1.6 ? sign : '',
  };
}

function widthOf(store: Store, mode: Mode, drawn: DrawnLink, scale: (amount: number) => number): number {
  if (drawn.agreement !== undefined) return drawn.changed && store.comparing ? 3.2 : 1.8;
  if (store.comparing && mode === 'supply') return scale(Math.abs((drawn.amount ?? 0) - (drawn.before ?? 0))) + 0.3;
  return scale(drawn.amount ?? 0);
}
