import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { OptionDefinition } from '../../../src/notice/options';
import { redcross2022 } from '../../../src/notice/redcross-2022';
import { App } from '../../../src/taskpane/app';
import type { ThemeKind } from '../../../src/word/connect';
import { MemorySession } from './memory-session';
import { sampleOutline } from './sample-outline';

export interface PaneOptions {
  readonly session?: MemorySession;
  readonly options?: readonly OptionDefinition[];
  readonly language?: string;
}

/** The whole pane over a document in memory, with a user at it. */
export function renderPane({
  session = new MemorySession(sampleOutline(14)),
  options = [],
  language = 'zh-CN',
}: PaneOptions = {}) {
  const themeListeners = new Set<(theme: ThemeKind) => void>();
  const connection = {
    session,
    language,
    theme: 'light' as const,
    onThemeChanged(listener: (theme: ThemeKind) => void) {
      themeListeners.add(listener);
      return () => themeListeners.delete(listener);
    },
  };
  const user = userEvent.setup();
  const view = render(<App connection={connection} notice={redcross2022} options={options} />);
  return { session, user, changeTheme: (theme: ThemeKind) => themeListeners.forEach((tell) => tell(theme)), ...view };
}
