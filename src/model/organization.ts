/**
 * Whether a byline names an organization, by its form, since bylines say no more: Han names of more than four characters, or
 * mixed with Latin letters; shorter ones that end as newspapers and offices do. Persons have two to four characters, or a dot
 * within (阿依·买买提), or Latin letters alone.
 */
export function isOrganization(name: string): boolean {
  return name.split(/[\s、，,]+/u).some((part) => FORMS.some((form) => form.test(part)));
}

const FORMS = [
  /^(?!.*[·•・])\p{Script=Han}{5,}$/u,
  /(?=.*\p{Script=Han})(?=.*[A-Za-z0-9])/u,
  /^\p{Script=Han}{2,3}[网報报社局厅廳院所部委办辦处處台臺站馆館網]$/u,
  /^本[报報网網社刊台臺]$/u,
];
