import type { Notice } from '../notice/notice';
import { isSupportedWord } from './host/capabilities';
import { eraseOldWords } from './case/fields/unwritten';
import { eraseOldOutcomes } from './format/last-outcome';
import { openWordSession } from './office-word-session';
import type { WordSession } from '../session/document';
import { eraseOldSnapshots } from './document/snapshot-store';

export type ThemeKind = 'light' | 'dark' | 'high-contrast';

/** The open document together with what the task pane wants to know of the Word around it. */
export interface WordConnection {
  readonly session: WordSession;
  /** null if this Word does not say. */
  readonly theme: ThemeKind | null;
  /** Calls the listener when the author changes the theme of Office; returns the unsubscription. */
  onThemeChanged(listener: (theme: ThemeKind) => void): () => void;
}

/** Waits until office.js has found its host. `notice` is the one that is worked by. null outside Word, or in a Word without WordApi 1.3. */
export async function connectToWord(notice: Notice): Promise<WordConnection | null> {
  const { host } = await Office.onReady();
  if (!isSupportedWord(host)) return null;
  eraseOldOutcomes();
  eraseOldWords();
  void eraseOldSnapshots();
  return {
    session: openWordSession(notice),
    theme: readTheme(),
    onThemeChanged,
  };
}

/**
 * Word has no event for a changed theme (Office.EventType.OfficeThemeChanged is Outlook's); the author changes it in a
 * dialog of Word's, after which the pane gets the focus back.
 */
function onThemeChanged(listener: (theme: ThemeKind) => void): () => void {
  let known = readTheme();
  const look = () => {
    const now = readTheme();
    if (now === known || now === null) return;
    known = now;
    listener(now);
  };
  window.addEventListener('focus', look);
  document.addEventListener('visibilitychange', look);
  return () => {
    window.removeEventListener('focus', look);
    document.removeEventListener('visibilitychange', look);
  };
}

function readTheme(): ThemeKind | null {
  if (window.matchMedia('(forced-colors: active)').matches) return 'high-contrast';
  // Older hosts have no theme at all, whatever the type says.
  const { officeTheme } = Office.context as { readonly officeTheme?: Partial<Office.OfficeTheme> };
  const background = officeTheme?.bodyBackgroundColor;
  if (!background) return null;
  return luminance(background) < 0.5 ? 'dark' : 'light';
}

/** Of #RRGGBB: 0 (black) to 1 (white), by ITU-R BT.709; gamma is of no importance to tell dark from light. */
function luminance(colour: string): number {
  const value = Number.parseInt(colour.replace('#', '').slice(-6), 16);
  return (0.2126 * ((value >> 16) & 0xff) + 0.7152 * ((value >> 8) & 0xff) + 0.0722 * (value & 0xff)) / 255;
}
