import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { t } from '../language/say.ts';

/** Elements that draw, or say what is drawn. None runs, loads, moves or leads anywhere. */
const ELEMENTS = new Set([
  ...['svg', 'g', 'defs', 'symbol', 'use', 'title', 'desc', 'style'],
  ...['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'tspan'],
  ...['linearGradient', 'radialGradient', 'stop', 'pattern', 'clipPath', 'mask', 'marker'],
]);

const ATTRIBUTES = new Set([
  ...['version', 'baseProfile', 'id', 'class', 'style', 'type', 'role', 'lang', 'xml:lang', 'xml:space'],
  ...[
    'x',
    'y',
    'x1',
    'y1',
    'x2',
    'y2',
    'cx',
    'cy',
    'r',
    'rx',
    'ry',
    'fx',
    'fy',
    'dx',
    'dy',
    'd',
    'points',
    'pathLength',
  ],
  ...['width', 'height', 'viewBox', 'preserveAspectRatio', 'transform', 'rotate', 'textLength', 'lengthAdjust'],
  ...['gradientUnits', 'gradientTransform', 'spreadMethod', 'offset', 'stop-color', 'stop-opacity'],
  ...['patternUnits', 'patternContentUnits', 'patternTransform', 'clipPathUnits', 'maskUnits', 'maskContentUnits'],
  ...['markerWidth', 'markerHeight', 'markerUnits', 'refX', 'refY', 'orient'],
  ...[
    'marker-start',
    'marker-mid',
    'marker-end',
    'clip-path',
    'clip-rule',
    'mask',
    'overflow',
    'display',
    'visibility',
  ],
  ...['fill', 'fill-opacity', 'fill-rule', 'opacity', 'color', 'paint-order', 'vector-effect', 'shape-rendering'],
  ...['stroke', 'stroke-width', 'stroke-opacity', 'stroke-linecap', 'stroke-linejoin', 'stroke-miterlimit'],
  ...['stroke-dasharray', 'stroke-dashoffset', 'text-anchor', 'text-rendering', 'dominant-baseline', 'baseline-shift'],
  ...['font-family', 'font-size', 'font-style', 'font-weight', 'font-variant', 'font-stretch', 'letter-spacing'],
  ...['word-spacing', 'writing-mode', 'text-decoration'],
]);

const NAMESPACES: Record<string, string> = {
  xmlns: 'http://www.w3.org/2000/svg',
  'xmlns:svg': 'http://www.w3.org/2000/svg',
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
};

/** Functions of CSS that compute; every other one may load something. */
const FUNCTIONS = new Set(
  'rgb rgba hsl hsla matrix translate translatex translatey scale scalex scaley rotate skewx skewy'.split(' '),
);
const LOCAL_URL = /url\(\s*(["']?)#[\w.-]+\1\s*\)/gu;

const DECLARATION =
  /^<\?xml\s+version=(["'])1\.\d\1(?:\s+encoding=(["'])utf-8\2)?(?:\s+standalone=(["'])\w+\3)?\s*\?>/iu;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  allowBooleanAttributes: true,
  parseTagValue: false,
  processEntities: false,
  trimValues: false,
});

/** An element as the parser gives it: its children under its name, its attributes under `:@`; a text under `#text`. */
type Node = Record<string, Node[] | Record<string, string> | string>;

/**
 * Why an SVG drawing (SVG 2, UTF-8) might do more than be looked at; undefined for one that provably cannot. What is not
 * known to be harmless counts as a reason, and so does whatever programs might read differently.
 */
export function activeIn(bytes: Uint8Array): string | undefined {
  const text = decode(bytes)?.replace(DECLARATION, '');
  if (text === undefined) return t`不是 UTF-8 编码`;
  if (/<\?/u.test(text)) return t`含有处理指令 <?…?>`;
  if (/<!(?!--|\[CDATA\[)/u.test(text)) return t`含有 DOCTYPE 或实体声明`;
  // Its successor would be four packages for this one function.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  if (XMLValidator.validate(text) !== true) return t`不是完好的 XML`;
  try {
    return activeAmong(parser.parse(text) as Node[]);
  } catch {
    return t`嵌套过深`;
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // A zero byte tells of UTF-16, as which a browser would read it.
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

function activeAmong(nodes: Node[]): string | undefined {
  for (const node of nodes) {
    const found = activeOf(node);
    if (found !== undefined) return found;
  }
  return undefined;
}

function activeOf(node: Node): string | undefined {
  const name = Object.keys(node).find((key) => key !== ':@')!;
  if (name === '#text') return undefined;
  if (!ELEMENTS.has(name)) return t`含有 <${name}>`;
  const children = node[name] as Node[];
  const attributes = Object.entries((node[':@'] ?? {}) as Record<string, string>);
  const wrong = attributes.find(([attribute, value]) => !isInert(attribute, value));
  if (wrong) return t`<${name}> 的 ${wrong[0]} 写作“${wrong[1].slice(0, 40)}”`;
  if (name === 'style' && !children.every(isInertText)) return t`<style> 里有 @ 规则、网址或函数`;
  return activeAmong(children);
}

function isInertText({ '#text': text }: Node): boolean {
  return typeof text === 'string' && isInertStyle(text);
}

function isInert(attribute: string, value: string): boolean {
  if (attribute in NAMESPACES) return value === NAMESPACES[attribute];
  if (attribute === 'href' || attribute === 'xlink:href') return /^#[\w.-]+$/u.test(value);
  return ATTRIBUTES.has(attribute) && isInertStyle(value);
}

/** A style, or a value that may be one: without escapes and rules, and with functions that only compute. */
function isInertStyle(style: string): boolean {
  const rest = style.replace(/&(?:quot|apos|lt|gt|amp);/gu, ' ').replace(LOCAL_URL, ' ');
  if (/[@\\&<]/u.test(rest)) return false;
  // A name is tried from its beginning alone: from each of its characters, a long one would take hours.
  const called = rest.matchAll(/(?:(?<![\w-])([\w-]+)\s*)?\(/gu);
  return called.every(([, name = '']) => FUNCTIONS.has(name.toLowerCase()));
}
