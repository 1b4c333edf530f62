import type { Draft } from '../../draft/draft';
import { LEFTOVERS } from '../document/leftovers';
import { placeOf } from '../../draft/place';
import { type Finding, finding } from '../../draft/finding';
import type { BlockFault } from '../../form/blocks/block-faults';

/** What is not as it should be in the document, one finding of each kind and title, for the author. */
export function findingsOf(faults: readonly BlockFault[], after: Draft): Finding[] {
  const findings = new Map<string, Finding>();
  for (const fault of faults) {
    const message = messageOf(fault);
    if (findings.has(message)) continue;
    findings.set(message, finding(`block-${fault.kind}`, 'error', message, { place: placeOf(after, fault.index) }));
  }
  return [...findings.values()];
}

function messageOf(fault: BlockFault): string {
  switch (fault.kind) {
    case 'sentinel':
      return LEFTOVERS;
    case 'stray':
      return '插入的内容旁边多出一个空段，没有能去掉，请手动删去。';
    case 'stranger':
      return '插入的内容中间出现了别的文字，请核对；如果不是您刚写的，请删去插入的部分，再插入一次。';
    case 'list':
      return '插入的段落被 Word 编了号。请选中它，在“开始”选项卡点“编号”取消。';
    case 'number':
      return '表格的序号没有按顺序显示，请在序号一栏里手动填写。';
    case 'typed-number':
      return 'Word 没有带入自动编号，序号写成了普通数字。在 Word 里给表格排序之后，请再更新一次表格，序号会重新排好。';
    case 'words':
      return '插入的段落文字与模板不同，请核对。';
    case 'page-break':
      return '插入的内容没有另起一页。请把光标放在它开头，按 Ctrl+Enter 分页。';
    case 'style':
      return `有段落没有用上样式“${fault.style}”，没有能改过来。请选中它，在“开始”选项卡的样式里选这个样式。`;
    case 'look':
      // The role that the words would have in a narrative says nothing here.
      return `插入的段落${fault.message.replace(/^[^：]*的/u, '').replace(/。$/u, '')}，没有能改过来，请手动调整。`;
    case 'control':
      return fault.title === ''
        ? '有一处提示没有成为点一下就能改写的提示，请手动删去提示文字再写。'
        : `“${fault.title}”这一栏没有按原样插入，可能不能随手填写或不会联动。请删去插入的部分再插入一次，仍不行就直接在文字里填写。`;
    case 'missing':
      return '插入的内容不完整。请删去插入的部分，再插入一次。';
    case 'table':
      return '插入的表格行列与模板不同。请删去插入的部分，再插入一次；仍不行请换桌面版 Word 再试。';
    case 'author':
      return '插入位置旁边您原有的文字、编号或格式与插入前不同，请核对。如果不是您刚改的，请不要保存，关闭文档再重新打开。';
  }
}
