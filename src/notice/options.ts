import { type Face, faceCalled } from './fonts';
import type { Role } from '../draft/roles';
import type { Effect, Look, Notice, NoticeOption } from './notice';
import type { OptionGroup } from './option-groups';
import type { Repair } from './schema';

/**
 * What a notice leaves open, as named options with a documented default. The terminal (`--option name=value`) and the
 * task pane both show this list; neither knows an option by itself.
 */
export interface OptionDefinition {
  /** Stable name, lower case with hyphens, for instance `latin-font`. */
  readonly name: string;
  /** Chinese label for the pane. */
  readonly label: string;
  readonly group: OptionGroup;
  /** What it changes, in a line. */
  readonly brief: string;
  /** One or two sentences: why it is open, why the default is the default, with the clause or source. */
  readonly description: string;
  readonly choices: readonly OptionChoice[];
  readonly defaultValue: string;
}

export interface OptionChoice {
  readonly value: string;
  readonly label: string;
}

/** Values by option name; a name that is missing has its default. */
export type OptionValues = Readonly<Record<string, string>>;

/** Margins in millimetres. */
export interface PageMargins {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** What the notice and the chosen options ask for together. */
export interface ResolvedOptions {
  /** Every option's value, defaults included. */
  readonly values: OptionValues;
  /** By the names that looks have for them. */
  readonly fonts: Readonly<Record<string, Face>>;
  /** Font of digits and Latin letters; null: that of the Chinese text. */
  readonly latinFont: string | null;
  /** By role; a role without a look is left as it is. */
  readonly looks: Readonly<Partial<Record<Role, Look>>>;
  /** null: the sections keep theirs. */
  readonly pageMargins: PageMargins | null;
  readonly removeMarkdown: boolean;
  readonly splitSoftReturns: boolean;
  readonly removeEmptyParagraphs: boolean;
  /** What is beyond a field's limit is moved out of it as soon as the author leaves the field. */
  readonly strictLimits: boolean;
}

/** An option or a value that the notice does not have; the message is a Chinese sentence that lists those it has. */
export class InvalidOption extends Error {
  constructor(
    readonly option: string,
    message: string,
  ) {
    super(message);
    this.name = 'InvalidOption';
  }
}

export function optionsOf(notice: Notice): OptionDefinition[] {
  return notice.options;
}

/** Throws `InvalidOption` for a name or value that the notice does not have. */
export function resolveOptions(notice: Notice, values: OptionValues = {}): ResolvedOptions {
  for (const name of Object.keys(values)) {
    if (!notice.options.some((option) => option.name === name)) {
      const known = notice.options.map((option) => option.name).join('、');
      throw new InvalidOption(name, `没有名为“${name}”的选项，可用的选项是：${known}。`);
    }
  }
  const chosen = notice.options.map((option) => ({ option, value: values[option.name] ?? option.defaultValue }));
  const effects = chosen.flatMap(({ option, value }) => effectsOf(option, value));
  return {
    values: Object.fromEntries(chosen.map(({ option, value }) => [option.name, value])),
    fonts: fonts(notice, effects),
    latinFont: effects.find((effect) => effect.kind === 'latin-font')?.name ?? null,
    looks: looks(notice, effects),
    pageMargins: effects.find((effect) => effect.kind === 'page-margins') ?? notice.typography.margins ?? null,
    removeMarkdown: repairs(effects, 'markdown'),
    splitSoftReturns: repairs(effects, 'soft-returns'),
    removeEmptyParagraphs: repairs(effects, 'empty-paragraphs'),
    strictLimits: effects.some(({ kind }) => kind === 'strict-limits'),
  };
}

function effectsOf(option: NoticeOption, value: string): readonly Effect[] {
  const choice = option.choices.find((candidate) => candidate.value === value);
  if (choice === undefined) {
    const known = option.choices.map((candidate) => candidate.value).join('、');
    throw new InvalidOption(option.name, `选项“${option.name}”没有“${value}”这个值，可用的值是：${known}。`);
  }
  return choice.effects;
}

function fonts({ typography }: Notice, effects: readonly Effect[]): Record<string, Face> {
  const chosen = new Map(effects.flatMap((one) => (one.kind === 'font-name' ? [[one.family, one.name]] : [])));
  const faces = Object.entries(typography.fonts).map(([family, font]) => [
    family,
    faceCalled(chosen.get(family) ?? font.name, font),
  ]);
  return Object.fromEntries(faces) as Record<string, Face>;
}

function looks(notice: Notice, effects: readonly Effect[]): Partial<Record<Role, Look>> {
  const result: Partial<Record<Role, Look>> = { ...notice.typography.looks };
  for (const effect of effects) {
    if (effect.kind === 'format-role') result[effect.role] = effect.look;
    if (effect.kind !== 'look') continue;
    for (const role of effect.roles) {
      const look = result[role];
      if (look === undefined) continue;
      const { clause: _, ...open } = look;
      result[role] = { ...open, ...effect.change };
    }
  }
  return result;
}

function repairs(effects: readonly Effect[], repair: Repair): boolean {
  return effects.some((effect) => effect.kind === 'repair' && effect.repair === repair);
}
