/** Elements that begin a line of their own and say nothing else. */
export const LAYOUT = new Set(
  `address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form
  header hgroup html legend li main menu nav ol p section summary table tbody td tfoot th thead tr ul caption`.split(
    /\s+/,
  ),
);
export const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
export const MEDIA = new Set(['iframe', 'video', 'audio', 'object', 'embed']);
export const CONTROLS = new Set(['button', 'select', 'input', 'textarea']);
/** Never read, never shown, never run. */
export const SILENT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'math',
  'canvas',
  'head',
  'title',
  'link',
  'meta',
  'map',
]);
