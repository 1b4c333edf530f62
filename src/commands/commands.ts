import { sentenceFor } from '../word/errors';
import { leaveOutcome } from '../word/last-outcome';
import { openWordSession } from '../word/office-session';
import type { FormatOutcome } from '../word/session';
import { showMessage } from './message-dialog';

/**
 * The ribbon button 一键排版. It works without the task pane, in a runtime of its own that has no page: what happened is
 * left for the pane to show, and told in a dialog at once if the document was not put in order.
 */
async function formatDocument(event: Office.AddinCommands.Event): Promise<void> {
  try {
    const outcome = await openWordSession().format({ scope: 'document', acceptTracking: false }, () => undefined);
    await leaveOutcome(outcome);
    const message = urgentMessage(outcome);
    if (message !== null) await showMessage(message);
  } catch (error) {
    await showMessage(sentenceFor(error)).catch(() => undefined);
  } finally {
    // Without this Word waits for minutes and then blames the add-in.
    event.completed();
  }
}

/** What the author must hear although no pane is open; null if the document itself shows that all went well. */
function urgentMessage(outcome: FormatOutcome): string | null {
  switch (outcome.kind) {
    case 'done':
      return null;
    case 'refused':
    case 'interrupted':
      return outcome.message;
    case 'ask-tracking':
      return `${outcome.message}要在修订状态下排版，请打开“案例申报助手”窗格确认。`;
  }
}

Office.actions.associate('formatDocument', (event: Office.AddinCommands.Event) => void formatDocument(event));
// office.js connects to Word, and hands over commands, only to a page that asks for it while it loads.
void Office.onReady();
