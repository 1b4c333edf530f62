import type { Draft } from '../draft/draft';
import type { Notice } from '../notice/notice';
import type { FormReading, FoundForm } from './form';
import { readByControls } from './from-controls';
import { readByLabels } from './from-labels';
import { judgeForm } from './judge';

/**
 * Reads the application form in a document: by the add-in's own controls where it has them, else by its printed labels.
 * null if the document holds no form.
 */
export function readForm(draft: Draft, notice: Notice): FormReading | null {
  const byLabels = readByLabels(draft, notice);
  const byControls = readByControls(draft, notice);
  const found = byControls ? completed(byControls, byLabels) : byLabels;
  return found && judgeForm(found, notice);
}

/** A field whose control is not there (the year of the title, a control that somebody removed) is read by its label. */
function completed(byControls: FoundForm, byLabels: FoundForm | null): FoundForm {
  return { ...byControls, texts: { ...byLabels?.texts, ...byControls.texts } };
}
