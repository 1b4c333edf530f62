/**
 * - `error`: not as the notice wants, or not as it should be;
 * - `warning`: perhaps not, a person has to look;
 * - `advice`: nothing is wrong. Left on purpose, done beyond looks, or worth knowing; counted as a fault nowhere.
 */
export type Severity = 'error' | 'warning' | 'advice';

/** One thing to tell about a document, in the same words in the pane, in the terminal and for a batch. */
export interface Finding {
  /** Stable, in kebab-case, and of this sentence alone: `soft-return`. */
  readonly id: string;
  readonly severity: Severity;
  /** Where the rule stands, in words of the notice's data: `附件3：标题居中，方正小标宋，二号`; or in practice, where that is silent. */
  readonly clause?: string;
  /** A Chinese sentence. The same for all places of one kind, so that it is read once. */
  readonly message: string;
  /** null for what concerns the whole document. */
  readonly place: ParagraphPlace | null;
  /** Name of the form's field that it is about. */
  readonly field?: string;
  /** How a person puts it right in Word, step by step; where the program cannot. */
  readonly steps?: readonly string[];
  /** How the program puts it right, if the author wants that. */
  readonly fix?: Fix;
  /** Nobody sees a difference on paper. */
  readonly unseen?: boolean;
  /** Set if it speaks of a kind of paragraphs, of which the place is only the first. */
  readonly general?: boolean;
}

/** A value of an option that puts something right. */
export interface Fix {
  readonly option: string;
  readonly value: string;
  /** What it does, as the word on a button, for instance `删去空段`. */
  readonly label: string;
}

/** A paragraph that can be found again: by its position among the body's paragraphs, checked by its text. */
export interface ParagraphPlace {
  readonly index: number;
  readonly text: string;
  /** What a list shows in place of `text`, for instance where there is none: `图片`, `在“一、背景介绍”之后`. */
  readonly shown?: string;
}

type More = Partial<Omit<Finding, 'id' | 'severity' | 'message'>>;

/** The one way to make a finding: by it a test knows every id. */
export function finding(id: string, severity: Severity, message: string, more: More = {}): Finding {
  return { id, severity, message, place: null, ...more };
}

/** What findings say, a sentence each. */
export function sentencesOf(findings: readonly Finding[]): string[] {
  return findings.map(({ message }) => message);
}

/** Whether it counts as one. */
export function isFault({ severity }: Finding): boolean {
  return severity !== 'advice';
}

/** Findings, by what the author has to do with them. */
export interface Sorted {
  /** What is to be put right, or looked at. */
  readonly wrong: readonly Finding[];
  readonly advice: readonly Finding[];
  /** Not as the notice wants, but nobody sees it. */
  readonly unseen: readonly Finding[];
}

export function sorted(findings: readonly Finding[]): Sorted {
  return {
    wrong: findings.filter((one) => isFault(one) && one.unseen !== true),
    advice: findings.filter((one) => !isFault(one)),
    unseen: findings.filter((one) => isFault(one) && one.unseen === true),
  };
}

/** Findings that say the same of several places. */
export interface FindingGroup extends Omit<Finding, 'place' | 'clause'> {
  /** Each once. */
  readonly clauses: readonly string[];
  readonly places: readonly ParagraphPlace[];
}

/** Says each sentence once, with all its places, in the order in which the sentences first came. */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<string, FindingGroup & { readonly places: ParagraphPlace[]; readonly clauses: string[] }>();
  for (const { place, clause, ...statement } of findings) {
    const group = groups.get(statement.message) ?? { ...statement, places: [], clauses: [] };
    if (place) group.places.push(place);
    if (clause !== undefined && !group.clauses.includes(clause)) group.clauses.push(clause);
    groups.set(statement.message, group);
  }
  return [...groups.values()];
}
