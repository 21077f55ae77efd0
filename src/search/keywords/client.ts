import { foldCharacter, pairsOf } from '../../hanzi/fold.ts';

/** The page of keywords narrows them down to those that hold what is typed, in any script. Without this script its box stays hidden. */

const search = document.querySelector<HTMLElement>('.keyword-filter');
const input = search?.querySelector('input');
const report = search?.querySelector('[role=status]');
const folds = pairsOf(search?.dataset['folds'] ?? '');
const fold = (text: string) => [...text].map((character) => foldCharacter(character, folds)).join('');
const groups = [...document.querySelectorAll<HTMLElement>('.directory-group')].map((element) => ({
  element,
  entries: [...element.querySelectorAll('li')].map((item) => ({
    item,
    name: fold(item.querySelector('a')!.textContent),
  })),
}));

if (search && input && report) {
  search.hidden = false;
  const wasOpen = groups.map(({ element }) => element.hasAttribute('open'));
  input.addEventListener('input', () => {
    const wanted = fold(input.value.trim());
    const shown = groups.map(({ element, entries }, index) => {
      const found = entries.filter(({ item, name }) => !(item.hidden = !name.includes(wanted))).length;
      // The most frequent are among the others as well.
      element.hidden = wanted !== '' && (found === 0 || 'frequent' in element.dataset);
      element.toggleAttribute('open', wanted === '' ? wasOpen[index]! : found > 0);
      return element.hidden ? 0 : found;
    });
    const total = shown.reduce((sum, count) => sum + count, 0);
    report.textContent = total === 0 ? report.getAttribute('data-none') : '';
  });
}
