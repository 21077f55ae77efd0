/** A file that is no page. Hosts tell its type by its ending; the header holds for `npm run dev`. */
export function fileOf(text: string, type: string): Response {
  return new Response(text, { headers: { 'Content-Type': `${type}; charset=utf-8` } });
}
