import { folded, namesOf } from './fonts';
import type { NoticeParts } from './schema';

/** What in a notice speaks of something that it does not have, or has twice; a sentence each. */
export function inconsistenciesIn(notice: NoticeParts): string[] {
  return [
    ...fieldFaults(notice),
    ...placeFaults(notice),
    ...relationFaults(notice),
    ...columnFaults(notice),
    ...fontFaults(notice),
    ...otherFaults(notice),
  ];
}

/** Names that every object has by itself. */
const RESERVED: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

function fieldFaults({ form: { fields } }: NoticeParts): string[] {
  const names = fields.map(({ name }) => name);
  const meanings = fields.flatMap(({ means }) => means ?? []);
  const count = (wanted: string) => fields.filter(({ kind }) => kind === wanted).length;
  return [
    ...repeated(names).map((name) => `有两栏都叫“${name}”（name）`),
    ...names.filter((name) => RESERVED.has(name)).map((name) => `“${name}”不能作栏的 name，它另有所指`),
    ...repeated(meanings).map((means) => `有两栏都是“${means}”（means）`),
    ...(['case-name', 'unit'] as const)
      .filter((means) => !meanings.includes(means))
      .map((means) => `缺少“${means}”（means）的一栏，正文和汇总表要用`),
    ...(count('opinion') === 1 ? [] : ['意见（kind 为 opinion）要有一栏，也只能有一栏']),
    ...(count('year') > 1 ? ['年度（kind 为 year）只能有一栏'] : []),
    ...fields
      .filter(({ kind, choices }) => (kind === 'choice') !== (choices !== undefined))
      .map(({ name }) => `“${name}”：choices 和 kind 为 choice 要同时有`),
    ...fields
      .filter(({ kind, limit }) => limit?.unit === 'items' && kind !== 'itemised')
      .map(({ name }) => `“${name}”：只有 kind 为 itemised 的一栏可以按条（items）限定`),
    ...fields
      .filter(({ kind, bound }) => bound && kind !== 'line')
      .map(({ name }) => `“${name}”：只有 kind 为 line 的一栏可以 bound`),
  ];
}

/** Where the fields are printed: each once, but for the year, which stands in the title. */
function placeFaults({ form }: NoticeParts): string[] {
  const { fields, header, rows, seal } = form;
  const kindOf = (name: string) => fields.find((field) => field.name === name)?.kind;
  const printed = [...header, ...rows.flat(), seal.date];
  const dates = header.filter((name) => kindOf(name) === 'date');
  return [
    ...repeated(printed).map((name) => `“${name}”在表上不止一处（header、rows、seal.date）`),
    ...fields
      .filter(({ name, kind }) => (kind === 'year') === printed.includes(name))
      .map(({ name, kind }) =>
        kind === 'year' ? `“${name}”印在标题里，不能再印在表上` : `“${name}”没有印在表上（header、rows、seal.date）`,
      ),
    ...(dates.length > 1 || header.length - dates.length > 1 ? ['表头（header）最多一栏文字、一栏日期'] : []),
    ...header
      .filter((name) => !['line', 'date', undefined].includes(kindOf(name)))
      .map((name) => `“${name}”不能放在表头`),
    ...rows.filter(({ length }) => length > 2).map((row) => `表格一行最多两栏：${row.join('、')}`),
    ...(['date', undefined].includes(kindOf(seal.date)) ? [] : [`“${seal.date}”（seal.date）的 kind 应为 date`]),
  ];
}

