import { t } from '../../language/say.ts';
import type { Check } from '../check.ts';
import { REBUILD } from '../finding.ts';
import { editionAt, targetOf } from '../site.ts';

/** Every page says what it is called, in which script it is, and under which one address it is to be known. */
export const check: Check = {
  title: t`页面的头部`,
  *ofPage(site, file) {
    const { title, lang, references, isHidden } = site.page(file);
    if (title.trim() === '') yield { file, what: t`没有标题（<title>）`, todo: REBUILD };
    const expected = editionAt(site, file)?.script;
    if (lang === undefined) yield { file, what: t`没有写明语言（<html lang>）`, todo: REBUILD };
    else if (expected !== undefined && lang !== expected)
      yield { file, what: t`语言写作 ${lang}，所在的版本是 ${expected}`, todo: REBUILD };
    const canonical = references.filter(({ tag, rel }) => tag === 'link' && rel === 'canonical');
    if (isHidden) return;
    if (canonical.length !== 1) yield { file, what: t`规范地址（canonical）有 ${canonical.length} 个`, todo: REBUILD };
    else if (targetOf(site, file, canonical[0]!.url)?.address !== file)
      yield { file, what: t`规范地址是 ${canonical[0]!.url}，不是它自己`, todo: REBUILD };
  },
};
