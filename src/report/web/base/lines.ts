// How a line looks by its class: the numbers, marks and dashes of the program's drawings (src/report/diagram/line.cpp). No two
// classes share dash, mark and colour, so that they differ without colour too.

export interface LineStyle { word: string; role: string; dash: '' | 'dashed' | 'dotted'; mark: string; meaning: string }

const style = (word: string, role: string, dash: LineStyle['dash'], mark: string, meaning: string): LineStyle =>
  ({ word, role, dash, mark, meaning });

export const lineStyles: readonly LineStyle[] = [
  style('trade', 'trade', '', '', 'trade that needs no agreement'),
  style('processing', 'processing', '', '', 'processing inside a nation'),
  style('potential', 'potential', 'dotted', '+', 'possible, not open'),
  style('blocked', 'suspended', 'dashed', '×', 'blocked'),
  style('informal', 'trade', 'dashed', 'i', 'informal'),
  style('proposed', 'faint', 'dotted', '?', 'agreement proposed'),
  style('announced', 'talks', 'dotted', 'A', 'agreement announced'),
  style('under_negotiation', 'talks', 'dashed', 'N', 'agreement under negotiation'),
  style('stalled', 'stalled', 'dashed', '‖', 'agreement stalled'),
  style('concluded', 'talks', 'dashed', 'C', 'agreement concluded, not signed'),
  style('signed', 'talks', 'dashed', 'S', 'agreement signed, not in force'),
  style('provisional', 'force', '', 'P', 'agreement provisionally applied'),
  style('in_force', 'force', '', '', 'agreement in force'),
  style('suspended', 'suspended', 'dashed', '!', 'agreement suspended'),
  style('terminated', 'faint', 'dotted', 'T', 'agreement terminated'),
  style('abandoned', 'faint', 'dotted', 'Ø', 'agreement abandoned'),
];

/** The class of an agreement in a state; undefined where it has no line. */
export function lineOfState(state: string): number | undefined {
  const line = lineStyles.findIndex(({ word }, index) => index > 4 && word === state);
  return line < 0 ? undefined : line;
}

const other = style('other', 'trade', '', '', 'trade');
export function lineStyle(line: number): LineStyle {
  return lineStyles[line] ?? other;
}
