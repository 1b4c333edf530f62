import path from 'node:path';
import type { Browser, Frame } from 'playwright-core';
import { caseFiles } from '../builders/case-files';
import { temporaryFolder } from '../cli/run-cli';
import { onDisk } from './files-on-disk';
import { launchBrowser, WorkbenchPage } from './page';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const [first, second, third] = caseFiles().filter(({ expected }) => typeof expected !== 'string');

/** A folder as an office has it on its disk: units in folders of their own, and what programs leave behind. */
function officeFolder(): string {
  const folder = path.join(temporaryFolder(), '申报材料');
  onDisk(
    [
      { name: '望川县/申报表.docx', bytes: first!.bytes },
      { name: '云台县/申报表.docx', bytes: second!.bytes },
      { name: '云台县/照片/救护站.jpg', bytes: new Uint8Array([0xff, 0xd8, 0xff]) },
      { name: '云台县/~$申报表.docx', bytes: new Uint8Array(162) },
      { name: '._申报表.docx', bytes: new Uint8Array(4096) },
      { name: '临江区.docx', bytes: third!.bytes },
      { name: 'Thumbs.db', bytes: new Uint8Array(8) },
    ],
    folder,
  );
  return folder;
}

/** Marks of open documents and of other systems are not counted among the others. */
const ADDED = '名单里加了 3 份。另有 1 个文件不是 Word 文档，没有加：申报材料/云台县/照片/救护站.jpg';
const NAMES = ['申报材料/临江区.docx', '申报材料/望川县/申报表.docx', '申报材料/云台县/申报表.docx'];

async function openGather(): Promise<{ workbench: WorkbenchPage; pane: Frame }> {
  const workbench = await WorkbenchPage.open(browser);
  await workbench.page.getByRole('button', { name: '新建' }).click();
  await workbench.waitForStatus(/已打开/);
  const pane = await workbench.openPane();
  await pane.getByRole('tab', { name: '汇总' }).click();
  await pane.getByRole('button', { name: '选择文件夹' }).waitFor();
  return { workbench, pane };
}

async function expectGathered({ workbench, pane }: { workbench: WorkbenchPage; pane: Frame }): Promise<void> {
  await pane.getByText(ADDED).waitFor();
  await pane.getByText('3 份 · 3 份可以提交').waitFor();
  const names = await pane
    .getByRole('row')
    .evaluateAll((rows) => rows.map((row) => row.querySelector('[role="gridcell"]')?.getAttribute('title')));
  expect(names).toEqual(NAMES);
  expect(workbench.errors).toEqual([]);
  await workbench.page.close();
}

test('a folder is chosen: documents with the folders they are in, what is none is left aside', async () => {
  const desk = await openGather();
  await desk.pane.locator('input[data-choose="folder"]').setInputFiles(officeFolder());
  await expectGathered(desk);
});

test('a folder is dropped, as from the file manager', async () => {
  const desk = await openGather();
  const folder = officeFolder();
  const target = await desk.pane.getByText('或者把文件、文件夹拖到这里').boundingBox();
  if (target === null) throw new Error('nowhere to drop');
  const devTools = await desk.workbench.page.context().newCDPSession(desk.workbench.page);
  const drag = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    devTools.send('Input.dispatchDragEvent', {
      type,
      x: target.x + target.width / 2,
      y: target.y + target.height / 2,
      data: { items: [], files: [folder], dragOperationsMask: 1 },
    });
  await drag('dragEnter');
  await drag('dragOver');
  await desk.pane.getByText('松开鼠标，放到名单里').waitFor();
  await drag('drop');
  await expectGathered(desk);
});
