import { MOST_TERMS, termsAmong, type State } from '../state.ts';

export interface FormView {
  show(state: State): void;
}

/** The boxes for the terms, one of them empty as long as there may be more, and what is counted by. */
export function createForm(form: HTMLFormElement, go: (state: State) => void): FormView {
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[name=q]')];
  const offer = () => {
    const last = boxes.findLastIndex(({ value }) => value.trim() !== '');
    boxes.forEach((box, at) => (box.parentElement!.hidden = at > Math.max(1, last + 1)));
  };
  let isThorough = false;
  const read = (): State => {
    const data = new FormData(form);
    const terms = termsAmong(data.getAll('q').map(String)).slice(0, MOST_TERMS);
    return {
      terms,
      by: data.get('by') === 'month' ? 'month' : 'year',
      per: data.get('per') === 'thousand' ? 'thousand' : 'count',
      isThorough,
    };
  };
  offer();
  form.addEventListener('input', offer);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    isThorough = false;
    go(read());
  });
  form.addEventListener('change', ({ target }) => {
    if ((target as HTMLInputElement).type === 'radio') go(read());
  });
  return {
    show: (state) => {
      ({ isThorough } = state);
      boxes.forEach((box, at) => (box.value = state.terms[at] ?? ''));
      for (const [name, value] of [['by', state.by] as const, ['per', state.per] as const])
        form.querySelector<HTMLInputElement>(`input[name=${name}][value=${value}]`)!.checked = true;
      offer();
    },
  };
}
