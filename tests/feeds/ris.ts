/** The fields of each reference in a file of RIS, as its specification reads them: `XX  - value`, one a line, up to `ER`. */
export function parseRis(text: string): Record<string, string[]>[] {
  const items: Record<string, string[]>[] = [];
  for (const line of text.split('\r\n').slice(0, -1)) {
    const [, tag, value] = /^([A-Z][A-Z0-9]) {2}- (.*)$/.exec(line) ?? [];
    if (tag === undefined) throw new Error(`no field of RIS: ${line}`);
    if (tag === 'TY') items.push({});
    (items.at(-1)![tag] ??= []).push(value!);
  }
  return items;
}
