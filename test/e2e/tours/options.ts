import { docx, p } from '../../builders/docx';
import { openDesk, type Tour } from './tour';

export const OPTIONS: Readonly<Record<string, Tour>> = {
  async options(browser, look) {
    const desk = await openDesk(browser, look, '选项', { bytes: docx({ body: [p('博爱家园')] }) });
    await desk.pane.getByRole('combobox').first().waitFor();
    await desk.see('all');
    await desk.press(/^说明：/);
    await desk.pane.getByRole('combobox').nth(1).selectOption({ index: 1 });
    await desk.pane.getByText('选项已保存在文档里').first().waitFor();
    await desk.press('设为本机默认');
    await desk.pane.getByText('已设为本机默认，没有另选的文档都用这些').waitFor();
    await desk.see('chosen');
    await desk.press('诊断');
    await desk.press('开始诊断');
    await desk.pane.getByText(/请先在 Word 里新建一份空白文档/).waitFor();
    await desk.see('diagnostics refused');
    await desk.close();
  },

  async diagnostics(browser, look) {
    // One in which a person has to undo.
    const desk = await openDesk(browser, look, '选项', { profile: 'ltsc2021' });
    await desk.press('诊断');
    await desk.press('开始诊断');
    for (const question of ['算一步还是三步', '还能撤销吗']) {
      await desk.pane.getByRole('status').filter({ hasText: question }).waitFor();
      await desk.see(question);
      await desk.press('跳过这一题');
    }
    await desk.pane.getByRole('button', { name: '复制结果' }).waitFor();
    await desk.see('answers');
    await desk.close();
  },
};
