/** What an article's page does in a browser, in one file: the search box, what stands by its reference, and the way to the marks of what was searched for. */
import '../../search/box/client.ts';
import '../citing/client.ts';
import '../../search/marks/door/client.ts';
