import { parentPort, workerData } from 'node:worker_threads';
import { isDocx, readDocx } from '../docx.ts';
import { readCapture, type Settings } from '../import.ts';
import type { Asked, Said } from './capture.ts';

// The thread that reads captures, one after the other. It says `ready` once, then answers.

const settings = workerData as Settings;

parentPort!.on('message', (asked: Asked) => void answer(asked).then((said) => parentPort!.postMessage(said)));
parentPort!.postMessage('ready');

async function answer({ raw, sha256 }: Asked): Promise<Said> {
  try {
    const document = isDocx(raw.bytes) ? await readDocx(raw.bytes) : undefined;
    return { readings: readCapture({ ...raw, document }, sha256, settings), pictures: document?.pictures };
  } catch (cause) {
    return cause as Error;
  }
}
