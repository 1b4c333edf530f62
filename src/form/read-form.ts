import type { Draft } from '../draft/draft';
import type { Notice } from '../notice/notice';
import type { FormReading } from './form';
import { readByControls } from './from-controls';
import { readByLabels } from './from-labels';
import { judgeForm } from './judge';

/**
 * Reads the application form in a document: by the add-in's own controls where it has them, else by its printed labels.
 * null if the document holds no form.
 */
export function readForm(draft: Draft, notice: Notice): FormReading | null {
  const found = readByControls(draft, notice) ?? readByLabels(draft, notice);
  return found && judgeForm(found, notice);
}
