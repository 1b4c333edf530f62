import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { helpPage } from '../../.config/help-page';
import { strings } from '../../src/taskpane/strings/strings';

const ROOT = path.join(__dirname, '../..');
const guide = readFileSync(path.join(ROOT, 'docs/guide.md'), 'utf8');
const template = readFileSync(path.join(ROOT, 'src/taskpane/page/help.html'), 'utf8');

test('the guide has a chapter for each page of the pane, where its help link leads', () => {
  const html = helpPage(guide, template);
  for (const page of ['case', 'home', 'paragraphs', 'summary', 'options'] as const)
    expect(html).toContain(`<h3 id="${strings.tabs[page]}">${strings.tabs[page]}</h3>`);
});

test('its pictures are there, and are named as they are served', () => {
  const pictures = [...guide.matchAll(/!\[([^\]]+)\]\(([^)]+)\)/g)];
  expect(pictures.length).toBeGreaterThan(5);
  const html = helpPage(guide, template);
  for (const [, text, file] of pictures) {
    expect(existsSync(path.join(ROOT, 'docs', file!))).toBe(true);
    expect(html).toContain(`<img src="guide/${path.basename(file!)}" alt="${text!}"`);
  }
});

test('nothing of the template is left open, and no script runs in it', () => {
  const html = helpPage(guide, template);
  expect(html).not.toMatch(/\{title\}|\{guide\}/);
  expect(html).toContain('<title>案例申报助手：使用说明</title>');
  expect(html).not.toContain('<script');
});

test('each button that it names in bold is in the pane or on the ribbon', () => {
  // A bold beginning of a paragraph ends with a full stop or a question mark.
  const bold = [...guide.matchAll(/\*\*([^*\n]+)\*\*/g)].map(([, name]) => name!);
  const buttons = bold.filter((name) => !/[。？]$/.test(name));
  expect(buttons.length).toBeGreaterThan(8);
  const manifest = readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8');
  const inPane = new Set(sentencesOf(strings));
  expect(buttons.filter((name) => !inPane.has(name) && !manifest.includes(`"${name}"`))).toEqual([]);
});

function sentencesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(sentencesOf) : [];
}
