import { allowDialogs, type DialogClient } from '../host/client/dialogs';
import { isScriptForWord } from '../host/client/host-info';
import { addNewerMembers, type OfficeClient } from '../host/client/newer-members';

/**
 * Stands before office.js in the add-in's pages. The client of the npm package lacks what Word's API has learned since;
 * as soon as its script for Word has run, and before anyone can use it, the development host adds what the add-in needs.
 * It must not call `Office.onReady` for that: an add-in that forgets to call it shall fail here as it does in Word.
 */
document.addEventListener(
  'load',
  ({ target }) => {
    if (!(target instanceof HTMLScriptElement) || !isScriptForWord(target.src)) return;
    // The script has just made these globals; the typings describe an API, not the runtime under it.
    addNewerMembers(window as unknown as OfficeClient);
    allowDialogs(window as unknown as DialogClient);
  },
  true,
);
