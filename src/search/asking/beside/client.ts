import { trustScript } from '../../../trusted/client.ts';

/** Loads a classic script that lies beside the script at `here`, as pages opened from a disk can too. */
export function loadBeside(here: string, file: string): Promise<void> {
  const script = document.createElement('script');
  script.src = trustScript(new URL(file, here), new URL('.', here));
  return new Promise((resolve, reject) => {
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${file} could not be loaded`)));
    document.head.append(script);
  });
}
