import { OFFICIAL, OFFICIAL_DOCUMENT } from '../draft/classify/official';
import type { Draft, DraftLine, DraftParagraph } from '../draft/draft';
import { type Finding, finding } from '../draft/finding';
import { placeIn } from '../draft/place';
import { isHeading, ROLE_NAMES, type Role } from '../draft/roles';
import type { Look, Notice } from '../notice/notice';
import { type OptionValues, type ResolvedOptions, resolveOptions } from '../notice/options';
import { Formatting } from '../ooxml/effective';
import { removableBlanks } from './clean/leading-blanks';
import { ListLevels } from './clean/list-levels';
import { growing, paragraphLook, sameText, type TextLook, textLook } from './look';
import { pageNumbersLeft } from './page-numbers';
import { isFormatted, type ParagraphPlan, type Plan } from './plan';
import { leadSuffix, NUMBERED_TEXT } from './own-styles';
import { planRestructures } from './plan-restructure';
import { ResidentStyles } from './resident-styles';
import { sheetParagraphs } from './sheets/sheet-paragraphs';
import { characterStyle, type CharacterStyle, paragraphStyle, type ParagraphStyle, type Style } from './style';
import type { StyledSpan } from './styled-span';
import { brokenParagraphs, untouched } from './untouched';

/** Decides for every paragraph. Throws `InvalidOption` for options that the notice does not have. */
export function planFormat(draft: Draft, notice: Notice, options: OptionValues = {}): Plan {
  return new PlanBuilder(draft, notice, resolveOptions(notice, options)).build();
}

/** Makes the plan of one draft. */
class PlanBuilder {
  private readonly residents: ResidentStyles;
  private readonly formatting: Formatting;
  /** What belongs to a form or a summary table: it has the look of that. */
  private readonly sheets: ReadonlySet<number>;
  private readonly lists: ListLevels;
  private readonly broken: ReadonlySet<DraftParagraph>;
  private readonly styles: Style[] = [];
  /** By base name. */
  private readonly paragraphStyles = new Memo<string, ParagraphStyle>();
  private readonly characterStyles = new Memo<string, CharacterStyle>();
  private readonly textLooks = new Memo<Look, TextLook>();
  private readonly left: Finding[] = [];
  private readonly notes: Finding[] = [];

  constructor(
    private readonly draft: Draft,
    private readonly notice: Notice,
    private readonly options: ResolvedOptions,
  ) {
    this.residents = new ResidentStyles(draft.pkg);
    this.formatting = new Formatting(draft.pkg);
    this.sheets = sheetParagraphs(draft, notice);
    this.lists = new ListLevels(draft.pkg);
    this.broken = brokenParagraphs(draft);
  }

  build(): Plan {
    const paragraphs = this.draft.paragraphs.map((paragraph) => this.planParagraph(paragraph));
    this.tellOfficial();
    this.tellKeptRoles();
    this.tellBlanks(paragraphs);
    const hasLooks = paragraphs.some(isFormatted);
    const restructures = planRestructures(this.draft, this.notice, this.options);
    return {
      paragraphs,
      styles: this.styles,
      sheets: this.sheets,
      pageMargins: this.options.pageMargins,
      restructures: restructures.asked,
      left: [
        ...this.left,
        ...untouched(this.draft, this.formatting, this.broken),
        ...restructures.left,
        ...(hasLooks ? pageNumbersLeft(this.draft.pkg, this.notice, this.options) : []),
      ],
      notes: this.notes,
    };
  }

  private planParagraph(paragraph: DraftParagraph): ParagraphPlan {
    const { index, role } = paragraph;
    const look = this.lookOf(paragraph);
    if (look === null) {
      return { index, role, style: null, spans: [], leadingBlanks: 0, list: null, direct: [], labelStyle: null };
    }
    this.tellAnnotations(paragraph);
    const base = this.baseLook(paragraph, look);
    const spans = this.spansOf(paragraph, base);
    const style = this.paragraphStyleOf(paragraph, base, spans);
    const first = spans[0];
    return {
      index,
      role,
      style,
      spans,
      leadingBlanks: look.alignment === 'keep' || isPictureRole(role) ? 0 : removableBlanks(paragraph, this.formatting),
      list: listOfStyle(paragraph),
      direct: this.lists.directProperties(paragraph, style.paragraph),
      labelStyle: first?.line === 0 && first.start === 0 ? first.style : null,
    };
  }

