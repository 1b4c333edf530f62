import { html } from './html';
import type { AddIn, RibbonButton, RibbonGroup, RibbonTab } from './manifest';

/** Names of Word's own tabs that an add-in may put its group on. */
const OFFICE_TABS: Readonly<Record<string, string>> = {
  TabHome: '开始',
  TabInsert: '插入',
  TabReferences: '引用',
  TabReviewWord: '审阅',
  TabView: '视图',
};

/** Draws the add-in's part of the ribbon into `nav`; `run` is called with the button that was pressed. */
export function drawRibbon(nav: HTMLElement, addIn: AddIn, run: (button: RibbonButton) => void): void {
  const bar = html('div', 'ribbon-tabs');
  bar.setAttribute('role', 'tablist');
  const panels = addIn.tabs.map((tab, index) => drawPanel(tab, index, run));
  const tabs = addIn.tabs.map((tab, index) => drawTab(tab, index, (chosen) => show(chosen)));

  function show(chosen: number): void {
    tabs.forEach((tab, index) => {
      tab.setAttribute('aria-selected', String(index === chosen));
      tab.tabIndex = index === chosen ? 0 : -1;
    });
    panels.forEach((panel, index) => (panel.hidden = index !== chosen));
  }
  // Tabs are one stop of the Tab key; the arrow keys walk among them (WAI-ARIA, pattern "tabs").
  bar.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const chosen = (tabs.findIndex((tab) => tab.tabIndex === 0) + step + tabs.length) % tabs.length;
    show(chosen);
    tabs[chosen]?.focus();
  });

  bar.append(...tabs);
  nav.replaceChildren(bar, ...panels);
  show(0);
}

function drawTab(tab: RibbonTab, index: number, choose: (index: number) => void): HTMLButtonElement {
  const button = html('button', 'ribbon-tab');
  button.type = 'button';
  button.id = `ribbon-tab-${index}`;
  button.setAttribute('role', 'tab');
  button.setAttribute('aria-controls', `ribbon-panel-${index}`);
  button.textContent = tab.label ?? OFFICE_TABS[tab.id] ?? tab.id;
  button.addEventListener('click', () => choose(index));
  return button;
}

function drawPanel(tab: RibbonTab, index: number, run: (button: RibbonButton) => void): HTMLElement {
  const panel = html('div', 'ribbon-panel');
  panel.id = `ribbon-panel-${index}`;
  panel.setAttribute('role', 'tabpanel');
  panel.setAttribute('aria-labelledby', `ribbon-tab-${index}`);
  panel.append(...tab.groups.map((group) => drawGroup(group, run)));
  return panel;
}

function drawGroup(group: RibbonGroup, run: (button: RibbonButton) => void): HTMLElement {
  const box = html('div', 'ribbon-group');
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', group.label);
  const buttons = html('div', 'ribbon-buttons');
  buttons.append(...group.buttons.map((button) => drawButton(button, run)));
  const name = html('div', 'ribbon-group-name', group.label);
  name.ariaHidden = 'true';
  box.append(buttons, name);
  return box;
}

function drawButton(button: RibbonButton, run: (button: RibbonButton) => void): HTMLButtonElement {
  const drawn = html('button', 'ribbon-button');
  drawn.type = 'button';
  drawn.title = `${button.tip.title}\n${button.tip.text}`;
  // The manifest carries the public address; the workbench serves the same files itself.
  const icon = html('img');
  icon.src = localAddress(button.icon);
  icon.alt = '';
  icon.width = 32;
  icon.height = 32;
  const label = html('span', '', button.label);
  drawn.append(icon, label);
  drawn.addEventListener('click', () => run(button));
  return drawn;
}

/** The path of an address of the manifest, on this server. */
export function localAddress(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}
