import { browserXml } from '../../ooxml/xml-browser';
import { PROFILES, type ProfileName } from '../host/profile';
import './document.css';
import { byId, html } from './html';
import { readManifest } from './manifest';
import { Notices } from './notices';
import { drawRibbon } from './ribbon';
import { SAMPLES } from './samples';
import { TaskPane } from './task-pane';
import { chooseTheme } from './theme';
import { Workbench } from './workbench';
import './workbench.css';
import { connectZoom } from './zoom';

/** Puts the page together: `?host=` chooses the Word that is played, `?theme=dark` the colours. */
async function start(): Promise<void> {
  const query = new URLSearchParams(location.search);
  chooseTheme(query.get('theme'));
  const notices = new Notices();
  const addIn = readManifest(await (await fetch('manifest.xml')).text(), 'zh-CN', browserXml);
  const profile = profileNamed(query.get('host')) ?? 'web';
  const downloadButton = byId('download', HTMLButtonElement);

  const workbench = new Workbench(addIn, byId('desk', HTMLElement), new TaskPane(), notices, profile, (name) => {
    byId('document-name', HTMLElement).textContent = name;
    document.title = `${name} · 工作台`;
    downloadButton.disabled = false;
  });

  drawRibbon(byId('ribbon', HTMLElement), addIn, (button) => void workbench.press(button));
  downloadButton.addEventListener('click', () => workbench.download());
  connectZoom(byId('desk', HTMLElement));
  connectFileInput(workbench, notices);
  connectSamples(workbench, notices);
  connectProfiles(workbench, profile);
  const address = query.get('open');
  // Only what this server, or another page of it, gives.
  if (address !== null && new URL(address, location.href).origin === location.origin) {
    const bytes = await (await fetch(address)).arrayBuffer();
    workbench.openDocument(new Uint8Array(bytes), query.get('name') ?? '文档.docx');
  }
  if (query.has('host') && profileNamed(query.get('host')) === null) {
    notices.error(
      `没有名为“${query.get('host') ?? ''}”的宿主，已按 ${profile} 打开。可用的有：${Object.keys(PROFILES).join('、')}。`,
    );
  }
}

function connectFileInput(workbench: Workbench, notices: Notices): void {
  const input = byId('open', HTMLInputElement);
  const openChosen = (): void => {
    const file = input.files?.[0];
    // Choosing the same file again shall open it again.
    input.value = '';
    if (!file) return;
    file.arrayBuffer().then(
      (buffer) => workbench.openDocument(new Uint8Array(buffer), file.name),
      () => notices.error(`不能读取“${file.name}”：文件可能已被移动，或没有读取权限。请重新选择。`),
    );
  };
  input.addEventListener('change', openChosen);
  // The button is on the page before the manifest has arrived: a file chosen meanwhile waits here.
  openChosen();
}

function connectSamples(workbench: Workbench, notices: Notices): void {
  const select = byId('samples', HTMLSelectElement);
  select.append(...SAMPLES.map(({ file, title }) => option(file, title)));
  select.addEventListener('change', () => {
    const { value } = select;
    select.value = '';
    fetch(`samples/${value}`)
      .then((response) => response.arrayBuffer())
      .then(
        (buffer) => workbench.openDocument(new Uint8Array(buffer), value),
        () => notices.error('不能取得示例：工作台的服务器没有应答。请确认 npm start 仍在运行。'),
      );
  });
}

function connectProfiles(workbench: Workbench, current: ProfileName): void {
  const select = byId('profile', HTMLSelectElement);
  select.append(...Object.entries(PROFILES).map(([name, { title }]) => option(name, title)));
  select.value = current;
  select.addEventListener('change', () => {
    const profile = profileNamed(select.value);
    if (profile !== null) workbench.switchProfile(profile);
  });
}

function profileNamed(name: string | null): ProfileName | null {
  return name !== null && isProfile(name) ? name : null;
}

function isProfile(name: string): name is ProfileName {
  return Object.hasOwn(PROFILES, name);
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
