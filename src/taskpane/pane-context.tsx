import { createContext, useCallback, useContext, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { OptionDefinition } from '../notice/options';
import type { ParagraphPlace } from '../draft/finding';
import type { DocumentOverview, OutlineEntry, WordSession } from '../session/document';
import { shortNameOf } from './parts/excerpt';
import { strings } from './strings/strings';
import { useResource } from './use-resource';
import type { Resource } from './use-resource';

/** A sentence in the status line at the foot of the pane. */
export interface StatusMessage {
  readonly text: string;
  readonly tone: 'info' | 'problem';
  /** The way to what it speaks of; it stays until somebody has seen to it. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** What every screen shares. */
export interface Pane {
  readonly session: WordSession;
  readonly options: readonly OptionDefinition[];
  readonly overview: Resource<DocumentOverview>;
  readonly outline: Resource<readonly OutlineEntry[]>;
  /** Counts how often the document has changed by what the pane did or was told of: a reading of an older one is stale. */
  readonly version: number;
  /** The document, or what is remembered with it, has changed: all that was read is stale. */
  readonly documentChanged: () => void;
  readonly status: StatusMessage | null;
  readonly say: (message: StatusMessage | null) => void;
  /** The foot of the pane, above the status line: for what the author must not miss, wherever the page is scrolled to. */
  readonly foot: HTMLElement | null;
  readonly setFoot: (element: HTMLElement | null) => void;
}

const PaneContext = createContext<Pane | null>(null);

export interface PaneProviderProps {
  readonly session: WordSession;
  readonly options: readonly OptionDefinition[];
  readonly children: ReactNode;
}

export function PaneProvider({ session, options, children }: PaneProviderProps) {
  const overview = useResource(useCallback(() => session.describe(), [session]));
  const outline = useResource(useCallback(() => session.outline(), [session]));
  const [status, say] = useState<StatusMessage | null>(null);
  const [foot, setFoot] = useState<HTMLElement | null>(null);
  const [version, setVersion] = useState(0);
  const { invalidate: staleOverview } = overview;
  const { invalidate: staleOutline } = outline;
  const documentChanged = useCallback(() => {
    staleOverview();
    staleOutline();
    setVersion((previous) => previous + 1);
  }, [staleOverview, staleOutline]);
  const pane = useMemo(
    () => ({ session, options, overview, outline, version, documentChanged, status, say, foot, setFoot }),
    [session, options, overview, outline, version, documentChanged, status, foot],
  );
  return <PaneContext.Provider value={pane}>{children}</PaneContext.Provider>;
}

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error('usePane outside PaneProvider');
  return pane;
}

/** Puts the caret at a paragraph in the document and says in the status line how that went. */
export function useGoTo(): (place: ParagraphPlace) => void {
  const { session, say } = usePane();
  const { common } = strings;
  return useCallback(
    (place) => {
      session.goTo(place).then(
        (found) =>
          say(
            found ? { text: common.located(shortNameOf(place)), tone: 'info' } : { text: common.gone, tone: 'problem' },
          ),
        () => say({ text: common.locateFailed, tone: 'problem' }),
      );
    },
    [session, say, common],
  );
}
