/** The value of `data-editor` where Enter belongs to the text; in every other editor it goes on to the next field. */
export const PARAGRAPHS = 'paragraphs';
