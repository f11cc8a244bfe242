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
  style('proposed', 'faint', 'dotted', '?', 'needs an agreement: proposed'),
  style('announced', 'talks', 'dotted', 'A', 'needs an agreement: announced'),
  style('under_negotiation', 'talks', 'dashed', 'N', 'needs an agreement: under negotiation'),
  style('stalled', 'stalled', 'dashed', '‖', 'needs an agreement: stalled'),
  style('concluded', 'talks', 'dashed', 'C', 'needs an agreement: concluded, not signed'),
  style('signed', 'talks', 'dashed', 'S', 'needs an agreement: signed, not in force'),
  style('provisional', 'force', '', 'P', 'under an agreement: provisionally applied'),
  style('in_force', 'force', '', '', 'under an agreement in force'),
  style('suspended', 'suspended', 'dashed', '!', 'needs an agreement: suspended'),
  style('terminated', 'faint', 'dotted', 'T', 'needs an agreement: terminated'),
  style('abandoned', 'faint', 'dotted', 'Ø', 'needs an agreement: abandoned'),
];

const other = style('other', 'trade', '', '', 'trade');
export function lineStyle(line: number): LineStyle {
  return lineStyles[line] ?? other;
}