  /** The look of a role; null where the paragraph stays as it is. */
  private lookOf(paragraph: DraftParagraph): Look | null {
    const { element, role, place, index, corrected } = paragraph;
    if (this.sheets.has(index) && !corrected) return null;
    // In tables only cell text is ever formatted, and only if asked for: exact lines burst or clip rows.
    if (place.tableDepth > 0 && role !== 'table-cell') return null;
    const look = this.options.looks[role] ?? null;
    // A drop cap, a letterhead: made to stand where it stands.
    return look !== null && (this.formatting.isFramed(element) || this.broken.has(paragraph)) ? null : look;
  }

  /**
   * Where lines of one paragraph look unlike each other, or a heading runs into its body text, the paragraph is body text
   * that holds headings: with an outline level all of it would appear in the navigation pane.
   */
  private baseLook(paragraph: DraftParagraph, look: Look): Look {
    const mixed =
      paragraph.lead !== null || paragraph.lines.some((line) => line.clean !== '' && line.role !== paragraph.role);
    return (mixed && look.outlineLevel !== null ? this.options.looks.body : undefined) ?? look;
  }

  private paragraphStyleOf(paragraph: DraftParagraph, look: Look, spans: readonly StyledSpan[]): ParagraphStyle {
    const grows = look.lineSpacing.rule === 'exact' && GROWING.some((kind) => paragraph.objects.has(kind));
    const kept = look.alignment === 'keep' ? this.alignmentOf(paragraph) : null;
    const name =
      look.styleName +
      this.judgementOf(paragraph, look, spans) +
      (grows ? '（含图）' : '') +
      (kept === null ? '' : `（${ALIGNMENTS[kept]}）`);
    return this.paragraphStyles.get(name, () => {
      const plain = paragraphLook(look);
      const aligned = kept === null ? plain : { ...plain, alignment: kept };
      const offered = name === look.styleName ? look.offered : 'list';
      return this.use(paragraphStyle(name, grows ? growing(aligned) : aligned, this.textOf(look), offered));
    });
  }

  /** What the next reading has to know of text that it could judge otherwise, as it stands in the style's name; '' for nothing. */
  private judgementOf({ role, numberedText }: DraftParagraph, look: Look, spans: readonly StyledSpan[]): string {
    if (look !== this.options.looks.body) return '';
    if (isHeading(role) && spans.length === 0) return leadSuffix(role);
    return numberedText ? NUMBERED_TEXT : '';
  }

  /**
   * The author's alignment, wherever it comes from: the style that goes may be what centres a cell, and setting a style may
   * take away what the paragraph itself says. null for one that no style of ours has: it stays in the paragraph.
   */
  private alignmentOf({ element }: DraftParagraph): KeptAlignment | null {
    const { alignment } = this.formatting.paragraph(element);
    return alignment in ALIGNMENTS ? (alignment as KeptAlignment) : null;
  }

  private spansOf(paragraph: DraftParagraph, base: Look): StyledSpan[] {
    return paragraph.lines.flatMap((line, index) => {
      const look = this.options.looks[line.role];
      const end = line.lead ?? line.clean.length;
      if (look === undefined || end === 0) return [];
      const style = this.spanStyle(line, look, base, paragraph.lines.length > 1);
      return style === null ? [] : [{ line: index, start: 0, end, style }];
    });
  }

  /**
   * null where a line, or what it begins with, looks like the rest. A heading among several lines has a style even then: the
   * lines may become paragraphs of their own, and the next reading has to know which was the heading.
   */
  private spanStyle(line: DraftLine, look: Look, base: Look, isOneOfSeveral: boolean): CharacterStyle | null {
    const isMarked = isOneOfSeveral && isHeading(line.role);
    if (look === base || (!isMarked && sameText(this.textOf(look), this.textOf(base)))) return null;
    const name = this.notice.typography.leadStyleNames[line.role] ?? look.styleName;
    return this.characterStyles.get(name, () => this.use(characterStyle(name, this.textOf(look))));
  }

