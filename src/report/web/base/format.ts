// Numbers and names as people read them.

import type { Amount, Value } from './data';

// A format for each number of decimals: making one takes longer than a hundred uses of it.
const formats = Array.from({ length: 9 }, (_, digits) => new Intl.NumberFormat('en-US', { maximumFractionDigits: digits }));
function decimals(value: number, digits: number): string {
  return formats[digits]?.format(value) ?? String(value);
}

/** Four significant digits, with a comma between thousands: 45,787 or 0.9523. What would round to nothing says so. */
export function number(value: number): string {
  const size = Math.abs(value);
  if (value !== 0 && size < 1e-6) return value < 0 ? '>-0.000001' : '<0.000001';
  if (size >= 999.5 || Number.isInteger(value)) return decimals(value, 0);
  const digits = size >= 100 ? 1 : size >= 10 ? 2 : size >= 1 ? 3 : Math.min(8, 3 - Math.floor(Math.log10(size)));
  return decimals(value, digits);
}

/** A number in few letters, for labels of axes and figures: 1.2 M. */
export function short(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e9) return `${number(Math.round(value / 1e8) / 10)} bn`;
  if (size >= 1e6) return `${number(Math.round(value / 1e5) / 10)} M`;
  if (size >= 1e5) return `${decimals(value / 1e3, 0)} k`;
  return number(Number(value.toPrecision(3)));
}

/** A value of a table. What nobody knows is said to be unknown. */
export function shown(value: Value | Amount | undefined): string {
  if (value === undefined) return '';
  if (value === null) return 'unknown';
  if (value === false) return 'no';
  if (value === true) return 'yes';
  if (value === 'unlimited') return 'without bound';
  if (typeof value === 'number') return number(value);
  if (typeof value === 'string') return value;
  const { low, high } = value;
  if (high === 'unlimited') return low === '-unlimited' ? 'unknown' : `${number(low)} or more`;
  if (low === '-unlimited') return `${number(high)} or less`;
  const [from, to] = [number(low), number(high)];
  return from === to ? from : `${from} to ${to}`;
}

/** The same with its unit. */
export function withUnit(value: Value | Amount | undefined, unit: string): string {
  const text = shown(value);
  const isNumber = typeof value === 'number' || (typeof value === 'object' && value !== null);
  if (!isNumber || unit === '') return text;
  return `${text} ${unit}`;
}

/** A change with its sign. */
export function signed(value: number): string {
  if (value === 0) return '±0';
  return value > 0 ? `+${number(value)}` : `−${number(-value)}`;
}

const spelled = new Map([['mou', 'memorandum of understanding'], ['fta', 'free-trade agreement'], ['url', 'address']]);
/** top_share → top share, hhi → HHI, mou → memorandum of understanding */
export function words(name: string): string {
  return spelled.get(name) ?? name.replaceAll('_', ' ').replace(/\bhhi\b/g, 'HHI');
}

const mostNamed = 12;
/** Names as a list, of many the first. */
export function few(names: string[]): string {
  return names.length <= mostNamed ? names.join(', ') : `${names.slice(0, mostNamed - 1).join(', ')} and ${names.length - mostNamed + 1} more`;
}

/** "a, b and c" */
export function listed(names: string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1] ?? ''}`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${number(count)} ${count === 1 ? one : many}`;
}
