/**
 * Renders Astro's components as Astro does a page that has no part in the browser: without a request, a response and a stream
 * for each, which take a third of the time that a page does. What is called is not promised by Astro, so its version is
 * pinned and a test compares every page with what Astro itself makes of it.
 */

/** A page as Astro has compiled it. */
export type PageComponent = (result: object, props: object, slots: object) => Promise<Template>;

interface Template {
  render: (destination: { write: (chunk: unknown) => void }) => Promise<void> | undefined;
}

type Slots = Record<string, (result: object) => Template | Promise<Template>>;

/** The HTML of the page that the parameters of its route name. */
export async function renderPage(
  component: PageComponent,
  params: Record<string, string | undefined>,
): Promise<string> {
  const result = {
    compressHTML: true,
    componentMetadata: new Map(),
    params,
    // Styles and scripts are assets of our own, so a head gets nothing from Astro.
    styles: new Set(),
    scripts: new Set(),
    links: new Set(),
    _metadata: { hasRenderedHead: false, headInTree: false, extraHead: [], propagators: new Set(), templateDepth: 0 },
    createAstro: (props: object, slots: Slots) => ({
      props,
      params,
      slots: { render: async (name: string) => textOf(await slots[name]!(result)) },
    }),
  };
  const html = await textOf(await component(result, {}, {}));
  return html.startsWith('<!') ? html : `<!DOCTYPE html>${html}`;
}

async function textOf(template: Template): Promise<string> {
  let text = '';
  await template.render({ write: (chunk) => (text += textOfChunk(chunk)) });
  return text;
}

/** Where a head may be, or a template is, which is nothing here; all other instructions are for the browser. */
const PLACES = ['head', 'maybe-head', 'template-enter', 'template-exit'];

function textOfChunk(chunk: unknown): string {
  if (typeof chunk === 'string' || typeof chunk === 'number') return String(chunk);
  // Astro marks what is HTML already by a class of its own.
  if (chunk instanceof String) return chunk.toString();
  if (typeof chunk === 'object' && chunk !== null && 'type' in chunk && PLACES.includes(String(chunk.type))) return '';
  throw new Error(`A page asks for something of the browser: ${JSON.stringify(chunk)}`);
}
