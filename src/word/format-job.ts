import type { Draft } from '../draft/draft';
import { otherMargins } from '../format/page-margins';
import { planFormat, type ParagraphPlan, type Plan } from '../format/plan';
import { missingStyles, ResidentStyles } from '../format/resident-styles';
import { stylesPackage } from '../format/style-xml';
import { verify, type Deviation } from '../format/verify';
import type { OptionValues } from '../notice/options';
import { redcross2022 } from '../notice/redcross-2022';
import type { Moves } from './moves';
import { styleIdOf } from './plain-paragraph';
import { sentinel } from './sentinels';
import { targetsOf, type Target } from './target';

/**
 * What one run is about: the document as it was, the plan for it, and the part of it that may be changed. Roles are
 * always found on the whole document, even if only a selection is formatted.
 */
export class FormatJob {
  readonly plan: Plan;
  readonly targets: readonly Target[];
  /** Indexes of the paragraphs that did not look as planned when the run began. */
  readonly deviatedBefore: ReadonlySet<number>;
  /** Indexes of the planned paragraphs that did not have their style when the run began. */
  readonly unstyledBefore: ReadonlySet<number>;

  constructor(
    readonly before: Draft,
    private readonly options: OptionValues,
    private readonly scope: ReadonlySet<number> | null,
  ) {
    this.plan = restricted(planFormat(before, redcross2022, options), scope);
    this.deviatedBefore = indexesOf(this.deviations(before));
    // A paragraph that looks right without the style gets it as well; one that has it and looks right is left alone.
    this.unstyledBefore = this.unstyled(before);
    this.targets = targetsOf(before, this.plan).filter(
      ({ index }) => this.deviatedBefore.has(index) || this.unstyledBefore.has(index),
    );
  }

  /** Paragraphs that the plan gives a look. */
  get planned(): readonly ParagraphPlan[] {
    return this.plan.paragraphs.filter(({ style }) => style !== null);
  }

  /** Whether every paragraph looks as planned already. */
  get isDone(): boolean {
    return this.targets.length === 0;
  }

  /** Whether paragraphs are to be split or removed. */
  get restructures(): boolean {
    const { split, remove } = this.plan.repairs;
    return split.length > 0 || remove.length > 0;
  }

  /** The same job on the document after paragraphs were split and removed. */
  onto(current: Draft, moves: Moves): FormatJob {
    const scope = this.scope && new Set([...this.scope].flatMap((index) => moves[index] ?? []));
    return new FormatJob(current, this.options, scope);
  }

  /** Whether a page has other margins than the author asked for. */
  hasOtherMargins({ pkg }: Draft): boolean {
    return this.plan.pageMargins !== null && otherMargins(pkg, this.plan.pageMargins).sections.length > 0;
  }

  /** What does not look as planned in the document as it is now. */
  deviations(current: Draft): Deviation[] {
    return verify(current, this.plan);
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
      return style && paragraph && ids.get(style.name) !== styleIdOf(paragraph.element);
    });
    return new Set(found.map(({ index }) => index));
  }

  /** The package that brings the missing styles, null if the document has them all. */
  missingStylesPackage(): string | null {
    const used = new Set(
      this.targets.flatMap(({ index }) => {
        const planned = this.plan.paragraphs[index];
        return planned ? [planned.style, planned.labelStyle, ...planned.spans.map(({ style }) => style)] : [];
      }),
    );
    const missing = missingStyles(this.before.pkg, this.plan.styles).filter(({ name }) =>
      [...used].some((style) => style?.name === name),
    );
    return missing.length === 0 ? null : stylesPackage(missing, () => sentinel(0));
  }
}

export function indexesOf(deviations: readonly Deviation[]): Set<number> {
  return new Set(deviations.map(({ index }) => index));
}

/** The same plan for part of the document: everything else stays as it is. */
function restricted(plan: Plan, scope: ReadonlySet<number> | null): Plan {
  if (scope === null) return plan;
  const inside = ({ index }: { readonly index: number | null }) => index === null || scope.has(index);
  return {
    ...plan,
    // Pages are the whole document's.
    pageMargins: null,
    paragraphs: plan.paragraphs.map((paragraph) =>
      scope.has(paragraph.index)
        ? paragraph
        : { ...paragraph, style: null, spans: [], leadingBlanks: 0, direct: [], labelStyle: null },
    ),
    repairs: {
      split: plan.repairs.split.filter((index) => scope.has(index)),
      remove: plan.repairs.remove.filter((index) => scope.has(index)),
    },
    left: plan.left.filter(inside),
    notes: plan.notes.filter(inside),
  };
}
