import { RendererProvider, createDOMRenderer } from '@fluentui/react-components';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Notice } from '../../../src/notice/notice';
import type { OptionDefinition } from '../../../src/notice/options';
import { redcross2022 } from '../../../src/notice/redcross-2022';
import { App } from '../../../src/taskpane/app';
import type { ThemeKind } from '../../../src/word/connect';
import { MemorySession } from './memory-session';
import { sampleOutline } from './sample-outline';

export interface PaneOptions {
  readonly session?: MemorySession;
  readonly options?: readonly OptionDefinition[];
  readonly notice?: Notice;
}

/**
 * Of the rules of style only those that decide what is there, what can be clicked and what is read out: jsdom draws nothing,
 * and would look through all of them for every element that it is asked about.
 */
const renderer = createDOMRenderer(document, {
  unstable_filterCSSRule: (rule) => /display:\s*none|(?:visibility|opacity|pointer-events|content):/u.test(rule),
});

/** The whole pane over a document in memory, with a user at it. */
export function renderPane({
  session = new MemorySession(sampleOutline(14)),
  options = [],
  notice = redcross2022,
}: PaneOptions = {}) {
  const themeListeners = new Set<(theme: ThemeKind) => void>();
  const connection = {
    session,
    theme: 'light' as const,
    onThemeChanged(listener: (theme: ThemeKind) => void) {
      themeListeners.add(listener);
      return () => themeListeners.delete(listener);
    },
  };
  const user = userEvent.setup();
  const view = render(
    <RendererProvider renderer={renderer} targetDocument={document}>
      <App connection={connection} notice={notice} options={options} />
    </RendererProvider>,
  );
  return { session, user, changeTheme: (theme: ThemeKind) => themeListeners.forEach((tell) => tell(theme)), ...view };
}
