import { loadBeside } from '../../asking/beside/client.ts';

/** The way to the marks, whose program is as large as an article: loaded for those who come from a search. */
const { src } = document.currentScript as HTMLScriptElement;
const isAsked = new URLSearchParams(location.hash.slice(1)).has('q');
// An article that could not be marked is read as it is.
if (isAsked && 'highlights' in CSS) void loadBeside(src, 'search-marks.js').catch(() => undefined);
