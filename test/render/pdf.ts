import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeFontconfig, type Face } from './faces';

/** A piece of text in one font. */
export interface FontSegment {
  readonly text: string;
  /** PostScript name, with the prefix of a subset. */
  readonly font: string;
  /** pt */
  readonly size: number;
}

/** A line of text; lengths in pt, from the upper left corner of its page. */
export interface Line {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** Height of the letters' box: equal for lines in the same font and size. */
  readonly height: number;
  readonly pageWidth: number;
}

export interface Rendering {
  readonly segments: readonly FontSegment[];
  readonly lines: readonly Line[];
}

/** Lays documents out with LibreOffice, all in one run, and measures the PDFs with poppler. */
export function render(
  soffice: string,
  fonts: Readonly<Record<Face, string>>,
  documents: Readonly<Record<string, Uint8Array>>,
): Record<string, Rendering> {
  const folder = mkdtempSync(path.join(tmpdir(), 'case-author-render-'));
  try {
    const fontconfig = path.join(folder, 'fonts.conf');
    writeFontconfig(fontconfig, fonts);
    for (const [name, bytes] of Object.entries(documents)) writeFileSync(path.join(folder, `${name}.docx`), bytes);
    execFileSync(
      soffice,
      // A profile of its own: no clash with a running LibreOffice, no font table from before.
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--norestore',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
      ].concat(Object.keys(documents).map((name) => path.join(folder, `${name}.docx`))),
      { env: { ...process.env, FONTCONFIG_FILE: fontconfig }, stdio: 'pipe', timeout: 120_000 },
    );
    return Object.fromEntries(
      Object.keys(documents).map((name) => {
        const pdf = path.join(folder, `${name}.pdf`);
        return [name, { segments: segmentsOf(pdf), lines: linesOf(pdf) }];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** pdftohtml knows the font of each segment, but its coordinates are whole pixels: not for measuring pitch. */
function segmentsOf(pdf: string): FontSegment[] {
  const base = pdf.replace(/\.pdf$/, '-fonts');
  execFileSync('pdftohtml', ['-q', '-xml', '-i', '-fontfullname', pdf, base], { stdio: 'pipe' });
  const fonts = new Map<string, { family: string; size: number }>();
  const segments: FontSegment[] = [];
  const token = /<fontspec id="(\d+)" size="(\d+)" family="([^"]*)"|<text [^>]*font="(\d+)">(.*?)<\/text>/gs;
  for (const [, id, size, family, font, content] of readFileSync(`${base}.xml`, 'utf8').matchAll(token)) {
    // 1.5 px a pt.
    if (id !== undefined) fonts.set(id, { family: family ?? '', size: Number(size) / 1.5 });
    else {
      const known = fonts.get(font ?? '');
      segments.push({ text: plain(content ?? ''), font: known?.family ?? '', size: known?.size ?? 0 });
    }
  }
  return segments;
}

/** pdftotext gives boxes as decimal fractions of a point. Words of one line share their vertical middle. */
function linesOf(pdf: string): Line[] {
  const html = execFileSync('pdftotext', ['-bbox-layout', pdf, '-'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const pages = [...html.matchAll(/<page width="([\d.]+)"[^>]*>(.*?)<\/page>/gs)];
  return pages.flatMap(([, width, content], page) => {
    const words = [...(content ?? '').matchAll(WORD)].map(([, left, top, right, bottom, text]) => ({
      left: Number(left),
      top: Number(top),
      right: Number(right),
      bottom: Number(bottom),
      text: plain(text ?? ''),
    }));
    const rows: (typeof words)[] = [];
    for (const word of words.sort((a, b) => a.top + a.bottom - b.top - b.bottom)) {
      const row = rows.at(-1);
      const first = row?.[0];
      if (
        row !== undefined &&
        first !== undefined &&
        Math.abs(first.top + first.bottom - word.top - word.bottom) < 16
      ) {
        row.push(word);
      } else rows.push([word]);
    }
    return rows.map((row) => {
      row.sort((a, b) => a.left - b.left);
      // Chinese words stand for the line: the box of Latin letters or of a raised note mark is another one.
      const measure = row.find((word) => /\p{Script=Han}/u.test(word.text)) ?? row[0]!;
      return {
        page,
        text: row.map((word) => word.text).join(''),
        left: Math.min(...row.map((word) => word.left)),
        right: Math.max(...row.map((word) => word.right)),
        top: measure.top,
        height: measure.bottom - measure.top,
        pageWidth: Number(width),
      };
    });
  });
}

const WORD = /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/gs;

function plain(markup: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
    '&amp;': '&',
  };
  return markup.replace(/<[^>]*>/g, '').replace(/&(?:lt|gt|quot|amp|#39);/g, (entity) => entities[entity] ?? entity);
}
