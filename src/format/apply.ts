import type { Draft, DraftParagraph } from '../draft/draft';
import type { Span } from '../draft/part';
import { wAncestor, wChild } from '../ooxml/dom';
import { Formatting } from '../ooxml/effective';
import type { Package } from '../ooxml/package/package';
import { Styles } from '../ooxml/styles';
import { withoutBlanks } from '../text/blanks';
import { cleanParagraph } from './clean/clean-paragraph';
import { RunCleaner, type RunTarget } from './clean/clean-run';
import { inlineRuns, isMarkOnly } from './clean/inline-runs';
import { removableBlanks } from './clean/leading-blanks';
import { type OwnGlyphs, ownGlyphs } from './clean/own-glyphs';
import { isUnderlineMeant, markedBlanks } from './clean/written-on';
import { cleanListLevels } from './clean/list-residue';
import { setPageMargins } from './sheets/page-margins';
import { type FormattedParagraph, isFormatted, type Plan } from './plan';
import { ResidentStyles } from './resident-styles';
import { RunText } from './clean/run-text';
import type { CharacterStyle, ParagraphStyle } from './style';
import { spanIn } from './styled-span';

export interface ApplyReport {
  /** Paragraphs in which anything was changed, by index. */
  readonly changed: readonly number[];
  /** Names of the styles that were added. */
  readonly addedStyles: readonly string[];
  /** Whether a page got other margins. */
  readonly margins: boolean;
}

/**
 * Carries out a plan on the draft's package, in place. The number of paragraphs stays the same, text only loses the
 * leading blanks that the plan names, and a second time changes nothing.
 *
 * The draft may be a later reading than the one that was planned, as long as its paragraphs are the same.
 */
export function applyPlan(draft: Draft, plan: Plan): ApplyReport {
  const { pkg } = draft;
  const { added, ids } = new ResidentStyles(pkg).ensure(plan.styles);
  const cleaner = new RunCleaner(new Styles(documentOf(pkg, 'styles')));
  const formatting = new Formatting(pkg);
  const changed = new Set<number>();
  for (const paragraph of draft.paragraphs) {
    const wanted = plan.paragraphs[paragraph.index];
    if (wanted === undefined || !isFormatted(wanted)) continue;
    if (new ParagraphFormatter(paragraph, wanted, ids, cleaner, formatting).format()) changed.add(paragraph.index);
  }
  const lists = cleanListLevels(draft, plan);
  for (const index of lists.moved) changed.add(index);
  if (lists.numbering) pkg.touch(partOf(pkg, 'numbering') ?? pkg.mainPart);
  const margins = plan.pageMargins !== null && setPageMargins(pkg, plan.pageMargins);
  if (changed.size > 0 || margins) pkg.touch(pkg.mainPart);
  return { changed: [...changed], addedStyles: added, margins };
}

class ParagraphFormatter {
  private readonly text: RunText;

  constructor(
    private readonly paragraph: DraftParagraph,
    private readonly plan: FormattedParagraph,
    private readonly ids: ReadonlyMap<string, string>,
    private readonly cleaner: RunCleaner,
    private readonly formatting: Formatting,
  ) {
    this.text = new RunText(paragraph);
  }

  /** Returns whether anything changed. */
  format(): boolean {
    const { element, clean } = this.paragraph;
    // Asked before an underline goes that is but the former look.
    const blanks = Math.min(this.plan.leadingBlanks, removableBlanks(this.paragraph, this.formatting));
    let changed = this.formatRuns();
    if (blanks > 0) {
      this.text.remove({ start: 0, end: blanks });
      changed = true;
    }
    if (cleanParagraph(element, clean, this.plan, this.idOf(this.plan.style))) changed = true;
    return this.formatMark() || changed;
  }

  private formatRuns(): boolean {
    const spans = this.plan.spans.map((span) => ({ style: span.style, ...spanIn(this.paragraph, span) }));
    let changed = false;
    // From the end on: what is cut off a run moves into a new one, and then nothing is moved twice.
    for (const { start, end } of [...spans].reverse()) {
      if (this.text.cut(end)) changed = true;
      if (this.text.cut(start)) changed = true;
    }
    const glyphs = ownGlyphs(this.paragraph, this.formatting);
    for (const { start, end } of glyphs) {
      if (this.text.cut(start)) changed = true;
      if (this.text.cut(end)) changed = true;
    }
    const ranges = this.text.ranges();
    const marked = markedBlanks(this.paragraph, this.formatting);
    const worthless = this.worthlessEmphasis(ranges);
    for (const { run, keepsColour } of inlineRuns(this.paragraph.element)) {
      if (isMarkOnly(run)) continue;
      const range = ranges.get(run);
      const covering = range && spans.find(({ start, end }) => range.start >= start && range.end <= end);
      const target: RunTarget = {
        keepsColour,
        keepsGround: marked.has(run),
        fonts: range === undefined ? null : fontsIn(glyphs, range),
        worthlessEmphasis: keepsColour ? NOTHING : worthless,
        span: covering === undefined ? null : this.targetOf(covering.style),
      };
      if (this.cleaner.clean(run, target)) changed = true;
    }
    return changed;
  }

  /** The paragraph mark, which lends its look to an automatic number. */
  private formatMark(): boolean {
    const pPr = wChild(this.paragraph.element, 'pPr');
    const style = this.paragraph.label === null ? null : this.plan.labelStyle;
    const target: RunTarget = {
      keepsColour: false,
      keepsGround: false,
      fonts: null,
      worthlessEmphasis: NOTHING,
      span: style === null ? null : this.targetOf(style),
    };
    return pPr !== null && this.cleaner.clean(pPr, target);
  }

  /** Emphasis that all visible text of the paragraph has is no emphasis but the paragraph's former look. */
  private worthlessEmphasis(ranges: ReturnType<RunText['ranges']>): ReadonlySet<string> {
    let common: readonly string[] | null = null;
    for (const [run, { start, end }] of ranges) {
      const visible = withoutBlanks(this.paragraph.text.slice(start, end)) !== '';
      if (!visible || wAncestor(run, 'hyperlink') !== null) continue;
      const own = this.cleaner.emphasisOf(run);
      common = [...(common ?? own)].filter((name) => own.has(name));
      if (common.length === 0) break;
    }
    const worthless = new Set(common ?? []);
    if (worthless.has('u') && isUnderlineMeant(this.paragraph, this.formatting)) worthless.delete('u');
    return worthless;
  }

  private targetOf(style: CharacterStyle): RunTarget['span'] {
    return { style, styleId: this.idOf(style) };
  }

  private idOf(style: CharacterStyle | ParagraphStyle): string {
    return this.ids.get(style.name) ?? style.styleId;
  }
}

/** The fonts that text in a run must keep; a run that could not be cut keeps them as a whole. */
function fontsIn(glyphs: readonly OwnGlyphs[], range: Span): RunTarget['fonts'] {
  const within = glyphs.filter(({ start, end }) => start < range.end && end > range.start);
  return within.length === 0 ? null : new Map(within.flatMap(({ fonts }) => [...fonts]));
}

const NOTHING: ReadonlySet<string> = new Set();

function partOf(pkg: Package, type: string): string | undefined {
  return pkg.related(pkg.mainPart, type);
}

function documentOf(pkg: Package, type: string): ReturnType<Package['document']> {
  const part = partOf(pkg, type);
  return part === undefined ? undefined : pkg.document(part);
}
