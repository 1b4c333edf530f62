/** Boxes as they stand before or after the choices of a form; Word's own check boxes are ☒ and ☐. */
const EMPTY = /[（(][）)]|[□☐◻▢]/gu;
const TICKED = /[（(][√✓✔☑☒][）)]|[☑☒√✓✔■]/gu;

/**
 * The words of a form's choices that are ticked, of `words` without blanks: `☑同意推荐□不同意推荐` says 同意推荐. What stands
 * beside no box stays. Without both a ticked box and an empty one nothing is chosen from, and all words are.
 */
export function tickedWords(words: string): string {
  const marked = words.replace(EMPTY, '□').replace(TICKED, '☑');
  if (!marked.includes('□') || !marked.includes('☑')) return words;
  const parts = marked.split(/([□☑])/u);
  // Boxes stand before their words, unless the first words have none before them and the last box has none after it.
  const isAfter = parts[0] !== '' && parts[parts.length - 1] === '';
  return parts
    .filter((part, at) => {
      const box = parts[isAfter ? at + 1 : at - 1];
      return at % 2 === 0 && box !== '□';
    })
    .join('');
}
