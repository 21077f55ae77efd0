import { isDocx, readDocx } from '../docx.ts';
import type { RawFile } from '../draft.ts';
import { readCapture, type Settings } from '../import.ts';
import type { Read } from './question.ts';

/** What is in a capture, of a Word document too. Throws an error that says what to do. */
export async function readArticles(raw: RawFile, sha256: string, settings: Settings): Promise<Read> {
  const document = isDocx(raw.bytes) ? await readDocx(raw.bytes) : undefined;
  return { readings: readCapture({ ...raw, document }, sha256, settings), pictures: document?.pictures };
}
