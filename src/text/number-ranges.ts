/** Ascending numbers in few words: 3、4、7～12. */
export function numberRanges(numbers: readonly number[]): string {
  const ranges: [first: number, last: number][] = [];
  for (const number of numbers) {
    const range = ranges.at(-1);
    if (range?.[1] === number - 1) range[1] = number;
    else ranges.push([number, number]);
  }
  return ranges
    .map(([first, last]) => {
      if (first === last) return String(first);
      return `${String(first)}${last === first + 1 ? '、' : '～'}${String(last)}`;
    })
    .join('、');
}
