/** Everything of the pane that is not looks and words, as one chunk that loads while the page is already on show. */
export { optionsOf } from '../notice/options';
export { redcross2022 } from '../notice/redcross-2022';
export { connectToWord } from '../word/connect';
