import type { Draft } from '../draft/draft';
import { type Finding, finding } from '../draft/finding';
import { placeOf } from '../draft/place';
import type { Deviation } from './verify';

/**
 * What the author is told of a deviation: what it should be, and how to get there by hand. Not what it is now, nor in which
 * role: twenty paragraphs that lack the same font are one sentence.
 */
export function deviationFinding(deviation: Deviation, draft: Draft): Finding {
  const { clause, index, kind, should, unseen } = deviation;
  const of = kind === 'label' ? deviation.of : kind;
  // One click on an automatic number selects the numbers of the whole level, in every Word.
  const [subject, select] =
    kind === 'label' ? ['自动编号的', '单击一个编号，同一级的编号会一起选中'] : ['', '选中这一段'];
  return finding(`deviation-${kind}`, 'error', subject + messageOf(of, should), {
    place: placeOf(draft, index),
    steps: [select, ...stepsTo(of, should)],
    ...(clause !== undefined && { clause }),
    ...(unseen && { unseen }),
  });
}

type Kind = Exclude<Deviation['kind'], 'label'>;

function messageOf(kind: Kind, should: string): string {
  switch (kind) {
    case 'line':
      return `行距应为${should}。`;
    case 'indent':
      return `缩进应为${should}。`;
    case 'alignment':
      return `应当${should}。`;
    case 'spacing':
      return '段前、段后不应有间距。';
    case 'grid':
      return '行距跟着页面设置的每页行数走，不是设定的值。';
    case 'page':
      return '标题可能单独留在一页的末尾。';
    case 'font':
      return `字体应为${should}。`;
    case 'size':
      return `字号应为${should}。`;
    case 'bold':
      return `文字应当${should}。`;
    case 'color':
      return '文字应为黑色，没有底色。';
    case 'scale':
      return '字符的缩放、间距或位置有改动。';
    case 'blanks':
      return '段首有当作缩进用的空格或制表符。';
  }
}

/** What to do in Word after the words are selected. */
function stepsTo(kind: Kind, should: string): readonly string[] {
  switch (kind) {
    case 'line':
      return ['“开始”选项卡 → “段落”右下角的小箭头', `行距设为${should}`];
    case 'indent':
      return ['“开始”选项卡 → “段落”右下角的小箭头', `左侧、右侧填 0，特殊格式设为${should}`];
    case 'alignment':
      return [`“开始”选项卡 → 点“${should}”`];
    case 'spacing':
      return ['“开始”选项卡 → “段落”右下角的小箭头', '段前、段后都填 0'];
    case 'grid':
      return ['“开始”选项卡 → “段落”右下角的小箭头', '不勾选“如果定义了文档网格，则对齐到网格”'];
    case 'page':
      return ['“开始”选项卡 → “段落”右下角的小箭头 → “换行和分页”', '勾选“与下段同页”'];
    case 'font':
      return [`“开始”选项卡 → 字体框里选“${should}”`];
    case 'size':
      return [`“开始”选项卡 → 字号框里选“${should}”`];
    case 'bold':
      return [should === '加粗' ? '“开始”选项卡 → 点“B”，让它按下去' : '“开始”选项卡 → 点“B”，让它弹起来'];
    case 'color':
      return ['“开始”选项卡 → 字体颜色选“自动”', '旁边的突出显示颜色选“无颜色”'];
    case 'scale':
      return ['“开始”选项卡 → “字体”右下角的小箭头 → “高级”', '缩放选 100%，间距和位置选“标准”'];
    case 'blanks':
      return ['删去开头的空格'];
  }
}
