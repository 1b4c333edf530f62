import type { Browser } from 'playwright-core';
import { docx, list, p, r, style, table, textBox } from '../builders/docx';
import { longDocument, longTable } from '../builders/long-document';
import { launchBrowser } from './page';
import { ViewPage } from './view-page';

/** What `ViewPage.show` leaves in the page. */
declare global {
  var shown: InstanceType<typeof view.DocumentView>;
  var pkg: ReturnType<typeof view.Package.open>;
  var body: Element;
}

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function withView(bytes: Uint8Array, test: (view: ViewPage, opened: number) => Promise<void>): Promise<void> {
  const shown = await ViewPage.open(browser);
  const errors: string[] = [];
  shown.page.on('pageerror', (error) => errors.push(error.message));
  try {
    await test(shown, await shown.show(bytes));
    expect(errors).toEqual([]);
  } finally {
    await shown.page.close();
  }
}

describe('a long document', () => {
  it.each([
    ['of 8,000 paragraphs, about 300 pages', longDocument(8000), longDocument(800)],
    ['that is one table of 5,000 rows', longTable(5000), longTable(500)],
  ])('%s is there as soon as its length allows, and soon after whole', (_, bytes, tenth) =>
    withView(bytes, async (view, opened) => {
      const [drawn, all] = await view.page.evaluate(() => [
        document.querySelectorAll('.paragraph').length,
        body.getElementsByTagName('w:p').length,
      ]);
      expect(drawn).toBeLessThan(all / 4);
      expect(await view.page.evaluate(() => document.getElementById('desk')!.scrollHeight)).toBeGreaterThan(100_000);
      await view.drawn();
      expect(await view.page.evaluate(() => document.querySelectorAll('.paragraph').length)).toBe(all);
      let tenthOpened = 0;
      await withView(tenth, (_view, took) => Promise.resolve(void (tenthOpened = took)));
      // Ten times as long; squared growth would be a hundred.
      expect(opened).toBeLessThan(30 * tenthOpened);
    }),
  );

  it('shows the place that is asked for, with the number that it has', () =>
    withView(longDocument(4000), async ({ page }) => {
      const found = await page.evaluate(() => {
        const heading = body.getElementsByTagName('w:p')[3000]!;
        shown.reveal(heading, { block: 'center' });
        const element = shown.elementOf(heading)!;
        const { top } = element.getBoundingClientRect();
        return { top, label: element.querySelector('.label')!.textContent };
      });
      expect(found).toEqual({ top: expect.any(Number), label: '151、' });
      expect(found.top).toBeGreaterThan(300);
      expect(found.top).toBeLessThan(500);
    }));

  it('stays where it is in the window when styles change', () =>
    withView(longDocument(3000), async ({ page }) => {
      const moved = await page.evaluate(async () => {
        const paragraph = body.getElementsByTagName('w:p')[2000]!;
        shown.reveal(paragraph, { block: 'start' });
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const before = shown.elementOf(paragraph)!.getBoundingClientRect();
        const styles = pkg.document('/word/styles.xml') as unknown as Document;
        const spacing = styles.getElementsByTagName('w:spacing')[0]!;
        spacing.setAttributeNS(spacing.namespaceURI, 'w:line', '800');
        shown.flush();
        const after = shown.elementOf(paragraph)!.getBoundingClientRect();
        return { top: Math.abs(after.top - before.top), grown: after.height > before.height };
      });
      expect(moved.grown).toBe(true);
      expect(moved.top).toBeLessThan(2);
    }));

  it('is drawn again only where it was edited', () =>
    withView(longDocument(2000), async (view) => {
      await view.drawn();
      const kept = await view.page.evaluate(() => {
        const before = new Set(document.querySelectorAll('.paragraph'));
        const paragraph = body.getElementsByTagName('w:p')[3]!;
        paragraph.getElementsByTagName('w:t')[0]!.textContent = '改过的文字';
        const added = paragraph.cloneNode(true);
        paragraph.parentNode!.insertBefore(added, paragraph);
        shown.flush();
        const after = [...document.querySelectorAll('.paragraph')];
        return {
          count: after.length,
          drawn: after.filter((element) => !before.has(element)).map((e) => e.textContent),
        };
      });
      expect(kept.count).toBe(2001);
      expect(kept.drawn).toEqual(['改过的文字（第3段）', '改过的文字（第3段）']);
    }));

  it('counts its lists anew when one of their paragraphs comes or goes', () =>
    withView(longDocument(200), async (view) => {
      await view.drawn();
      await view.page.evaluate(() => {
        const heading = body.getElementsByTagName('w:p')[20]!;
        heading.parentNode!.removeChild(heading);
        shown.flush();
      });
      await view.drawn();
      expect(await view.page.locator('.label').allTextContents()).toEqual(
        Array.from({ length: 9 }, (_, index) => `${index + 1}、`),
      );
    }));

  it('keeps merged cells of a long table together', () => {
    const merged = (value: string): string =>
      `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/><w:vMerge${value}/></w:tcPr>${p(value === '' ? '' : '乡镇')}</w:tc>`;
    const row = (index: number): string =>
      `<w:tr>${merged(index % 7 === 0 ? ' w:val="restart"' : '')}<w:tc>${p(`第${index}行`)}</w:tc></w:tr>`;
    const rows = Array.from({ length: 210 }, (_, index) => row(index)).join('');
    const grid = '<w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>';
    return withView(docx({ body: [`<w:tbl><w:tblPr/>${grid}${rows}</w:tbl>`] }), async (view) => {
      await view.drawn();
      const spans = await view.page
        .locator('td[rowspan]')
        .evaluateAll((cells) => cells.map((cell) => (cell as HTMLTableCellElement).rowSpan));
      expect(spans).toEqual(Array.from({ length: 30 }, () => 7));
      expect(await view.page.locator('table').count()).toBeGreaterThan(2);
    });
  });
});

