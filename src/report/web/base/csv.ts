// A table as the program's own CSV: an interval is two columns, unknown is empty. What is copied from a page is pasted into a
// spreadsheet, so a text that one would take for a formula has an apostrophe before it, which the command's CSV never adds.

import type { Interval, Table, Value } from './data';

function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The beginnings of formulas, wide forms included. After the guidance of OWASP on CSV injection. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;
const withoutBound = new Set(['unlimited', '-unlimited']);  // in the place of a number

function harmless(text: string): string {
  return formula.test(text) && !withoutBound.has(text) ? `'${text}` : text;
}

function plain(value: Value): string {
  if (value === null || typeof value === 'object') return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return field(typeof value === 'string' ? harmless(value) : value.toString());
}

function isInterval(value: Value | undefined): value is Interval {
  return typeof value === 'object' && value !== null;
}

export function csv(table: Table, rows: Value[][] = table.rows): string {
  const split = table.columns.map((_, column) => rows.some((row) => isInterval(row[column])));
  const head = table.columns.flatMap(({ name }, column) => split[column] ? [`${name}_low`, `${name}_high`] : [name]);
  const lines = rows.map((row) => row.flatMap((value, column) => {
    if (!split[column]) return [plain(value)];
    return isInterval(value) ? [plain(value.low), plain(value.high)] : [plain(value), plain(value)];
  }));
  return [head.map(field), ...lines].map((line) => `${line.join(',')}\r\n`).join('');
}

/** Puts a text on the clipboard; where the browser does not allow that, by the way that it allowed before. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    area.className = 'unseen';
    document.body.append(area);
    area.select();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way where there is no clipboard
    const done = document.execCommand('copy');
    area.remove();
    return done;
  }
}
