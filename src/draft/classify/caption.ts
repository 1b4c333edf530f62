import type { Outline } from '../outline';
import { type Unit, decide } from '../unit';
import { usualTextLook } from './text-look';

/** 图1, 图 1-1, 表一, 附图2, 照片3, Figure 1: a label and a number, then a title; `图1所示` and `表1列出` go on as a sentence. */
const NUMBERED =
  /^(?:续?[图表]|附[图表]|图片|照片|示意图|Figure|Fig\.?|Table)[\s\u3000]*(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})(?:[-－–—.．][0-9０-９]{1,3})*(?![所中显列给反可、和与至的为表明说])(?:[\s\u3000:：.．、]|(?=[\p{Script=Han}“《A-Z])|$)/u;
const STYLE = /^(?:caption|题注|图题|表题|图表标题)/u;
/** Words that explain the picture above them. */
const DESCRIPTION = /^(?:[▲△↑]|[（(]?(?:上图|下图|左图|右图|图)[为：:]|[（(]?(?:摄影|摄|图)[：:/])/u;

const LONGEST = 50;

/** Titles of pictures and tables: by style, by 图1/表1, or by words such as 图为. */
export function classifyCaptions(outline: Outline): void {
  for (const unit of outline.units) {
    if (unit.decision !== null || unit.clean.length > LONGEST) continue;
    if (STYLE.test(unit.look.style)) {
      decide(unit, 'caption', { id: 'caption-style', message: `使用题注样式“${unit.look.style}”` });
      continue;
    }
    const above = outline.previous(unit);
    const below = outline.next(unit);
    const beside = hasPicture(unit) || [above, below].some((line) => line !== null && isShown(line));
    const sentence = /[。；]$/u.test(unit.clean);
    if (
      NUMBERED.test(unit.clean) &&
      !sentence &&
      (beside || unit.look.alignment === 'center' || besideCaption(above))
    ) {
      decide(unit, 'caption', { id: 'caption-number', message: '图片或表格旁边带序号的标题' });
    } else if (DESCRIPTION.test(unit.clean) && above !== null && isPicture(above)) {
      decide(unit, 'caption', { id: 'caption-description', message: '图片下方的说明' });
    }
  }
}

/** Short centred lines right below a picture, no larger than the text. Called after the front: a title may stand below a logo. */
export function classifyLinesBelowPictures(outline: Outline): void {
  const text = usualTextLook(outline.units);
  for (const unit of outline.units) {
    if (unit.decision !== null || unit.mark !== null || unit.clean.length > 30 || /[。；]$/u.test(unit.clean)) continue;
    const above = outline.previous(unit);
    if (above === null || !isPicture(above) || unit.look.alignment !== 'center') continue;
    if (text !== null && unit.look.size > text.size + 2) continue;
    decide(unit, 'caption', { id: 'caption-below', message: '图片下方居中的一行短文字' });
  }
}

function isPicture(unit: Unit): boolean {
  return unit.decision?.role === 'picture';
}

function isShown(unit: Unit): boolean {
  return isPicture(unit) || unit.decision?.role === 'table-cell' || hasPicture(unit);
}

function hasPicture(unit: Unit): boolean {
  return unit.paragraph.objects.has('inline-picture') || unit.paragraph.objects.has('anchored-picture');
}

/** A caption of a picture may stand right above the caption of a table. */
function besideCaption(unit: Unit | null): boolean {
  return unit?.decision?.role === 'caption';
}
