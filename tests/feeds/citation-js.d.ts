/** What is used of citation-js, which brings no types. */
declare module '@citation-js/core' {
  export const plugins: {
    config: { get(plugin: string): { format: Record<string, boolean> } };
    output: { format(name: string, items: object[], options: { format: 'object' }): unknown };
    input: { chain(text: string): unknown };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
