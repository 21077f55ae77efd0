import Vips from 'wasm-vips';
import type { Rendition } from '../../../../model/rendition.ts';

/** Makes smaller copies of photos. */
export interface Renderer {
  /** A copy as WebP, upright, in sRGB, without what cameras note. Throws when the bytes are no picture, or not all of it. */
  render: (picture: Uint8Array, rendition: Rendition) => Uint8Array;
  /** Ends the threads that it has begun. */
  end: () => void;
}

/** How good a copy is, of 100; above it files grow and nobody sees why. */
const QUALITY = 78;

/**
 * libvips as WebAssembly: the same bytes on every machine, where its native builds differ with the processor. No other
 * library than its own is loaded, so that it reads JPEG, PNG and WebP.
 */
export async function openRenderer(): Promise<Renderer> {
  // Its threads would tell the terminal of every dot that is missing.
  const vips = await Vips({ dynamicLibraries: [], preRun: withoutWarnings });
  return {
    render: (picture, { width }) => {
      // By its width alone, however tall it is.
      const copy = vips.Image.thumbnailBuffer(picture, width, {
        height: TALLEST,
        size: 'down',
        output_profile: 'srgb',
        option_string: '[fail_on=truncated]',
      });
      try {
        return copy.webpsaveBuffer({ Q: QUALITY, keep: 'none' });
      } finally {
        copy.delete();
      }
    },
    end: () => vips.shutdown(),
  };
}

/** The environment of the program in WebAssembly is its own. */
function withoutWarnings({ ENV }: { ENV: Record<string, string> }): void {
  ENV['VIPS_WARNING'] = '0';
}

/** The most that libvips knows, in pixels. */
const TALLEST = 10_000_000;
