import { fill } from '../../../model/sentence.ts';
import type { Row } from '../../rows.ts';
import type { Action, PageSettings } from '../../settings.ts';
import { dayText, periodText, sizeText } from '../../text.ts';

type Act = (action: Action, row: Row) => void;

/** What can be done with a row in each state. */
const ACTIONS: Record<Row['state'], Action[]> = {
  none: ['get'],
  waiting: ['remove'],
  getting: ['remove'],
  paused: ['remove'],
  partly: ['get', 'remove'],
  stored: ['remove'],
  outdated: ['update', 'remove'],
};

/** The table of periods. Rows stay the same elements, so that a button under the finger or in focus stays where it is. */
export function createTable(body: HTMLElement, template: HTMLTemplateElement, { words }: PageSettings, root: string) {
  const known = new Map<string | null, HTMLTableRowElement>();
  const nameOf = ({ period }: Row) => (period === null ? words.base : periodText(period, words));

  const make = (row: Row): HTMLTableRowElement => {
    const element = (template.content.cloneNode(true) as DocumentFragment).querySelector('tr')!;
    known.set(row.period, element);
    return element;
  };

  const show = (element: HTMLTableRowElement, row: Row, act: Act | undefined) => {
    const cell = (name: string) => element.querySelector<HTMLElement>(name)!;
    say(cell('th'), nameOf(row));
    say(cell('.offline-articles'), row.period === null ? words.needed : fill(words.articles, { n: row.articles }));
    say(cell('.offline-size'), sizeText(row.size));
    say(cell('.offline-state span'), words.states[row.state]);
    say(cell('.offline-date'), row.asOf === null ? '' : dayText(row.asOf, words));
    const bar = element.querySelector('progress')!;
    bar.hidden = row.have === 0 && !['waiting', 'getting', 'paused'].includes(row.state);
    bar.max = row.size;
    bar.value = row.have;
    bar.setAttribute('aria-label', nameOf(row));
    showFiles(cell('.offline-files'), row);
    for (const button of element.querySelectorAll('button')) showAction(button, row, act);
  };

  const showFiles = (cell: HTMLElement, { packs }: Row) => {
    const files = packs.flatMap(({ edition, volumes }) =>
      volumes.map(({ address }, index) => ({ address, edition, number: volumes.length > 1 ? index + 1 : undefined })),
    );
    const links = files.map(({ address, edition, number }) => {
      const values = { edition: words.editions[edition] ?? '', n: number ?? '' };
      const text = fill(number === undefined ? words.file : words.volume, values);
      return Object.assign(document.createElement('a'), {
        href: new URL(address, root).href,
        textContent: text,
        download: '',
      });
    });
    const now = [...cell.querySelectorAll('a')].map(({ href }) => href).join();
    if (now !== links.map(({ href }) => href).join()) cell.replaceChildren(...links);
  };

  const showAction = (button: HTMLButtonElement, row: Row, act: Act | undefined) => {
    const action = button.dataset['action'] as Action;
    // The base comes with the first period and goes with the last.
    button.hidden = !act || !ACTIONS[row.state].includes(action) || (row.period === null && action !== 'update');
    say(button, words.actions[action]);
    button.setAttribute('aria-label', fill(words.actionsOf[action], { period: nameOf(row) }));
    button.onclick = () => act?.(action, row);
  };

  return {
    show: (rows: readonly Row[], act: Act | undefined): void => {
      const elements = rows.map((row) => known.get(row.period) ?? make(row));
      if (elements.length !== body.children.length || elements.some((element, at) => element !== body.children[at]))
        body.replaceChildren(...elements);
      for (const [index, row] of rows.entries()) show(elements[index]!, row, act);
    },
  };
}

/** Text that is the same is left alone: nothing is announced again, and nothing that was selected is let go. */
function say(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
