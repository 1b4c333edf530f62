import { codeOf } from '../host/errors';
import { deleteControl, putControlAround } from './lab/control';
import { paragraph } from './lab/package';
import type { Probe } from './probe';

const TEXT = '不对齐到网格的段';

export const controlOverGrid: Probe = {
  id: 'control-over-grid',
  settles: 'controlOverSnapToGrid',
  question: '段落不对齐到网格时，能给它的文字套内容控件吗？',
  async run(lab) {
    await lab.lay({ body: [paragraph(TEXT, '<w:snapToGrid w:val="0"/>')] });
    try {
      await putControlAround(TEXT);
    } catch (error) {
      const code = codeOf(error);
      if (code === null) throw error;
      return { value: code, seen: { refused: true } };
    }
    await deleteControl();
    return { value: 'given', seen: { refused: false } };
  },
};
