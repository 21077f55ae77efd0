import { parentPort, workerData } from 'node:worker_threads';
import { readCapture, type Settings } from '../import.ts';
import type { Asked, Said } from './capture.ts';

// The thread that reads captures, one after the other. It says `ready` once, then answers.

const settings = workerData as Settings;

parentPort!.on('message', ({ raw, sha256 }: Asked) => parentPort!.postMessage(answer({ raw, sha256 })));
parentPort!.postMessage('ready');

function answer({ raw, sha256 }: Asked): Said {
  try {
    return readCapture(raw, sha256, settings);
  } catch (cause) {
    return cause as Error;
  }
}
