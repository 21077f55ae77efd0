/** What an article's page does in a browser, in one file: the search box, its buttons, and the way to the marks of what was searched for. */
import '../../search/box/client.ts';
import '../client.ts';
import '../../search/marks/door/client.ts';
