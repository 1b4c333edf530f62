import type { Notice } from '../notice/notice';
import { withoutBlanks } from '../text/blanks';
import { conditionOn } from './opinion-condition';
import type { Verdict } from './form';
import { tickedWords, tickings } from './ticked';

/** Words that turn a recommendation into its opposite, in front of it or instead of it. */
const NEGATIVE =
  /(?:不|未|暂不|不予|暂缓|不能|难以|无法|没有)(?:予以)?(?:同意)?(?:推荐|同意)|不予推荐|暂不推荐|暂缓推荐/u;
const QUESTION = /是否(?:同意)?(?:推荐|申报)[：:？?]?/gu;
/** The same with its answer: 是否同意推荐：是. */
const ANSWERED = /(是否(?:同意)?(?:推荐|申报)[：:？?]?\s*[（(]?\s*)(是|否|不?同意)(?=\s*[）)]?\s*(?:[。；，,]|$))/gmu;
const AGREEING = /同意(?!与否|或)[^。；不]{0,20}?(?:推荐|申报|上报|参评|参加)|(?:予以|拟|特此|决定)推荐/u;

/**
 * What an opinion says. The notice wants it explicit: 同意推荐 or 不同意推荐. 情况属实 alone, or both at once, is not.
 */
export function verdictOf(opinion: string | null, notice: Notice): Verdict {
  const all = withoutBlanks(opinion ?? '');
  if (all === '') return 'missing';
  const { agree, disagree } = notice.form.verdicts;
  const said = tickedWords(opinion ?? '');
  const isYes = (answer: string) => answer === '是' || answer === '同意';
  const answered = said.replace(ANSWERED, (_, __, answer: string) => (isYes(answer) ? agree : disagree));
  // A question, or the form's own words, is no answer.
  const lines = answered.replace(QUESTION, '');
  const words = withoutBlanks(answered).replace(QUESTION, '');
  // 不同意推荐 holds 同意推荐: what is left without the negation has to agree by itself.
  const remaining = words.replaceAll(disagree, '').replace(new RegExp(NEGATIVE, 'gu'), '');
  // Of choices that are printed, the short one is explicit.
  const isChoice = withoutBlanks(said) !== all;
  const isNegative = words.includes(disagree) || NEGATIVE.test(words) || (isChoice && /^否/mu.test(lines));
  const isTicked = isChoice && /^(?:是|同意|推荐)。?$/mu.test(lines);
  const isPositive = isTicked || remaining.includes(agree) || AGREEING.test(remaining);
  if (isNegative === isPositive || (isPositive && conditionIn(opinion, notice) !== null)) return 'ambiguous';
  return isPositive ? 'agree' : 'disagree';
}

/** The words that make a recommendation depend on something else (但需修改后再报); null where there are none. */
export function conditionIn(opinion: string | null, { form }: Notice): string | null {
  const text = tickedWords(opinion ?? '');
  const recommendation = RegExp(`${form.verdicts.agree}|${AGREEING.source}`, 'u').exec(text);
  if (!recommendation) return null;
  const { index, 0: words } = recommendation;
  return conditionOn(text.slice(0, index), text.slice(index + words.length));
}

type Choice = Extract<Verdict, 'agree' | 'disagree'>;

const otherThan = (choice: Choice): Choice => (choice === 'agree' ? 'disagree' : 'agree');

/** The verdict and nothing else: more is for whoever gives the opinion to say. */
function bareVerdict(choice: Choice, { form }: Notice): string {
  return `${form.verdicts[choice]}。`;
}

/**
 * An opinion, one text per paragraph, that says what was chosen. The words that are there stay: the other verdict gives way
 * where it stands, else the chosen one is added as a paragraph of its own. A whole wording of the notice for the other verdict
 * goes with it: it would say the opposite of what follows.
 */
export function withVerdict(texts: readonly string[], choice: Choice, notice: Notice): readonly string[] {
  const { verdicts } = notice.form;
  const written = texts.filter((text) => text.trim() !== '');
  if (verdictOf(written.join('\n'), notice) === choice) return texts;
  const ticked = tickings(texts.join('\n')).find((text) => verdictOf(text, notice) === choice);
  if (ticked !== undefined) return ticked.split('\n');
  const answered = written.map((text) => text.replace(ANSWERED, choice === 'agree' ? '$1是' : '$1否'));
  if (verdictOf(answered.join('\n'), notice) === choice) return answered;
  const bare = bareVerdict(choice, notice);
  const unworded = written.map((text) => text.replace(verdicts.wordings[otherThan(choice)], bare));
  const turned = unworded.map((text) => turnedTo(choice, text, verdicts));
  if (verdictOf(turned.join('\n'), notice) === choice) return turned;
  return written.includes(bare) ? texts : [...written, bare];
}

/** 不同意推荐 holds 同意推荐: what says no already is left alone. */
function turnedTo(choice: Choice, text: string, { agree, disagree }: Record<Choice, string>): string {
  if (choice === 'agree') return text.replaceAll(disagree, agree);
  return text
    .split(disagree)
    .map((part) => part.replaceAll(agree, disagree))
    .join(disagree);
}

/** A whole sentence that is offered in place of an opinion that is its verdict alone; null where there is more, or none. */
export function offeredWording(texts: readonly string[], notice: Notice): string | null {
  const said = withoutBlanks(texts.join('')).replace(/[。！]$/u, '');
  const choice = (['agree', 'disagree'] as const).find((each) => notice.form.verdicts[each] === said);
  return choice === undefined ? null : notice.form.verdicts.wordings[choice];
}
