import type { Notice } from '../notice/notice';
import { withoutBlanks } from '../text/blanks';
import type { Verdict } from './form';

/** Words that turn a recommendation into its opposite, in front of it or instead of it. */
const NEGATIVE =
  /(?:不|未|暂不|不予|暂缓|不能|难以|无法|没有)(?:予以)?(?:同意)?(?:推荐|同意)|不予推荐|暂不推荐|暂缓推荐/u;
const AGREEING = /同意(?!与否|或)[^。；不]{0,20}?(?:推荐|申报|上报|参评|参加)|(?:予以|拟|特此|决定)推荐/u;

/**
 * What an opinion says. The notice wants it explicit: 同意推荐 or 不同意推荐. 情况属实 alone, or both at once, is not.
 */
export function verdictOf(opinion: string | null, notice: Notice): Verdict {
  const said = withoutBlanks(opinion ?? '');
  if (said === '') return 'missing';
  // A question, or the form's own words, is no answer.
  const words = said.replace(/是否(?:同意)?(?:推荐|申报)/gu, '');
  const { agree, disagree } = notice.form.verdicts;
  const isNegative = words.includes(disagree) || NEGATIVE.test(words);
  // 不同意推荐 holds 同意推荐: what is left without the negation has to agree by itself.
  const remaining = words.replaceAll(disagree, '').replace(new RegExp(NEGATIVE, 'gu'), '');
  const isPositive = remaining.includes(agree) || AGREEING.test(remaining);
  if (isNegative === isPositive) return 'ambiguous';
  return isPositive ? 'agree' : 'disagree';
}
