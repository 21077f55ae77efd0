/** The page of keywords narrows them down to those that hold what is typed. Without this script its box stays hidden. */

const search = document.querySelector<HTMLElement>('.keyword-filter');
const input = search?.querySelector('input');
const report = search?.querySelector('[role=status]');
const groups = [...document.querySelectorAll<HTMLElement>('.directory-group')].map((element) => ({
  element,
  entries: [...element.querySelectorAll('li')].map((item) => ({
    item,
    name: item.querySelector('a')!.textContent.toLowerCase(),
  })),
}));

if (search && input && report) {
  search.hidden = false;
  const wasOpen = groups.map(({ element }) => element.hasAttribute('open'));
  input.addEventListener('input', () => {
    const wanted = input.value.trim().toLowerCase();
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
