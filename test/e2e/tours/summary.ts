import { caseFiles } from '../../builders/case-files';
import { openDesk, type Tour } from './tour';

export const SUMMARY: Readonly<Record<string, Tour>> = {
  async gathering(browser, look) {
    const desk = await openDesk(browser, look, '汇总');
    const { pane, press, see } = desk;
    await pane.getByRole('button', { name: '选择文件', exact: true }).waitFor();
    await see('nothing there yet');
    await pane.locator('input[data-choose="files"]').setInputFiles(
      caseFiles().map(({ name, bytes }) => ({
        name,
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(bytes),
      })),
    );
    await pane.getByText('30 份都读过了').waitFor();
    await see('list');

    await press('名单的操作');
    await pane.getByRole('menu').waitFor();
    await see('actions of the list');
    await pane.getByRole('menuitem', { name: '案例类别…' }).click();
    await pane.getByRole('textbox').fill('应急救护\n人道救助');
    await see('categories');
    await press('保存');
    await press(/的类别：不填$/);
    await pane.getByRole('menu').waitFor();
    await see('category');
    await pane.getByRole('menuitem', { name: '其他类别…' }).click();
    await pane.getByRole('dialog').waitFor();
    await see('new category');
    await press('取消');
    for (const row of [1, 3])
      await pane
        .getByRole('row')
        .nth(row)
        .getByRole('gridcell')
        .first()
        .click({ modifiers: ['Control'] });
    await pane.getByText('已选 2 份').waitFor();
    await see('selected');
    await press('取消选择');

    await press(/^更多操作：/);
    await pane.getByRole('menu').waitFor();
    await see('actions of a file');
    await pane.getByRole('menuitem', { name: '看详情' }).click();
    await pane.getByText('所在市州红十字会').waitFor();
    await see('details');
    await press('返回名单');
    await press('2 处重复，请先核对');
    await see('duplicates');
    await press('返回名单');

    await press('做汇总表');
    await pane.getByText('附件2将有').waitFor();
    await see('table');
    await press('放入文档');
    await pane.getByText('汇总表已放进文档').first().waitFor();
    await pane.getByRole('button', { name: '更新文档里的汇总表' }).waitFor();
    await see('table is there');
    await press('返回名单');
    await pane.getByRole('checkbox').nth(1).uncheck();
    await press('做汇总表');
    await press('更新文档里的汇总表');
    await pane.getByText('没有要添的，有几处请您看看').waitFor();
    await see('rows that are not on the list');
    await press('返回名单');

    await press('退回修改');
    await pane.getByRole('button', { name: /^下载 \d+ 个单位的意见/ }).waitFor();
    await see('remarks');
    await press('返回名单');
    await press('批量排版');
    await press(/^排版 \d+ 份$/);
    await pane.getByRole('button', { name: '下载压缩包' }).waitFor();
    await see('formatted');
    await desk.close();
  },
};
