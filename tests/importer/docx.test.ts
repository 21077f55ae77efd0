import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { isDocx, readDocx } from '../../src/importer/docx.ts';
import { readCapture } from '../../src/importer/import.ts';
import { SITE } from './helpers.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const SENTENCE = '成都市知识产权局与三家银行签订合作协议，为中小企业办理专利质押贷款，首批惠及一百余家企业。';
const xml = (text: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`);
const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const paragraph = (text: string, properties = '') =>
  `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const PICTURE =
  '<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rId7"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';

/** A document of Word with these paragraphs, in the fewest parts. */
function docx(body: string, more: Record<string, Uint8Array> = {}): Uint8Array {
  return zipSync({
    '[Content_Types].xml': xml(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId7" Type="${RELATIONS}/image" Target="media/image1.png"/></Relationships>`,
    ),
    'word/media/image1.png': PNG,
    'word/document.xml': xml(`<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`),
    ...more,
  });
}

async function read(bytes: Uint8Array) {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const raw = { name: '来稿.docx', bytes, document: await readDocx(bytes) };
  return readCapture(raw, sha256, { site: SITE, given: {} })[0]!;
}

const TITLE = paragraph('成都专利质押贷款惠及百家企业');
const LINE = paragraph('来源：四川日报　2021-02-09　记者 张三');

test('a Word document is an article with its title, its line of credits and its paragraphs', async () => {
  const reading = await read(docx(TITLE + LINE + paragraph(SENTENCE) + paragraph(SENTENCE)));
  const { title, date, source, reporters, provenance } = reading.fields!;
  assert.deepEqual(
    [title, date, source, reporters],
    ['成都专利质押贷款惠及百家企业', '2021-02-09', '四川日报', ['张三']],
  );
  assert.equal(reading.text, `${SENTENCE}\n${SENTENCE}`);
  assert.deepEqual([provenance?.file, provenance?.encoding], ['来稿.docx', 'utf-8']);
});

test('emphasis, tables and pictures come along', async () => {
  const bold = `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>一是</w:t></w:r><w:r><w:t>${SENTENCE}</w:t></w:r></w:p>`;
  const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
  const table = `<w:tbl><w:tr>${cell('市州')}${cell('件数')}</w:tr><w:tr>${cell('成都')}${cell('12')}</w:tr></w:tbl>`;
  const bytes = docx(TITLE + LINE + paragraph(SENTENCE) + bold + PICTURE + table + paragraph(SENTENCE));
  const { body, draft } = await read(bytes);
  assert.match(body, /\*\*一是\*\*成都市/u);
  assert.match(body, /\| 市州 \| 件数 \|/u);
  assert.deepEqual(
    draft.images.map(({ src }) => src),
    ['1.png'],
  );
  assert.deepEqual(Buffer.from((await readDocx(bytes)).pictures.get('1.png')!), PNG);
});

test('what Word keeps beside the text has a receipt: headers, footers, comments, deleted words', async () => {
  const part = (name: string, text: string) => xml(`<w:${name} ${NAMESPACES}>${text}</w:${name}>`);
  const deleted = '<w:p><w:del w:id="1"><w:r><w:delText>删去的话</w:delText></w:r></w:del></w:p>';
  const { changes, text } = await read(
    docx(TITLE + LINE + paragraph(SENTENCE) + deleted + paragraph(SENTENCE), {
      'word/header1.xml': part('hdr', paragraph('内部资料')),
      'word/footer1.xml': part('ftr', paragraph('第1页')),
      'word/comments.xml': part('comments', `<w:comment w:id="0">${paragraph('请核实')}</w:comment>`),
    }),
  );
  assert.equal(text, `${SENTENCE}\n${SENTENCE}`);
  assert.deepEqual(
    changes.filter(({ rule }) => rule.startsWith('docx')).map(({ rule, before, where }) => [rule, before, where]),
    [
      ['docx-deleted', '删去的话', '修订中删去的文字'],
      ['docx-header', '内部资料', '页眉'],
      ['docx-footer', '第1页', '页脚'],
      ['docx-comment', '请核实', '批注'],
    ],
  );
});

test('other zip files are no Word documents, and a broken one says what to do', async () => {
  assert.equal(isDocx(zipSync({ 'xl/workbook.xml': xml('<a/>') })), false);
  assert.equal(isDocx(Buffer.from('PK no zip')), false);
  assert.equal(isDocx(docx(TITLE)), true);
  await assert.rejects(readDocx(docx('<w:p><w:r>')), /已经损坏/u);
});

/** A zip file in which a part says that it is of another size than it is. */
function lying(zip: Uint8Array, size: number, said: number): Uint8Array {
  const bytes = Buffer.from(zip);
  const written = Buffer.alloc(4);
  written.writeUInt32LE(size);
  for (let at = bytes.indexOf(written); at >= 0; at = bytes.indexOf(written, at)) bytes.writeUInt32LE(said, at);
  return bytes;
}

test('of a part that says it is small and is not, no more is unpacked than it says', async () => {
  const size = 100_000_000;
  const bytes = lying(docx(TITLE, { 'word/styles.xml': Buffer.alloc(size, ' ') }), size, 500);
  let [lowest, most] = [Infinity, 0];
  const measuring = setInterval(() => {
    const now = process.memoryUsage().arrayBuffers;
    lowest = Math.min(lowest, now);
    most = Math.max(most, now - lowest);
  }, 1);
  await assert.rejects(readDocx(bytes), /已经损坏/u);
  clearInterval(measuring);
  assert.ok(most < 50_000_000, `${most}`);
});

test('of a header, whatever its elements are closed or not, the words have receipts', async () => {
  const header = `${'<w:p '.repeat(200_000)}${paragraph('内部资料')}${'<w:p '.repeat(200_000)}`;
  const { changes } = await readDocx(docx(TITLE, { 'word/header1.xml': strToU8(header) }));
  assert.deepEqual(
    changes.map(({ before }) => before),
    ['内部资料'],
  );
});

/** The records of a zip file by which its end and its parts are known (APPNOTE 4.3.16, 4.3.12). */
const [END, CENTRAL] = [0x06054b50, 0x02014b50];

/** A document with more records of the same part: `size` bytes of the file, which are said to become `unpacked`. */
function withRecords(zip: Uint8Array, count: number, { size, unpacked }: { size: number; unpacked: number }): Buffer {
  const bytes = Buffer.from(zip);
  const end = bytes.subarray(bytes.length - 22);
  assert.equal(end.readUInt32LE(), END);
  const records = Array.from({ length: count }, (_, at) => {
    const [record, name] = [Buffer.alloc(46), Buffer.from(`word/${at}.bin`)];
    record.writeUInt32LE(CENTRAL);
    record.writeUInt32LE(size, 20);
    record.writeUInt32LE(unpacked, 24);
    record.writeUInt16LE(name.length, 28);
    return Buffer.concat([record, name]);
  });
  end.writeUInt16LE(end.readUInt16LE(8) + count, 8);
  return Buffer.concat([bytes.subarray(0, -22), ...records, end]);
}

/** A document that says, as large files may (APPNOTE 4.3.14), that it has four thousand million parts. */
function withCount(zip: Uint8Array): Buffer {
  const bytes = Buffer.from(zip);
  const [large, locator] = [Buffer.alloc(56), Buffer.alloc(20)];
  large.writeUInt32LE(0x06064b50);
  large.writeUInt32LE(0xffffffff, 32);
  large.writeUInt32LE(bytes.readUInt32LE(bytes.length - 6), 48);
  locator.writeUInt32LE(0x07064b50);
  locator.writeUInt32LE(bytes.length - 22, 8);
  return Buffer.concat([bytes.subarray(0, -22), large, locator, bytes.subarray(-22)]);
}

const withBody = (body: string, doctype: string) =>
  docx('', { 'word/document.xml': xml(`${doctype}<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`) });
/** Ten times ten times …: ten thousand million characters. */
const LAUGHS = Array.from({ length: 10 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join('');
const [SWOLLEN, BROKEN] = [
  /^解开之后太大，或分成太多份.*请在 Word 或 WPS 里打开/u,
  /已经损坏.*请在 Word 或 WPS 里打开/u,
];

const BOMBS: [what: string, make: () => Uint8Array, told: RegExp][] = [
  ['a text of 30 MB', () => docx(TITLE + ' '.repeat(30_000_000)), SWOLLEN],
  ['a part that is said to be of 4 GB', () => withRecords(docx(TITLE), 1, { size: 9, unpacked: 4e9 }), SWOLLEN],
  [
    'parts that lie upon one another, each the whole file, and are said to be empty',
    () => withRecords(docx(TITLE, { 'word/a.bin': randomBytes(1_000_000) }), 5000, { size: 900_000, unpacked: 0 }),
    SWOLLEN,
  ],
  ['very many parts', () => withRecords(docx(TITLE), 20_000, { size: 0, unpacked: 0 }), SWOLLEN],
  ['four thousand million parts', () => withCount(docx(TITLE)), SWOLLEN],
  ['very many empty paragraphs', () => docx(TITLE + '<w:p/>'.repeat(600_000)), SWOLLEN],
  ['very many styles', () => docx(TITLE, { 'word/styles.xml': strToU8('<w:style/>'.repeat(600_000)) }), SWOLLEN],
  ['entities of entities', () => withBody(paragraph('&a9;'), `<!DOCTYPE a [<!ENTITY a0 "x">${LAUGHS}]>`), BROKEN],
  [
    'an entity of a file',
    () => withBody(paragraph('&a;'), '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/hostname">]>'),
    BROKEN,
  ],
  ['tables within tables', () => docx(TITLE + '<w:tbl><w:tr><w:tc>'.repeat(9000)), BROKEN],
];

for (const [what, make, told] of BOMBS)
  test(`a document with ${what} is refused with what to do, and takes little memory`, async () => {
    const bytes = make();
    assert.ok(isDocx(bytes));
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    const measuring = setInterval(() => (most = Math.max(most, process.memoryUsage().arrayBuffers - before)), 1);
    await assert
      .rejects(readDocx(bytes), (cause: Error) => told.test(cause.message))
      .finally(() => clearInterval(measuring));
    most = Math.max(most, process.memoryUsage().arrayBuffers - before);
    assert.ok(most < 100_000_000, `${most}`);
  });

test('a picture that a document keeps elsewhere is not fetched, and its file is not read', async () => {
  const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId7" Type="${RELATIONS}/image" Target="file:///etc/hostname" TargetMode="External"/></Relationships>`;
  const linked = PICTURE.replace('r:embed', 'r:link');
  const bytes = docx(TITLE + LINE + paragraph(SENTENCE) + linked, { 'word/_rels/document.xml.rels': xml(relations) });
  const { html, pictures } = await readDocx(bytes);
  assert.deepEqual([html.includes(SENTENCE), html.includes('<img'), pictures.size], [true, false, 0]);
});

test('a zip file cut off is a broken document', async () => {
  const bytes = docx(TITLE);
  bytes.fill(0xff, 30, 60);
  await assert.rejects(readDocx(bytes), /已经损坏/u);
});
