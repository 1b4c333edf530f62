import type { Neighbours } from '../neighbours';
import { type Line, decide } from '../line';
import { usualTextLook } from './text-look';

/** 图1, 图 1-1, 表一, 附图2, 照片3, Figure 1: a label and a number, then a title; `图1所示` and `表1列出` go on as a sentence. */
const NUMBERED =
  /^(?:续?[图表]|附[图表]|图片|照片|示意图|Figure|Fig\.?|Table)[\s\u3000]*(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})(?:[-－–—.．][0-9０-９]{1,3})*(?![所中显列给反可、和与至的为表明说])(?:[\s\u3000:：.．、]|(?=[\p{Script=Han}“《A-Z])|$)/u;
const STYLE = /^(?:caption|题注|图题|表题|图表标题)/u;
/** Words that explain the picture above them. */
const DESCRIPTION = /^(?:[▲△↑]|[（(]?(?:上图|下图|左图|右图|图)[为：:]|[（(]?(?:摄影|摄|图)[：:/])/u;

const LONGEST = 50;

/** Titles of pictures and tables: by style, by 图1/表1, or by words such as 图为. */
export function classifyCaptions(outline: Neighbours): void {
  for (const line of outline.allLines) {
    if (line.decision !== null || line.clean.length > LONGEST) continue;
    if (STYLE.test(line.look.style)) {
      decide(line, 'caption', { id: 'caption-style', message: `使用题注样式“${line.look.style}”` });
      continue;
    }
    const above = outline.previous(line);
    const below = outline.next(line);
    const beside = hasPicture(line) || [above, below].some((line) => line !== null && isShown(line));
    const sentence = /[。；]$/u.test(line.clean);
    if (
      NUMBERED.test(line.clean) &&
      !sentence &&
      (beside || line.look.alignment === 'center' || besideCaption(above))
    ) {
      decide(line, 'caption', { id: 'caption-number', message: '图片或表格旁边带序号的标题' });
    } else if (DESCRIPTION.test(line.clean) && above !== null && isPicture(above)) {
      decide(line, 'caption', { id: 'caption-description', message: '图片下方的说明' });
    }
  }
}

/** Short centred lines right below a picture, no larger than the text. Called after the front: a title may stand below a logo. */
export function classifyLinesBelowPictures(outline: Neighbours): void {
  const text = usualTextLook(outline.allLines);
  for (const line of outline.allLines) {
    if (line.decision !== null || line.mark !== null || line.clean.length > 30 || /[。；]$/u.test(line.clean)) continue;
    const above = outline.previous(line);
    if (above === null || !isPicture(above) || line.look.alignment !== 'center') continue;
    if (text !== null && line.look.size > text.size + 2) continue;
    decide(line, 'caption', { id: 'caption-below', message: '图片下方居中的一行短文字' });
  }
}

function isPicture(line: Line): boolean {
  return line.decision?.role === 'picture';
}

function isShown(line: Line): boolean {
  return isPicture(line) || line.decision?.role === 'table-cell' || hasPicture(line);
}

function hasPicture(line: Line): boolean {
  return line.paragraph.objects.has('inline-picture') || line.paragraph.objects.has('anchored-picture');
}

/** A caption of a picture may stand right above the caption of a table. */
function besideCaption(line: Line | null): boolean {
  return line?.decision?.role === 'caption';
}