/** What is named elsewhere is a field, and one that may be named there. */
function relationFaults({ form, narrative, summary }: NoticeParts): string[] {
  const fieldOf = (name: string) => form.fields.find((field) => field.name === name);
  const named: readonly (readonly [place: string, names: readonly (string | undefined)[]])[] = [
    ['form.header', form.header],
    ['form.rows', form.rows.flat()],
    ['form.seal.date', [form.seal.date]],
    ['form.fields.notBefore', form.fields.map(({ notBefore }) => notBefore)],
    ['narrative.parts.field', narrative.parts.map(({ field }) => field)],
    ['narrative.front.field', narrative.front.map(({ field }) => field)],
    ['summary.lines.field', summary.lines.map(({ field }) => field)],
    ['summary.columns.field', summary.columns.flatMap((column) => (column.content === 'field' ? column.field : []))],
  ];
  return [
    ...named.flatMap(([place, names]) =>
      names.flatMap((name) =>
        name === undefined || fieldOf(name) ? [] : [`${place} 里的“${name}”不是任何一栏的 name`],
      ),
    ),
    ...form.fields.flatMap(({ name, kind, notBefore }) =>
      notBefore !== undefined && (kind !== 'date' || fieldOf(notBefore)?.kind !== 'date')
        ? [`“${name}”：notBefore 只能用在两个日期之间`]
        : [],
    ),
    // Two controls of one field that do not follow each other could not be told apart.
    ...narrative.front.flatMap(({ field }) =>
      field === undefined || fieldOf(field)?.bound !== false ? [] : [`“${field}”在正文前还有一处，应为 bound`],
    ),
  ];
}

/** A row is known by its number, and by whose case it is and what it is called. */
function columnFaults({ form, summary: { columns } }: NoticeParts): string[] {
  const fields = columns.flatMap((column) => (column.content === 'field' ? column.field : []));
  const own = columns.flatMap((column) => (column.content === 'office' ? column.name : []));
  const isThere = (wanted: string) => form.fields.some(({ name, means }) => means === wanted && fields.includes(name));
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  return [
    ...(columns.filter(({ content }) => content === 'number').length === 1 ? [] : ['汇总表要有一列序号，也只能有一列']),
    ...(own.length > 1 ? ['汇总表里申报表没有的栏目（content 为 office）最多一列'] : []),
    ...(isThere('case-name') && isThere('unit') ? [] : ['汇总表要有案例名称和申报单位两列，否则认不出是哪个案例']),
    ...repeated(['number', ...fields, ...own]).map((name) => `汇总表里不能有两列“${name}”`),
    ...(Math.abs(total - 100) < 0.5 ? [] : [`汇总表各列的宽度（width）合计应为 100，实际是 ${String(total)}`]),
  ];
}

/** Every font that a look or an option names is one of the notice's, and no name is that of two. */
function fontFaults({ form, summary, typography, options }: NoticeParts): string[] {
  const effects = options.flatMap(({ choices }) => choices.flatMap((choice) => choice.effects));
  const named = [
    ...Object.values(form.looks).map(({ font }) => font),
    summary.titleLook.font,
    ...Object.values(typography.looks).map(({ font }) => font),
    ...(typography.pageNumbers ? [typography.pageNumbers.font] : []),
    ...effects.flatMap((effect) => {
      if (effect.kind === 'font-name') return effect.family;
      if (effect.kind === 'format-role') return effect.look.font;
      return effect.kind === 'look' ? (effect.change.font ?? []) : [];
    }),
  ];
  const names = Object.values(typography.fonts).flatMap((font) => [...new Set(namesOf(font).map(folded))]);
  return [
    ...[...new Set(named)]
      .filter((font) => !Object.hasOwn(typography.fonts, font))
      .map((font) => `“${font}”不在 typography.fonts 里`),
    ...repeated(names).map((name) => `“${name}”是 typography.fonts 里两种字体的名字，分不清是哪一种`),
  ];
}

function otherFaults({ form, narrative, options }: NoticeParts): string[] {
  const stages = form.stages.map(({ id }) => id);
  return [
    ...([...form.fields, narrative].every(({ stage }) => stages.includes(stage))
      ? []
      : ['有一栏的 stage 不在 stages 里']),
    ...(repeated(options.map(({ name }) => name)).length > 0 ? ['有两个选项同名'] : []),
  ];
}

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
