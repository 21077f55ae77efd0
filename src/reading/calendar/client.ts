/**
 * The calendar on a day's page. The page has but a link to the month, with the days that have articles; the table that is
 * drawn in its place is the one that the month's page has.
 */
import { dayId, unpackDays, weeksOf } from '../../model/month.ts';
import type { CalendarWords } from '../../views/script-words.ts';

/** By the script of the edition; the build puts them in. */
declare const CALENDAR_WORDS: Record<string, CalendarWords>;

const ENDING = '.html';

function draw(caption: HTMLAnchorElement): HTMLTableElement {
  const table = Object.assign(document.createElement('table'), { className: caption.className });
  const month = monthOf(caption);
  const days = new Set(unpackDays(caption.dataset.days!));
  const { weekdays } = CALENDAR_WORDS[document.documentElement.lang]!;
  table.append(
    rowOf(weekdays.map((textContent) => Object.assign(document.createElement('th'), { scope: 'col', textContent }))),
    ...weeksOf(month).map(({ before, days: own, after }) =>
      rowOf([
        ...placesFor(before),
        ...own.map((day) => cellOf(days.has(day) ? linkTo(month, day) : String(day))),
        ...placesFor(after),
      ]),
    ),
  );
  const copy = Object.assign(document.createElement('a'), { href: caption.href, textContent: caption.textContent });
  table.createCaption().append(copy);
  return table;
}

/** `yyyy-mm`, as the address of the month's page ends. */
const monthOf = ({ pathname }: HTMLAnchorElement) => pathname.slice(-'yyyy-mm.html'.length, -ENDING.length);

function linkTo(month: string, day: number): HTMLAnchorElement {
  const link = Object.assign(document.createElement('a'), {
    href: dayId(month, day) + ENDING,
    textContent: String(day),
  });
  // Hosts may serve a page without its ending: its own address says what it is.
  const own = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')!.href;
  if (own.endsWith(`/${dayId(month, day)}${ENDING}`)) link.setAttribute('aria-current', 'page');
  return link;
}

function rowOf(cells: readonly HTMLElement[]): HTMLTableRowElement {
  const row = document.createElement('tr');
  row.append(...cells);
  return row;
}

function cellOf(content: Node | string): HTMLTableCellElement {
  const cell = document.createElement('td');
  cell.append(content);
  return cell;
}

const placesFor = (count: number) =>
  count > 0 ? [Object.assign(document.createElement('td'), { colSpan: count })] : [];

const caption = document.querySelector<HTMLAnchorElement>('a.calendar');
if (caption) caption.replaceWith(draw(caption));
