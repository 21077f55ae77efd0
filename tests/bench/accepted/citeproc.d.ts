/** Of the processor of citation styles, what is used here: it has no types of its own. */
declare module 'citeproc' {
  interface System {
    retrieveLocale: (tag: string) => string | false;
    retrieveItem: (id: string) => unknown;
  }
  interface Engine {
    setOutputFormat(format: 'text'): void;
    updateItems(ids: string[]): void;
    makeBibliography(): [unknown, string[]];
  }
  const CSL: { Engine: new (system: System, style: string) => Engine };
  export default CSL;
}
