import { t } from '../../language/say.ts';
import { addressOf } from '../../model/address.ts';
import { hashOf } from '../../model/identity.ts';
import type { Maker } from '../maker.ts';
import { SITE_MAKERS } from '../makers.ts';

const ADDRESS = addressOf('urlList');

/** The address of every file of the site, one a line, so that programs can copy all of it: `wget -x -i data/urls.txt`. */
export const maker: Maker = {
  title: t`网址清单`,
  after: [...SITE_MAKERS, 'redirects'],
  begin: ({ content, made }) => {
    const own = [...made.files.map(({ address }) => address), ADDRESS].sort();
    const text = own.map((address) => `${new URL(encodeURI(address), content.site.address).href}\n`).join('');
    return { parts: [{ name: ADDRESS, key: hashOf(text, 32), make: () => [[ADDRESS, text]] }] };
  },
};
