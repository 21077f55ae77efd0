import { t } from '../language/say.ts';
import { ID_FORM } from '../model/article.ts';
import { duplicateWarning, type ArchiveIndex } from './archive-index.ts';
import { createId } from './identity.ts';
import type { Reading } from './import.ts';
import type { Warning } from './draft.ts';

/** Where a reading belongs in the archive. */
export interface Place {
  id?: string;
  /** `new` is to be written, `known` is there already from the very same capture, `refused` cannot be. */
  state: 'new' | 'known' | 'refused';
  duplicateOf?: string;
  warnings: Warning[];
  problems: string[];
}

/** Finds the place: the id, and whether capture or story are in the archive. */
export function placeReading(reading: Reading, index: ArchiveIndex, wantedId?: string): Place {
  const { sha256 } = reading;
  const same = index.withCapture(sha256);
  if (same) {
    const message = t`这份来件已收录为 ${same.id}，没有改动任何文件。`;
    return {
      id: same.id,
      state: 'known',
      duplicateOf: same.id,
      warnings: [{ code: 'already-imported', message }],
      problems: [],
    };
  }
  const near = index.nearest(reading.text);
  const found = { duplicateOf: near?.known.id, warnings: near ? [duplicateWarning(near, reading.fields?.date)] : [] };
  if (!reading.fields || reading.problems.length > 0) return { ...found, state: 'refused', problems: [] };
  const id = wantedId && ID_FORM.test(wantedId) ? wantedId : undefined;
  if (id && index.withId(id)) {
    const problem = t`编号 ${id} 已用于档案里的另一篇，内容不同。请给其中一篇换文件名，或直接修改档案里的文件。`;
    return { ...found, state: 'refused', problems: [problem] };
  }
  return {
    ...found,
    id: id ?? createId(reading.fields.date, sha256, (taken) => index.withId(taken) !== undefined),
    state: 'new',
    problems: [],
  };
}