describe('places', () => {
  const bytes = docx({
    styles: [style('a', 'Normal', { default: true })],
    lists: [list(1, [['decimal', '%1.']])],
    body: [p('甲'), table([['乙', '丙']]), p(r('丁') + textBox('框')), p('戊')],
  });

  it('tells the paragraph before, through tables and past text boxes', () =>
    withView(bytes, async ({ page }) => {
      const before = await page.evaluate(() => {
        const choices = [...body.getElementsByTagName('w:p')].filter((each) => !each.closest('Fallback'));
        return choices.map((paragraph) => {
          const place = shown.beforeParagraphOf({ paragraph, offset: 0 });
          return `${paragraph.textContent[0]}<${place.paragraph.textContent?.[0] ?? ''}`;
        });
      });
      expect(before).toEqual(['甲<甲', '乙<甲', '丙<乙', '丁<丙', '框<框', '戊<丁']);
    }));

  it('goes from the document to the drawing and back', () =>
    withView(bytes, async ({ page }) => {
      const same = await page.evaluate(() => {
        const paragraph = body.lastElementChild!.previousElementSibling!;
        const place = view.placeOfCaret(shown, { paragraph, offset: 1, side: 'before' })!;
        const back = view.caretAt(shown, place.node, place.offset)!;
        return back.paragraph === paragraph && back.offset === 1;
      });
      expect(same).toBe(true);
    }));

  it('marks text without changing it, also after it was drawn anew', () =>
    withView(bytes, async ({ page }) => {
      const marked = await page.evaluate(async () => {
        const paragraph = body.firstElementChild!;
        const ranges = (): string[] =>
          [...(CSS.highlights.get('word-highlight') ?? [])].map((range) => {
            const live = new Range();
            live.setStart(range.startContainer, range.startOffset);
            live.setEnd(range.endContainer, range.endOffset);
            return `${live.toString()} ${String(range.startContainer.isConnected)}`;
          });
        shown.setHighlights([{ start: { paragraph, offset: 0 }, end: { paragraph, offset: 1 } }]);
        const first = ranges();
        paragraph.getElementsByTagName('w:t')[0]!.textContent = '新';
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        const second = ranges();
        shown.setHighlights([]);
        return [first, second, ranges()];
      });
      expect(marked).toEqual([['甲 true'], ['新 true'], []]);
    }));
});

it('what stands behind a tab to the right edge stands at the right edge, and keeps its place in the text', () =>
  withView(
    docx({ body: [p(r('填报单位：') + r('\t') + r('2022年9月30日'), { rightTab: 8306 }), p('下一段')] }),
    async ({ page }) => {
      const { text, gap, height } = await page.evaluate(() => {
        const [line, next] = [...document.querySelectorAll('.paragraph')] as HTMLElement[];
        const date = [...line!.querySelectorAll('.run')].at(-1)!;
        return {
          text: line!.textContent,
          gap: next!.getBoundingClientRect().right - date.getBoundingClientRect().right,
          height: line!.getBoundingClientRect().height / next!.getBoundingClientRect().height,
        };
      });
      expect(text).toBe('填报单位：\t2022年9月30日');
      expect(Math.abs(gap)).toBeLessThan(1);
      expect(height).toBeCloseTo(1, 1);
    },
  ));
