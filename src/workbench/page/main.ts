import { browserXml } from '../../ooxml/xml-browser';
import { PROFILES } from '../host/profile';
import './document.css';
import { byId, html } from './html';
import './instruments.css';
import { readManifest } from './manifest';
import { fontNote, missingFonts } from './missing-fonts';
import { Notices } from './notices';
import { inProfile, isProfile, playedWord, writeAddress, type PlayedWord } from './played-word';
import { QuirkPanel } from './quirk-panel';
import { drawRibbon } from './ribbon';
import { BLANK, SAMPLES } from './samples';
import { connectSplitter } from './splitter';
import { TaskPane } from './task-pane';
import { chooseTheme } from './theme';
import { Workbench } from './workbench';
import './workbench.css';
import { connectZoom } from './zoom';

/** Puts the page together: the address says which Word is played (see `playedWord`), and `?theme=dark` the colours. */
async function start(): Promise<void> {
  const query = new URLSearchParams(location.search);
  chooseTheme(query.get('theme'));
  const notices = new Notices();
  const addIn = readManifest(await (await fetch('manifest.xml')).text(), 'zh-CN', browserXml);
  const { word, mistakes } = playedWord(query);
  const downloadButton = byId('download', HTMLButtonElement);

  const workbench = new Workbench(addIn, byId('desk', HTMLElement), new TaskPane(), notices, word, (name) => {
    byId('document-name', HTMLElement).textContent = name;
    document.title = `${name} · 工作台`;
    downloadButton.disabled = false;
  });

  drawRibbon(byId('ribbon', HTMLElement), addIn, (button) => void workbench.press(button));
  downloadButton.addEventListener('click', () => void workbench.download());
  connectNewButton(workbench);
  connectZoom(byId('desk', HTMLElement));
  connectSplitter();
  void showFontNote();
  connectFileInput(workbench);
  connectSamples(workbench);
  connectPlayedWord(workbench, word);
  addEventListener('keydown', (event) => {
    // F6 goes from part to part of the window; the desk itself knows where to from there.
    if (event.key === 'F6' && !event.defaultPrevented) workbench.enterDesk();
  });
  const address = query.get('open');
  // Only what this server, or another page of it, gives.
  if (address !== null && new URL(address, location.href).origin === location.origin) {
    const read = fetch(address).then((response) => response.arrayBuffer());
    await workbench.openWhenRead(
      read,
      query.get('name') ?? '文档.docx',
      '不能取得这份文档：打开它的页面可能已经关闭。',
      false,
    );
  }
  if (mistakes.length > 0) notices.error(mistakes.join(''));
}

async function showFontNote(): Promise<void> {
  const note = fontNote(await missingFonts());
  const line = byId('font-note', HTMLElement);
  line.textContent = note;
  line.title = note ?? '';
  line.hidden = note === null;
}

function connectNewButton(workbench: Workbench): void {
  const button = byId('new', HTMLButtonElement);
  button.addEventListener('click', () => {
    void openSample(workbench, BLANK, '新文稿.docx').then(() => workbench.enterDesk());
  });
  button.disabled = false;
}

function openSample(workbench: Workbench, file: string, name: string): Promise<void> {
  const read = fetch(`samples/${file}`).then((response) => response.arrayBuffer());
  const failed = '不能取得示例：工作台的服务器没有应答。请确认 npm start 仍在运行。';
  return workbench.openWhenRead(read, name, failed, file !== BLANK);
}

function connectFileInput(workbench: Workbench): void {
  const input = byId('open', HTMLInputElement);
  const openChosen = (): void => {
    const file = input.files?.[0];
    // Choosing the same file again shall open it again.
    input.value = '';
    if (!file) return;
    const failed = `不能读取“${file.name}”：文件可能已被移动，或没有读取权限。请重新选择。`;
    void workbench.openWhenRead(file.arrayBuffer(), file.name, failed);
  };
  input.addEventListener('change', openChosen);
  // The button is on the page before the manifest has arrived: a file chosen meanwhile waits here.
  openChosen();
}

function connectSamples(workbench: Workbench): void {
  const select = byId('samples', HTMLSelectElement);
  select.append(...SAMPLES.map(({ file, title }) => option(file, title)));
  select.addEventListener('change', () => {
    const { value } = select;
    select.value = '';
    void openSample(workbench, value, value);
  });
}

/** Which Word is played, by the two places where a person chooses it; the address follows. */
function connectPlayedWord(workbench: Workbench, first: PlayedWord): void {
  let word = first;
  const select = byId('profile', HTMLSelectElement);
  const play = (chosen: PlayedWord): void => {
    word = chosen;
    const address = new URL(location.href);
    writeAddress(address.searchParams, word);
    history.replaceState(null, '', address);
    workbench.play(word);
  };
  const panel = new QuirkPanel(word, play);
  select.append(...Object.entries(PROFILES).map(([name, { title }]) => option(name, title)));
  select.value = word.profile;
  select.addEventListener('change', () => {
    if (!isProfile(select.value)) return;
    play(inProfile(word, select.value));
    panel.show(word);
  });
}

function option(value: string, title: string): HTMLOptionElement {
  const created = html('option', '', title);
  created.value = value;
  return created;
}

void start().catch((error: unknown) => {
  new Notices().error(`工作台没有启动成功：${error instanceof Error ? error.message : String(error)}`);
  throw error;
});
