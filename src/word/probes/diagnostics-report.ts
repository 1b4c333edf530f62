import type { HostFacts } from '../host/host-facts';
import type { Answer } from '../../session/diagnostics';

/** Raised when the shape of the JSON line changes. */
const FORMAT = 1;

/**
 * The answers for people (a table) and for programs (the last line, one JSON object). Names and values are those of the
 * development host's switches, so that an answer can be carried over as it stands.
 */
export function reportText(facts: HostFacts, answers: readonly Answer[]): string {
  const { requirementSets, ...host } = facts;
  const sets = requirementSets.map(({ name, range }) => [name, range || '-'] as const);
  const rows = answers.map((answer) => [answer.settles, valueOf(answer), detailOf(answer)] as const);
  const json = { format: FORMAT, host: { ...host, requirementSets: Object.fromEntries(sets) }, answers };
  return [
    '案例申报助手：Word 诊断 / Case application assistant: Word diagnostics',
    '',
    ...table(Object.entries(host).map(([name, value]) => [name, value ?? '-'])),
    '',
    ...table(sets),
    ...(rows.length > 0 ? ['', ...table(rows)] : []),
    '',
    JSON.stringify(json),
    '',
  ].join('\n');
}

/** What the switch is to be set to, or why that cannot be said. Control characters are told by their escapes. */
function valueOf(answer: Answer): string {
  switch (answer.kind) {
    case 'answered':
      return answer.value === null ? '?' : JSON.stringify(answer.value).slice(1, -1);
    case 'failed':
      return `! ${answer.code}`;
    case 'not-here':
      return `- (${answer.needs})`;
    case 'skipped':
      return '- (skipped)';
  }
}

function detailOf(answer: Answer): string {
  return answer.kind === 'answered' ? JSON.stringify(answer.seen) : '';
}

/** Columns of equal width; the last one as it comes. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((cell, column) => Math.max(widest[column] ?? 0, cell.length)),
    [],
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
