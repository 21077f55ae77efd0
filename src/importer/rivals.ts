import { t } from '../language/say.ts';
import type { Reading } from './import.ts';

/** What the words for programs mean that say what spoke for a day or a source. */
const REASONS: Record<string, () => string> = {
  labelled: () => t`有“发布”一类的标签`,
  'first-line': () => t`标题近旁的第一个日子`,
  dateline: () => t`正文的电头或出处`,
  revised: () => t`更新的日子`,
  line: () => t`标题近旁的另一个日子`,
  agreed: () => t`页面内外一致`,
  attribute: () => t`元素的属性`,
  meta: () => t`meta 元素`,
  printed: () => t`正文末尾的出处`,
  below: () => t`正文下面`,
  address: () => t`网址`,
  'line-without-year': () => t`没有年份的日子`,
  script: () => t`脚本`,
  'script-address': () => t`脚本里的网址`,
  label: () => t`有“来源”一类的标签`,
  embedded: () => t`脚本里的文章`,
  account: () => t`账号的名称`,
  'without-label': () => t`标题近旁的名称`,
  publisher: () => t`元数据里的出版者`,
  edition: () => t`数字报的名称`,
  'own-reporter': () => t`本报、本网的记者`,
  'author-is-a-medium': () => t`作者一栏是媒体`,
  office: () => t`供稿的单位`,
};

/** A line for the day and one for the source where a page tells two, unless the editor has decided: what was taken, the other, and why. */
export function rivalsOf({ draft, fields }: Pick<Reading, 'draft' | 'fields'>): string[] {
  const { rivals, evidence } = draft;
  return (['date', 'source'] as const).flatMap((field) => {
    const rival = rivals?.[field];
    const taken = draft[field];
    if (!rival || !taken || (fields && fields[field] !== taken)) return [];
    const because = reasonsOf(evidence?.[field] ?? []);
    const other = reasonsOf(rival.evidence);
    return field === 'date'
      ? t`日期取了 ${taken}（${because}），也可能是 ${rival.value}（${other}）`
      : t`来源取了${taken}（${because}），也可能是${rival.value}（${other}）`;
  });
}

function reasonsOf(evidence: string[]): string {
  return evidence.map((reason) => REASONS[reason]?.() ?? reason).join(t`、`);
}
