import { defineConfig, passthroughImageService } from 'astro/config';

// `npm run build` and `npm run dev` add the addresses and folders of the run (src/build/cli.ts, src/dev/cli.ts).
export default defineConfig({
  output: 'static',
  trailingSlash: 'ignore',
  // Every page is a file of its own name, so that links work from a folder on a disk.
  build: { format: 'preserve', inlineStylesheets: 'never', concurrency: 1 },
  image: { service: passthroughImageService() },
  devToolbar: { enabled: false },
  prerenderConflictBehavior: 'error',
  vite: { build: { copyPublicDir: false, assetsInlineLimit: 0, reportCompressedSize: false } },
});
