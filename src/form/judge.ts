import { type Finding, finding, isFault } from '../draft/finding';
import { calledOf, fieldOf, fieldOfKind, isOneLine } from '../notice/fields';
import { type FormField, type FormFieldName, type Notice, withYear } from '../notice/notice';
import { withoutBlanks } from '../text/blanks';
import { compareDates, findDate } from '../text/chinese-date';
import { hasPhoneNumber } from '../text/phone';
import { countWords } from '../text/word-count';
import type {
  FieldState,
  FieldText,
  FormFieldReading,
  FormReading,
  FoundForm,
  FoundNarrative,
  NarrativeReading,
  Unclear,
} from './form';
import { amountOf, isBeyond, limitFinding, strictExcess } from './limits/limit';
import { isEmptyItem, isItemised, isOneItem } from './items';
import { narrativeFaults, narrativeInShort } from './narrative-faults';
import { stagesOf } from './standing';
import { conditionIn, verdictOf } from './opinion';

/** Judges what was found by what the notice wants. */
export function judgeForm(form: FoundForm, narrative: FoundNarrative | null, notice: Notice): FormReading {
  const verdict = verdictOf(linesOf(form, fieldOfKind(notice, 'opinion')?.name)?.join('\n') ?? null, notice);
  const fields = notice.form.fields.map((field) => judgeField(field, form, notice));
  const judged = narrative && judgeNarrative(narrative, fields, notice);
  const stages = stagesOf(fields, judged, notice);
  return {
    source: form.source,
    fields,
    stages,
    narrative: judged,
    verdict,
    ready: stages.every(({ ready }) => ready),
    warnings: form.warnings.map((message) => finding('form-reading', 'warning', message)),
  };
}

function judgeNarrative(
  narrative: FoundNarrative,
  fields: readonly FormFieldReading[],
  notice: Notice,
): NarrativeReading {
  const onForm = (name: FormFieldName) => fields.find((field) => field.name === name)?.value ?? null;
  const faults = narrativeFaults(narrative, onForm, notice);
  return { ...narrative, faults, inShort: narrativeInShort(narrative, faults) };
}

const NOTHING: FieldText = { lines: [], promptLeft: false };

function judgeField(field: FormField, form: FoundForm, notice: Notice): FormFieldReading {
  const text = form.texts[field.name] ?? NOTHING;
  const isEmptyList = field.kind === 'itemised' && text.lines.every(isEmptyItem);
  // A field of one line may have been broken over several.
  const value = isEmptyList ? '' : text.lines.join(isOneLine(field) ? ' ' : '\n');
  const { words, strict } = countWords(value);
  const limit = field.limit ?? null;
  const { name, stage, label, kind } = field;
  const { promptLeft } = text;
  const amount = amountOf(text.lines, limit?.unit ?? 'words');
  const counts = { words, strict, limit, amount };
  const reading = { name, stage, label, kind, value: value === '' ? null : value, ...counts, promptLeft };
  const judged = (state: FieldState, ...findings: readonly (Finding | null)[]): FormFieldReading => ({
    ...reading,
    state,
    findings: findings.flatMap((one) => (one === null ? [] : { ...one, field: name })),
  });

  if (promptLeft)
    return judged('attention', finding('field-prompt', 'error', `“${label}”里还留着提示文字，请删去提示，写上内容。`));
  if (value === '' && text.unclear) return judged('attention', unclear(field, text.unclear));
  if (value === '') return judged('empty', finding('field-empty', 'error', emptyMessage(field, notice)));
  const length = limitFinding(field, amount);
  if (limit && isBeyond(limit, amount)) return judged('over', length);
  const problem = problemOf(field, text, form, notice) ?? (length && isFault(length) ? length : null);
  if (problem !== null) return judged('attention', problem);
  return judged('fine', onlyItem(field, text), length, strictCount(reading));
}

/** 条目式 asks for a list, and one item is none; but where there is one thing to say, nobody is to be made to say two. */
function onlyItem({ clause, kind, label }: FormField, { lines }: FieldText): Finding | null {
  const message = `“${label}”现在只有一条。有几件事就分几条写；确实只有一件，这样也可以。`;
  return kind === 'itemised' && !isItemised(lines) ? finding('field-only-item', 'advice', message, { clause }) : null;
}

/** The notice does not say how 字 are counted: Word's figure is the usual one, and no figure is larger than the strict one. */
function strictCount(reading: Omit<FormFieldReading, 'state' | 'findings'>): Finding | null {
  const { label, words, strict } = reading;
  const excess = strictExcess(reading);
  if (excess === 0) return null;
  const message = `“${label}”按 Word 的字数是 ${words}，合格；按每个字符算一个字是 ${strict}，如果评审这样数，就超了 ${excess} 字。`;
  return finding('field-strict-count', 'advice', message);
}

const LONGEST_QUOTE = 12;

