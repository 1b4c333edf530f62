/** Questions with their possible answers. */
export type Factors = Readonly<Record<string, readonly string[]>>;

/** One answer to each question. */
export type Row = Readonly<Record<string, string>>;

/** Two answers to two different questions. */
export type Pair = readonly [one: string, answer: string, other: string, otherAnswer: string];

export function pairsOf(factors: Factors): Pair[] {
  const names = Object.keys(factors);
  return names.flatMap((one, index) =>
    names
      .slice(index + 1)
      .flatMap((other) =>
        (factors[one] ?? []).flatMap((answer) =>
          (factors[other] ?? []).map((otherAnswer): Pair => [one, answer, other, otherAnswer]),
        ),
      ),
  );
}

/**
 * Rows in which every two answers to two questions meet at least once. Greedy: each row begins with a pair that is still
 * missing and goes on, question by question, with the answer that meets most of the missing ones. The same for the same factors.
 */
export function pairwise(factors: Factors): Row[] {
  const missing = new Map(pairsOf(factors).map((pair) => [pair.join('\n'), pair]));
  const rows: Row[] = [];
  for (let next = first(missing); next !== undefined; next = first(missing)) {
    const [one, answer, other, otherAnswer] = next;
    const row: Record<string, string> = { [one]: answer, [other]: otherAnswer };
    for (const [name, answers] of Object.entries(factors)) {
      row[name] ??= best(answers, (candidate) => missingWith(missing, row, name, candidate).length);
    }
    for (const key of metBy(row, factors)) missing.delete(key);
    rows.push(row);
  }
  return rows;
}

/** The pairs that a row meets. */
export function metBy(row: Row, factors: Factors): string[] {
  const names = Object.keys(factors);
  return names.flatMap((one, index) =>
    names.slice(index + 1).map((other) => [one, row[one], other, row[other]].join('\n')),
  );
}

function first(missing: ReadonlyMap<string, Pair>): Pair | undefined {
  const [pair] = missing.values();
  return pair;
}

function missingWith(missing: ReadonlyMap<string, Pair>, row: Row, name: string, candidate: string): string[] {
  return Object.entries(row).flatMap(([known, answer]) => {
    const keys = [[known, answer, name, candidate].join('\n'), [name, candidate, known, answer].join('\n')];
    return keys.filter((key) => missing.has(key));
  });
}

function best(answers: readonly string[], worth: (answer: string) => number): string {
  let chosen = answers[0];
  let most = -1;
  for (const answer of answers) {
    const count = worth(answer);
    if (count > most) [chosen, most] = [answer, count];
  }
  if (chosen === undefined) throw new Error('A question without an answer.');
  return chosen;
}
