import { signOf } from '../../charts/lines.ts';
import { drawn } from '../drawing/client.ts';

/** What of its style a drawing keeps when it stands by itself. */
const KEPT = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'font-family', 'font-size', 'opacity'];
const LINE = 24;

/** The chart as a file of its own: with its title, its terms and their signs, and its colours as they are on the page. */
export function standaloneSvg(chart: SVGSVGElement, title: string, terms: readonly string[]): string {
  const [width, height] = [chart.width.baseVal.value, chart.height.baseVal.value];
  const copy = chart.cloneNode(true) as SVGSVGElement;
  copyStyles(chart, copy);
  for (const link of copy.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  const page = getComputedStyle(document.body);
  const ground = getComputedStyle(document.documentElement).backgroundColor;
  const text = (x: number, y: number, said: string) =>
    drawn('text', { x, y, fill: page.color, 'font-size': 14, 'font-family': page.fontFamily }, said);
  const legend = terms.flatMap((term, at) => {
    const y = height + LINE * (at + 1);
    const sign = copy.querySelector(`.series-${at} .line`);
    const colour = sign?.getAttribute('stroke') ?? page.color;
    return [drawn('path', { d: signOf(at, 60), transform: `translate(56 ${y - 5})`, fill: colour }), text(72, y, term)];
  });
  const whole = height + LINE * (terms.length + 1);
  copy.setAttribute('height', String(whole));
  copy.setAttribute('viewBox', `0 0 ${width} ${whole}`);
  for (const name of ['class', 'role', 'aria-label']) copy.removeAttribute(name);
  copy.prepend(drawn('title', {}, title), drawn('rect', { width, height: whole, fill: ground }));
  copy.append(...legend, text(56, whole - 2, ''));
  return new XMLSerializer().serializeToString(copy);
}

function copyStyles(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  if (/^(?:path|text)$/.test(from.tagName))
    for (const name of KEPT) to.setAttribute(name, style.getPropertyValue(name).replaceAll('"', "'"));
  [...from.children].forEach((child, at) => copyStyles(child, to.children[at]!));
}
