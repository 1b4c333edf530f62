import { redcross2022 } from '../notice/redcross-2022';
import { sentenceFor } from '../word/host/errors';
import { isShown, leaveOutcome } from '../word/format/last-outcome';
import { openWordSession } from '../word/office-word-session';
import { urgentLines } from '../session/format-verdict';
import { showMessage } from './message-dialog';

/**
 * The ribbon button 一键排版. It works without the task pane, in a runtime of its own that has no page: what happened is
 * left for the pane to show, and told in a dialog at once if something is left to do and no pane is open to show it.
 */
async function formatDocument(event: Office.AddinCommands.Event): Promise<void> {
  try {
    const outcome = await openWordSession(redcross2022).format(
      { scope: 'document', acceptTracking: false },
      () => undefined,
    );
    leaveOutcome(outcome);
    const lines = urgentLines(outcome);
    // An open pane shows the whole of it.
    if (lines !== null && !(await isShown())) await showMessage(lines.join('\n'));
  } catch (error) {
    await showMessage(sentenceFor(error)).catch(() => undefined);
  } finally {
    // Without this Word waits for minutes and then blames the add-in.
    event.completed();
  }
}

Office.actions.associate('formatDocument', (event: Office.AddinCommands.Event) => void formatDocument(event));
// office.js connects to Word, and hands over commands, only to a page that asks for it while it loads.
void Office.onReady();