function quote(words: string): string {
  return `“${words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}……` : words}”`;
}

/** Words are there that nobody can put to a field: then it is not said that nothing was filled in. */
function unclear({ label }: FormField, { words, hasLabel }: Unclear): Finding {
  const quoted = words.map(quote).join('');
  return hasLabel
    ? finding(
        'field-unclear',
        'error',
        `“${label}”的内容没有认出来：不知道${quoted}是哪一栏的，请把内容写在“${label}”旁边的格里。`,
      )
    : finding(
        'field-unlabelled',
        'error',
        `表里没有找到“${label}”这一栏：不知道${quoted}是哪一栏的，请按通知的写法改栏目名。`,
      );
}

function emptyMessage(field: FormField, notice: Notice): string {
  if (field.kind === 'year')
    return `表的标题里没有年度，请在标题里写上，例如“${withYear(notice, notice.form.title)}”。`;
  return field.kind === 'date' ? `${calledOf(field)}没有填写。` : `“${field.label}”没有填写。`;
}

function problemOf(field: FormField, { lines }: FieldText, form: FoundForm, notice: Notice): Finding | null {
  switch (field.kind) {
    case 'itemised':
      return itemProblem(field, lines);
    case 'opinion':
      return opinionProblem(lines, notice);
    case 'date':
      return dateProblem(field, form, notice);
    case 'year':
      return yearProblem(lines, notice);
    case 'phone':
      return phoneProblem(field, lines);
    case 'choice':
      return choiceProblem(field, lines);
    case 'line':
    case 'prose':
      return null;
  }
}

function phoneProblem({ label }: FormField, lines: readonly string[]): Finding | null {
  return hasPhoneNumber(lines.join(''))
    ? null
    : finding('no-phone-number', 'warning', `“${label}”里看不出电话号码，请核对。`);
}

function choiceProblem({ clause, label, choices = [] }: FormField, lines: readonly string[]): Finding | null {
  const said = withoutBlanks(lines.join(''));
  if (choices.some((choice) => withoutBlanks(choice) === said)) return null;
  return finding('none-of-choices', 'error', `“${label}”请从这几种里选一种：${choices.join('、')}。`, { clause });
}

function itemProblem({ clause, label }: FormField, lines: readonly string[]): Finding | null {
  const empty = lines.filter(isEmptyItem).length;
  if (empty > 0) {
    const message = `“${label}”里有 ${empty} 条是空的，只有编号没有内容，请写上内容或删去。`;
    return finding('empty-items', 'error', message);
  }
  if (isItemised(lines) || isOneItem(lines)) return null;
  return finding('not-itemised', 'error', `“${label}”应分条写，每条单独一行并编号。`, { clause });
}

function opinionProblem(lines: readonly string[], notice: Notice): Finding | null {
  const { agree, disagree, clause } = notice.form.verdicts;
  switch (verdictOf(lines.join('\n'), notice)) {
    case 'agree':
    case 'missing':
      return null;
    case 'disagree':
      return finding('opinion-disagrees', 'error', `申报意见是“${disagree}”，这份案例不应上报。`);
    case 'ambiguous': {
      const condition = conditionIn(lines.join('\n'), notice);
      if (condition === null) {
        const message = `申报意见没有明确说明是否同意推荐，请写明“${agree}”或“${disagree}”。`;
        return finding('opinion-unclear', 'error', message, { clause });
      }
      const message = `申报意见附有条件（“${condition}”），请核对：条件已经满足的，删去条件，只写“${agree}”；没有满足的，不要上报。`;
      return finding('opinion-conditional', 'warning', message, { clause });
    }
  }
}

function dateProblem(field: FormField, form: FoundForm, notice: Notice): Finding | null {
  const found = (name: FormFieldName) => findDate(linesOf(form, name)?.join('') ?? '');
  const own = found(field.name)?.date ?? null;
  const year = yearOf(form, notice);
  if (!own) {
    const fault = found(field.name) ? '日期不完整或不存在，请' : '日期不完整，请写明年月日，';
    return finding('date-incomplete', 'error', `${fault}写成“${year ?? notice.year}年6月1日”的样子。`);
  }
  if (year !== null && own.year !== year)
    return finding('date-other-year', 'warning', `日期不在 ${year} 年内，与表上的年度不符，请核对。`);
  const earliest = field.notBefore === undefined ? null : fieldOf(notice, field.notBefore);
  const before = earliest && (found(earliest.name)?.date ?? null);
  return earliest && before && compareDates(own, before) < 0
    ? finding('dates-out-of-order', 'warning', `${calledOf(field)}早于${calledOf(earliest)}，请核对。`)
    : null;
}

/** A call of a later year goes by the same notice; before it there was none. */
function yearProblem(lines: readonly string[], notice: Notice): Finding | null {
  const message = `表上的年度是 ${lines.join('')}，通知是 ${notice.year} 年的，请核对。`;
  return Number(lines.join('')) >= notice.year ? null : finding('earlier-year', 'warning', message);
}

/** The form's own year, which its dates have to be in; null where its title does not say. */
function yearOf(form: FoundForm, notice: Notice): number | null {
  const value = Number(linesOf(form, fieldOfKind(notice, 'year')?.name)?.join('') ?? '');
  return value > 0 ? value : null;
}

function linesOf({ texts }: FoundForm, name: FormFieldName | undefined): readonly string[] | undefined {
  return name === undefined ? undefined : texts[name]?.lines;
}
