import { mapTexts, textsOf } from '../draft-texts.ts';
import type { Draft } from '../draft.ts';
import { degarble, type Degarbled } from './degarble.ts';

/** Stands between the texts of a draft while they are judged as one; no text holds it, since it cannot be typed. */
const BETWEEN = '\n\u001e\n';

/**
 * Degarbles a draft whose capture was not plain text, where the garble sits inside of JSON, YAML or XML. All its texts are judged
 * together: a title alone is too short to tell.
 */
export function degarbleDraft(draft: Draft): Omit<Degarbled, 'text'> & { draft: Draft } {
  const texts = textsOf(draft);
  const { text, ...result } = degarble(texts.map(({ text }) => text).join(BETWEEN));
  const said = text.split(BETWEEN);
  if (said.length !== texts.length) return { draft, isMirror: false, changes: [], warnings: [] };
  let next = 0;
  return { ...result, draft: mapTexts(draft, () => said[next++]!) };
}
