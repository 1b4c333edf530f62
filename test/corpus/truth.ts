import { existsSync, readFileSync } from 'node:fs';
import type { Draft } from '../../src/draft/draft';

/** How well the roles of a draft were recognised, against the truth written down beside it (`X.truth.json`). */
export interface RoleScore {
  readonly right: number;
  readonly all: number;
  readonly wrong: readonly string[];
}

interface TrueParagraph {
  readonly where: string;
  readonly clean: string;
  readonly label: string | null;
  readonly role: string;
  readonly runin: { readonly lead: number } | null;
}

/** The score of a draft, or null where no truth is known. */
export function scoreRoles(file: string, draft: Draft): RoleScore | null {
  const truthFile = file.replace(/\.[^.]+$/, '.truth.json');
  if (!existsSync(truthFile)) return null;
  const truth = JSON.parse(readFileSync(truthFile, 'utf8')) as { paragraphs?: readonly TrueParagraph[] };
  if (truth.paragraphs === undefined) return null;
  const expected = truth.paragraphs.filter(({ where }) => !where.endsWith('textbox'));
  const wrong: string[] = [];
  expected.forEach((paragraph, i) => {
    const found = draft.paragraphs[i];
    const differences = (
      [
        ['text', paragraph.clean, found?.clean],
        ['label', paragraph.label, found?.label?.text ?? null],
        ['role', paragraph.role, found?.role],
        ['lead', paragraph.runin?.lead ?? null, found?.lead ?? null],
      ] as const
    ).filter(([, want, got]) => want !== got);
    if (differences.length > 0) {
      const what = differences.map(([name, want, got]) => `${name} ${JSON.stringify(want)} != ${JSON.stringify(got)}`);
      wrong.push(`paragraph ${i} (${paragraph.clean.slice(0, 20)}): ${what.join(', ')}`);
    }
  });
  if (draft.paragraphs.length !== expected.length) {
    wrong.push(`${draft.paragraphs.length} paragraphs instead of ${expected.length}`);
  }
  return { right: expected.length - Math.min(wrong.length, expected.length), all: expected.length, wrong };
}
