import { trustScript } from '../../../trusted/client.ts';
import { Unreachable, type Load } from '../load.ts';
import { contentOfFunction, toVolume, VOLUME_CALLBACK, VOLUME_CHARSET } from '../../form/volume.ts';

/**
 * Loads files below the address of `search/` as classic scripts, which alone pages opened from a disk may load. There are
 * no parts of files then, and what has begun to load is loaded to its end.
 */
export function createScriptLoader(base: URL): Load {
  return (path) =>
    new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.setAttribute('charset', VOLUME_CHARSET);
      script.src = trustScript(new URL(path, base), base);
      const unreachable = () => reject(new Unreachable(`${path} could not be loaded as a script`));
      script.addEventListener('error', unreachable);
      // A script that is no volume calls nobody.
      script.addEventListener('load', unreachable);
      receivers.set(script, (given) => resolve({ bytes: toVolume(contentOfFunction(given)), isWhole: true }));
      script.addEventListener('load', () => script.remove());
      document.head.append(script);
    });
}

/** Who waits for which script. */
const receivers = new WeakMap<object, (given: () => void) => void>();

Object.assign(globalThis, {
  [VOLUME_CALLBACK]: (given: () => void) => receivers.get(document.currentScript!)?.(given),
});
