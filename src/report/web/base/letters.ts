// Names by their letters: how wide they are, and which way they run.

/** Letters of scripts that run from right to left, and marks that turn the direction. */
const turning = /[\u0590-\u08FF\u200E\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
/** A name that closes as many isolates as it opens: ends of none are left out, and ends that are missing are added. */
function balanced(name: string): string {
  let open = 0;
  const text = name.replace(/[\u2066-\u2069]/g, (mark) => {
    if (mark === '\u2069' && open === 0) return '';
    open += mark === '\u2069' ? -1 : 1;
    return mark;
  });
  return text + '\u2069'.repeat(open);
}

/** A name as it can stand in a sentence: what turns the direction of writing turns nothing around it. */
export function isolated(name: string): string {
  return turning.test(name) ? `\u2068${balanced(name)}\u2069` : name;
}

/** How wide letters are beside one of middling width. */
const widths: [RegExp, number][] = [
  [/[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u, 2],
  [/[mwMW@%…]/u, 1.6],
  [/[ijlftrI .,:;!|'’()[\]-]/u, 0.6],
  [/\p{M}/u, 0],
  [/\p{Lu}/u, 1.2],
];

/** A name cut to the width of so many letters. */
export function clipped(name: string, most: number): string {
  let width = 0;
  let text = '';
  for (const letter of name) {
    width += widths.find(([letters]) => letters.test(letter))?.[1] ?? 1;
    if (width > most) return `${text.slice(0, -1)}…`;
    text += letter;
  }
  return name;
}
