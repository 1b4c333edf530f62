import { createContext, useCallback, useContext, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { OptionDefinition } from '../notice/options';
import type { DocumentSummary, OutlineEntry, ParagraphPlace, WordSession } from '../word/session';
import { useStrings } from './strings/strings';
import { useResource } from './use-resource';
import type { Resource } from './use-resource';

/** A sentence in the status line at the foot of the pane. */
export interface StatusMessage {
  readonly text: string;
  readonly tone: 'info' | 'problem';
}

/** What every screen shares. */
export interface Pane {
  readonly session: WordSession;
  readonly options: readonly OptionDefinition[];
  readonly summary: Resource<DocumentSummary>;
  readonly outline: Resource<readonly OutlineEntry[]>;
  /** Counts how often the document has changed by what the pane did or was told of: a reading of an older one is stale. */
  readonly version: number;
  /** The document, or what is remembered with it, has changed: all that was read is stale. */
  readonly documentChanged: () => void;
  readonly status: StatusMessage | null;
  readonly say: (message: StatusMessage | null) => void;
}

const PaneContext = createContext<Pane | null>(null);

export interface PaneProviderProps {
  readonly session: WordSession;
  readonly options: readonly OptionDefinition[];
  readonly children: ReactNode;
}

export function PaneProvider({ session, options, children }: PaneProviderProps) {
  const summary = useResource(useCallback(() => session.describe(), [session]));
  const outline = useResource(useCallback(() => session.outline(), [session]));
  const [status, say] = useState<StatusMessage | null>(null);
  const [version, setVersion] = useState(0);
  const { invalidate: staleSummary } = summary;
  const { invalidate: staleOutline } = outline;
  const documentChanged = useCallback(() => {
    staleSummary();
    staleOutline();
    setVersion((previous) => previous + 1);
  }, [staleSummary, staleOutline]);
  const pane = useMemo(
    () => ({ session, options, summary, outline, version, documentChanged, status, say }),
    [session, options, summary, outline, version, documentChanged, status],
  );
  return <PaneContext.Provider value={pane}>{children}</PaneContext.Provider>;
}

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error('usePane outside PaneProvider');
  return pane;
}

/** Selects a paragraph in the document and says in the status line how that went. */
export function useGoTo(): (place: ParagraphPlace) => void {
  const { session, say } = usePane();
  const { common } = useStrings();
  return useCallback(
    (place) => {
      session.goTo(place).then(
        (found) =>
          say(found ? { text: common.located(place.index + 1), tone: 'info' } : { text: common.gone, tone: 'problem' }),
        () => say({ text: common.locateFailed, tone: 'problem' }),
      );
    },
    [session, say, common],
  );
}
