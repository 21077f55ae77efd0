import { signOf } from '../../charts/lines.ts';
import type { Counts } from '../counts.ts';
import { drawn } from '../drawing/client.ts';

/** What of its style a drawing keeps when it stands by itself. */
const COLOURS = ['fill', 'stroke'];
const KEPT = ['stroke-width', 'stroke-dasharray', 'font-family', 'font-size', 'opacity'];
const LINE = 24;
const INDENT = 56;
const SIGN = 60;

/** The chart as a file of its own: with its title, its terms and their signs, and its colours as they are on the page. */
export function standaloneSvg(chart: SVGSVGElement, title: string, series: Counts['series']): string {
  const [width, top] = [chart.width.baseVal.value, chart.height.baseVal.value];
  const height = top + LINE * (series.length + 1.5);
  const copy = chart.cloneNode(true) as SVGSVGElement;
  copyStyles(chart, copy);
  const ground = drawn('rect', {
    width,
    height,
    fill: rgbOf(getComputedStyle(document.documentElement).backgroundColor),
  });
  copy.prepend(drawn('title', {}, title), ground);
  copy.append(
    textAt(top + LINE, title, INDENT),
    ...series.flatMap((one, at) => legendOf(one, copy, top + LINE * (at + 2))),
  );
  for (const link of copy.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  for (const marked of [copy, ...copy.querySelectorAll('[class]')]) marked.removeAttribute('class');
  for (const name of ['role', 'aria-label']) copy.removeAttribute(name);
  copy.setAttribute('height', String(height));
  copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
  return new XMLSerializer().serializeToString(copy);
}

function legendOf({ term, sign }: Counts['series'][number], copy: SVGSVGElement, y: number): SVGElement[] {
  const fill = copy.querySelector(`.series-${sign} .line`)!.getAttribute('stroke')!;
  return [
    drawn('path', { d: signOf(sign, SIGN), transform: `translate(${INDENT + 6} ${y - 5})`, fill }),
    textAt(y, term, INDENT + 20),
  ];
}

function textAt(y: number, said: string, x: number): SVGTextElement {
  const { color, fontFamily } = getComputedStyle(document.body);
  return drawn('text', { x, y, fill: rgbOf(color), 'font-size': 14, 'font-family': quoted(fontFamily) }, said);
}

function copyStyles(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  if (/^(?:path|text)$/.test(from.tagName)) {
    for (const name of COLOURS) to.setAttribute(name, rgbOf(style.getPropertyValue(name)));
    for (const name of KEPT) to.setAttribute(name, quoted(style.getPropertyValue(name)));
  }
  [...from.children].forEach((child, at) => copyStyles(child, to.children[at]!));
}

const quoted = (value: string) => value.replaceAll('"', "'");

/** A colour as every program knows it, which those that browsers compute from others are not. */
function rgbOf(colour: string): string {
  if (colour === 'none' || /^rgb\(/.test(colour)) return colour;
  const canvas = document.createElement('canvas').getContext('2d')!;
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
  return `rgb(${red}, ${green}, ${blue})`;
}
