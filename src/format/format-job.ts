import type { Notice } from '../notice/notice';
import type { Finding } from '../draft/finding';
import type { Draft } from '../draft/draft';
import { otherMargins } from './sheets/page-margins';
import { type FormattedParagraph, isFormatted, type Plan } from './plan';
import { planFormat } from './plan-format';
import { textChanges } from './text-guard';
import { missingStyles, ResidentStyles } from './resident-styles';
import { stylesPackage } from './style-xml';
import { verify, type Deviation } from './verify';
import type { OptionValues } from '../notice/options';
import type { Moves } from './moves';
import { styleIdOf } from './clean/plain-paragraph';
import { sentinel } from '../text/sentinel';

/**
 * What one run is about: the document as it was, the plan for it, and the part of it that may be changed. Roles are
 * always found on the whole document, even if only a selection is formatted.
 */
export class FormatJob {
  readonly plan: Plan;
  /** The paragraphs that the run gives their look. */
  readonly targets: readonly FormattedParagraph[];
  /** Indexes of the paragraphs that did not look as planned when the run began. */
  readonly deviatedBefore: ReadonlySet<number>;
  /** Those among them in which one sees it. */
  readonly wrongBefore: ReadonlySet<number>;
  /** Indexes of the planned paragraphs that did not have their style when the run began. */
  readonly unstyledBefore: ReadonlySet<number>;

  constructor(
    readonly before: Draft,
    readonly notice: Notice,
    private readonly options: OptionValues,
    private readonly scope: ReadonlySet<number> | null,
  ) {
    this.plan = restricted(planFormat(before, notice, options), scope);
    const deviations = this.deviations(before);
    this.deviatedBefore = indexesOf(deviations);
    this.wrongBefore = indexesOf(deviations.filter(isSeen));
    // A paragraph that looks right without the style gets it as well; one that has it and looks right is left alone.
    this.unstyledBefore = this.unstyled(before);
    this.targets = this.planned.filter(({ index }) => this.deviatedBefore.has(index) || this.unstyledBefore.has(index));
  }

  /** Paragraphs that the plan gives a look. */
  get planned(): readonly FormattedParagraph[] {
    return this.plan.paragraphs.filter(isFormatted);
  }

  /** Blanks that paragraphs lose at their beginning: by index, in UTF-16 units. */
  get unindented(): ReadonlyMap<number, number> {
    return new Map(this.targets.map(({ index, leadingBlanks }) => [index, leadingBlanks]));
  }

  /** Whether every paragraph looks as planned already. */
  get isDone(): boolean {
    return this.targets.length === 0;
  }

  /** Whether it is about a selection. */
  get isPartial(): boolean {
    return this.scope !== null;
  }

  /** Whether marks are to be taken away, paragraphs split or removed. */
  get restructures(): boolean {
    const { unmark, split, remove } = this.plan.restructures;
    return unmark.length + split.length + remove.length > 0;
  }

  /** The same job on the document after paragraphs were split and removed. */
  onto(current: Draft, moves: Moves): FormatJob {
    const scope = this.scope && new Set([...this.scope].flatMap((index) => moves[index] ?? []));
    return new FormatJob(current, this.notice, this.options, scope);
  }

  /** Whether a page has other margins than the author asked for. */
  hasOtherMargins({ pkg }: Draft): boolean {
    return this.plan.pageMargins !== null && otherMargins(pkg, this.plan.pageMargins).sections.length > 0;
  }

  /** What does not look as planned in the document as it is now. */
  deviations(current: Draft): Deviation[] {
    return verify(current, this.plan);
  }

  /** Whether a reading has the words that the run began with. */
  saysTheSame(current: Draft): boolean {
    return !textChanges(this.before, current, this.unindented).some(({ what }) => what === 'words');
  }

  /** Whether the styles that were set can be seen in a reading; if not, the reading is older than the change. */
  showsStyles(current: Draft): boolean {
    const unstyled = this.unstyled(current);
    return !this.targets.some(({ index }) => unstyled.has(index));
  }

  /** Planned paragraphs that have another style. */
  private unstyled(draft: Draft): Set<number> {
    const residents = new ResidentStyles(draft.pkg);
    const ids = new Map(this.plan.styles.map((style) => [style.name, residents.idOf(style)]));
    const found = this.planned.filter(({ index, style }) => {
      const paragraph = draft.paragraphs[index];
      if (!paragraph) return false;
      // In a document that lacks the style (the copy may be older than its import) nothing has it, not even what names none.
      const id = ids.get(style.name) ?? null;
      return id === null || id !== styleIdOf(paragraph.element);
    });
    return new Set(found.map(({ index }) => index));
  }

  /** The package that brings the missing styles, null if the document has them all. */
  missingStylesPackage(): string | null {
    const used = new Set(
      this.targets.flatMap(({ style, labelStyle, spans }) => [style, labelStyle, ...spans.map((span) => span.style)]),
    );
    const missing = missingStyles(this.before.pkg, this.plan.styles).filter(({ name }) =>
      [...used].some((style) => style?.name === name),
    );
    return missing.length === 0 ? null : stylesPackage(missing, () => sentinel(0));
  }
}

export function isSeen({ unseen = false }: Deviation): boolean {
  return !unseen;
}

export function indexesOf(deviations: readonly Deviation[]): Set<number> {
  return new Set(deviations.map(({ index }) => index));
}

/** The same plan for part of the document: everything else stays as it is. */
function restricted(plan: Plan, scope: ReadonlySet<number> | null): Plan {
  if (scope === null) return plan;
  const inside = ({ place }: Finding) => place === null || scope.has(place.index);
  return {
    ...plan,
    // Pages are the whole document's.
    pageMargins: null,
    paragraphs: plan.paragraphs.map((paragraph) =>
      scope.has(paragraph.index)
        ? paragraph
        : { ...paragraph, style: null, spans: [], leadingBlanks: 0, direct: [], labelStyle: null },
    ),
    restructures: {
      unmark: plan.restructures.unmark.filter(({ paragraph }) => scope.has(paragraph)),
      split: plan.restructures.split.filter((index) => scope.has(index)),
      remove: plan.restructures.remove.filter((index) => scope.has(index)),
    },
    left: plan.left.filter(inside),
    notes: plan.notes.filter(inside),
  };
}
