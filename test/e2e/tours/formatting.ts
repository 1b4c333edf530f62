import { sentinel } from '../../../src/text/sentinel';
import { docx, p } from '../../builders/docx';
import { messyDraft } from '../../drafts';
import { arrangeFaults, openDesk, type Tour } from './tour';

const DRAFT = () => messyDraft('soft-returns', 2).bytes;

export const FORMATTING: Readonly<Record<string, Tour>> = {
  async formatting(browser, look) {
    const desk = await openDesk(browser, look, '排版', { bytes: DRAFT() });
    await desk.pane.getByText(/段待排版/).waitFor();
    await desk.see('before');
    await desk.press('一键排版');
    await desk.pane.getByRole('button', { name: '完成', exact: true }).waitFor();
    await desk.see('something left');
    await desk.press('完成');
    await desk.pane.getByRole('heading', { name: '改动前的版本' }).waitFor();
    await desk.see('kept versions');
    await desk.press(/^删去：/);
    await desk.pane.getByRole('alertdialog').waitFor();
    await desk.see('version asking');
    await desk.close();
  },

  async 'a Word that is silent'(browser, look) {
    const desk = await openDesk(browser, look, '排版', { bytes: DRAFT() });
    await desk.pane.getByText(/段待排版/).waitFor();
    await arrangeFaults(desk.workbench, 'drop', [5]);
    await desk.press('一键排版');
    await desk.pane.getByText(/15 秒没有回应/).waitFor();
    await desk.see('slow');
    await desk.press('停止');
    await desk.see('stopping');
    await desk.close();
  },

  async 'a run that breaks off'(browser, look) {
    const desk = await openDesk(browser, look, '排版', { bytes: DRAFT() });
    await desk.pane.getByText(/段待排版/).waitFor();
    await arrangeFaults(desk.workbench, 'GeneralException', [6]);
    await desk.press('一键排版');
    await desk.pane.getByRole('button', { name: '继续排版' }).waitFor();
    await desk.see('interrupted');
    await desk.close();
  },

  async 'documents with little in them'(browser, look) {
    const empty = await openDesk(browser, look, '排版');
    await empty.pane.getByText('文档里还没有文字').waitFor();
    await empty.see('empty');
    await empty.close();
    const bytes = docx({ body: [p('救在身边', { jc: 'center' }), p('一、背景介绍'), p(sentinel(1)), p('山多路远。')] });
    const left = await openDesk(browser, look, '排版', { bytes });
    await left.pane.getByRole('button', { name: '清除' }).waitFor();
    await left.see('leftovers');
    await left.close();
  },

  async paragraphs(browser, look) {
    const desk = await openDesk(browser, look, '段落', { bytes: DRAFT() });
    await desk.pane.getByRole('row').nth(3).waitFor();
    await desk.see('list');
    await desk.press(/^第 3 段是什么/);
    await desk.pane.getByRole('menu').waitFor();
    await desk.see('roles');
    await desk.pane.getByRole('menuitemradio', { name: '说明', exact: true }).click();
    await desk.pane.getByText(/已改为/).waitFor();
    await desk.see('corrected');
    await desk.close();
  },
};