  private textOf(look: Look): TextLook {
    return this.textLooks.get(look, () => textLook(look, this.options));
  }

  /** Notes a style as used, under a name that is free in this document. */
  private use<Kind extends Style>(style: Kind): Kind {
    const named = this.residents.named(style);
    this.styles.push(named);
    return named;
  }

  private tellAnnotations(paragraph: DraftParagraph): void {
    const words = paragraph.annotations.map(({ start, end }) => `“${paragraph.clean.slice(start, end)}”`).join('、');
    if (words === '') return;
    const more = { steps: ['核对一下，把这几个字删去'], place: placeIn(this.draft, paragraph) };
    this.left.push(finding('annotation', 'advice', `文字里留有通知示例的格式说明${words}，没有删改。`, more));
  }

  /** Said first: whoever chose the wrong file need not read on. */
  private tellOfficial(): void {
    const first = this.draft.paragraphs.find(({ reason }) => OFFICIAL.has(reason.id));
    if (first === undefined) return;
    this.left.push(finding('official-document', 'advice', OFFICIAL_DOCUMENT, { place: placeIn(this.draft, first) }));
  }

  /** One finding a role: a table of a hundred cells is one thing to know. */
  private tellKeptRoles(): void {
    const kept = new Map<Role, { readonly first: DraftParagraph; count: number }>();
    for (const paragraph of this.draft.paragraphs) {
      if (this.lookOf(paragraph) !== null || paragraph.role === 'empty') continue;
      // A form has the look of a form: there is nothing for the author to do.
      if (this.sheets.has(paragraph.index)) continue;
      const role = paragraph.place.tableDepth > 0 ? 'table-cell' : paragraph.role;
      const known = kept.get(role);
      if (known) known.count += 1;
      else kept.set(role, { first: paragraph, count: 1 });
    }
    for (const [role, { first, count: paragraphs }] of kept) {
      const reason = this.notice.typography.kept[role];
      if (reason === undefined) continue;
      const count = paragraphs === 1 ? '' : `（共 ${String(paragraphs)} 段）`;
      const more = { ...this.fixOf(role), place: placeIn(this.draft, first), general: true };
      this.left.push(finding(`kept-${role}`, 'advice', `${ROLE_NAMES[role]}${count}：${reason}`, more));
    }
  }

  /** The option that gives a role a look, where the notice has one. */
  private fixOf(role: Role): Pick<Finding, 'fix'> {
    for (const { name, choices } of this.notice.options) {
      for (const { value, label, effects } of choices) {
        if (!effects.some((effect) => effect.kind === 'format-role' && effect.role === role)) continue;
        return { fix: { option: name, value, label: `改成${label}` } };
      }
    }
    return {};
  }

  private tellBlanks(paragraphs: readonly ParagraphPlan[]): void {
    const removed = paragraphs.filter((plan) => plan.leadingBlanks > 0);
    const first = this.draft.paragraphs[removed[0]?.index ?? -1];
    if (first === undefined) return;
    const message = `去掉了 ${String(removed.length)} 段开头当作缩进用的空格或制表符，缩进改由段落格式给出。`;
    this.notes.push(finding('leading-blanks', 'advice', message, { place: placeIn(this.draft, first), general: true }));
  }
}

/** The alignments that a style of ours may keep, as they stand in its name. */
const ALIGNMENTS = { left: '左对齐', center: '居中', right: '右对齐', both: '两端对齐' } as const;
type KeptAlignment = keyof typeof ALIGNMENTS;

/** What may be taller than a line of text. */
const GROWING = ['inline-picture', 'object', 'formula-inline', 'formula-display', 'ruby', 'eq-field'] as const;

function isPictureRole(role: Role): boolean {
  return role === 'picture' || role === 'formula';
}

/** The place in a list that a paragraph would lose with its old style. */
function listOfStyle({ label }: DraftParagraph): ParagraphPlan['list'] {
  return label?.source === 'style' ? { numId: label.numId, level: label.level } : null;
}

/** Values that are made once for each key. */
class Memo<Key, Value> {
  private readonly values = new Map<Key, Value>();

  get(key: Key, make: () => Value): Value {
    const known = this.values.get(key);
    if (known !== undefined) return known;
    const made = make();
    this.values.set(key, made);
    return made;
  }
}
