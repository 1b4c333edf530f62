import type { Annotation } from '../draft';

/**
 * The remarks about typography that the exemplar of a notice carries inside its text, and that stay when an author writes
 * over it: (1) in brackets on a line of their own, (2) in brackets after a heading, with or without commas, (3) after
 * the last sentence of a body paragraph, introduced by 正文内容 and not always in brackets, (4) as a 注： about line pitch.
 * One such word is ordinary language; words of two kinds in one bracket are a remark (一号楼、二号楼 are of one kind).
 */
const WORD_KINDS: readonly RegExp[] = [
  /[一二三四]级标题|主?标题|正文(?:内容)?/gu,
  /左对齐|右对齐|两端对齐|居中|顶格/gu,
  /首行缩进|缩进|\d+\s*(?:个)?字符/gu,
  /[一二三四五六小初][号二三四五六](?:字|(?![楼院点线机库馆]))/gu,
  /黑体|楷体|仿宋|小标宋|宋体|字体|字号|加粗/gu,
  /行间?距|固定值|\d+(?:\.\d+)?\s*磅/gu,
  /示例|范例/gu,
  /限\s*\d+\s*字|条目式/gu,
];

/** Remarks of one word that mean nothing to a reader of the finished case. */
const PROMPT =
  /^[（(](?:(?:示例|样例|范例|范文|案例所在单位|单位名称|案例单位|条目式|限\s*\d+\s*字(?:以内)?|简要介绍|应明确说明是否同意推荐)[，,、；]?)+[）)]$|^[（(](?:此处|请在此处?|请)(?:填写|输入|插入|补充).*[）)]$/u;

const BRACKET = /[（(][^（()）]*[）)]/gu;
const INTRODUCTION = /(?:^|[。！？；”])((?:正文内容|正文|一级标题|二级标题|三级标题|标题)[：:]?)$/u;
const UNBRACKETED = /(?:^|[。！？])((?:正文内容|正文|[一二三四]级标题|标题)[^。！？（(]*)$/u;
const LINE = /^(?:注|备注|说明|格式|格式要求|排版要求|要求)[：:].*$/u;

/** Of how many kinds the remark words in a text are. */
function remarkKinds(text: string): number {
  return WORD_KINDS.filter((kind) => text.match(kind) !== null).length;
}

/** Share of a text that consists of remark words; above one half it says nothing else. */
function remarkShare(text: string): number {
  const words = WORD_KINDS.flatMap((kind) => text.match(kind) ?? []);
  return text.length === 0 ? 0 : words.join('').length / text.length;
}

/** The leftover remarks in a line, as spans of it, in order. */
export function findAnnotations(line: string): Annotation[] {
  if (line === '') return [];
  if (LINE.test(line) && line.length <= 60 && remarkKinds(line) >= 2) return [{ start: 0, end: line.length }];
  const found: Annotation[] = [];
  for (const match of line.matchAll(BRACKET)) {
    const text = match[0];
    if (!PROMPT.test(text) && remarkKinds(text) < 2) continue;
    const before = line.slice(0, match.index);
    const introduction = INTRODUCTION.exec(before)?.[1] ?? '';
    found.push({ start: match.index - introduction.length, end: match.index + text.length });
  }
  if (found.length > 0) return found;
  const tail = UNBRACKETED.exec(line);
  const remark = tail?.[1] ?? '';
  if (remark !== '' && remarkKinds(remark) >= 2 && remarkShare(remark) > 0.5) {
    return [{ start: line.length - remark.length, end: line.length }];
  }
  return [];
}
