/** What an article's page does in a browser, in one file: its buttons, and the marks of what a reader searched for. */
import '../client.ts';
import '../../search/marks/client.ts';
