/** What an article's page does in a browser, in one file: what stands by its reference, and the way to the marks of what was searched for. */
import '../citing/client.ts';
import '../../search/marks/door/client.ts';
