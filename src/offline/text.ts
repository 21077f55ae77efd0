/** `{y}年{m}月{d}日`: how an edition writes days. */
export interface DayWords {
  day: string;
}

/** Fills `{name}` in a sentence. */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** The day of a moment, in milliseconds since 1970, as it was where the reader is. */
export function dayText(moment: number, { day }: DayWords): string {
  const date = new Date(moment);
  return fill(day, { y: date.getFullYear(), m: date.getMonth() + 1, d: date.getDate() });
}

/** Bytes in decimal units, as device makers and browsers count them: `340 kB`, `1.2 MB`, `25 MB`, with a space that no line is broken at. */
export function sizeText(bytes: number): string {
  const [unit, name] = bytes <= 999e3 ? [1e3, 'kB'] : bytes <= 999e6 ? [1e6, 'MB'] : [1e9, 'GB'];
  const amount = bytes / unit;
  return `${unit > 1e3 && amount < 9.95 ? amount.toFixed(1) : Math.ceil(amount)}\u00a0${name}`;
}

/** A period's name as it is read: `2021` → `2021年`, `2008_2013` → `2008年–2013年`, `2021-04_2021-06` → `2021年4月–6月`. */
export function periodText(period: string): string {
  const [from, to] = period.split('_').map(dateText) as [string, string?];
  const year = from.slice(0, from.indexOf('年') + 1);
  return to === undefined ? from : `${from}–${to.replace(year, '')}`;
}

/** A year, a month or a day; what follows a dot is the share of a day. */
function dateText(date: string): string {
  const [year, month, day] = date.split(/[-.]/);
  return `${year}年` + (month ? `${Number(month)}月` : '') + (day ? `${Number(day)}日` : '');
}
