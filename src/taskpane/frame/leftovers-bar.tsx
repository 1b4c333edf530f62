import { EraserRegular } from '@fluentui/react-icons/svg/eraser';
import { useEffect, useState } from 'react';
import { usePane } from '../pane-context';
import { NoticeBar } from '../parts/notice-bar';
import { strings } from '../strings/strings';

export interface LeftoversBarProps {
  /** A run is under way: it has temporary paragraphs of its own, and removes them. */
  readonly busy: boolean;
  /** What is shown below; the document is looked at when it changes. */
  readonly page: string;
  /** How often the document was found changed while the author was in it. */
  readonly pauses: number;
}

/** On every page: temporary paragraphs have come back, by undo or after a crash. One sentence, one button. */
export function LeftoversBar({ busy, page, pauses }: LeftoversBarProps) {
  const { session, overview, version, documentChanged, say } = usePane();
  const { leftovers } = strings.common;
  const [count, setCount] = useState(0);
  const [clearing, setClearing] = useState(false);
  const read = overview.value?.leftovers;

  useEffect(() => {
    if (busy) return undefined;
    let wanted = true;
    // A Word that cannot be asked just now is asked the next time.
    const look = () =>
      void session.countLeftovers().then(
        (found) => wanted && setCount(found),
        () => undefined,
      );
    look();
    // The author comes back from the document, where he may have pressed Ctrl+Z.
    window.addEventListener('focus', look);
    return () => {
      wanted = false;
      window.removeEventListener('focus', look);
    };
  }, [session, busy, page, pauses, version, read]);

  if (busy || count === 0) return null;
  const clear = () => {
    setClearing(true);
    void session.clearLeftovers().then((outcome) => {
      setClearing(false);
      if (outcome.kind === 'cleared') setCount(0);
      say(
        outcome.kind === 'cleared'
          ? { text: leftovers.cleared, tone: 'info' }
          : { text: outcome.message, tone: 'problem' },
      );
      documentChanged();
    });
  };
  return (
    <NoticeBar
      edge="below"
      text={leftovers.found(count)}
      label={leftovers.clear}
      icon={<EraserRegular />}
      disabled={clearing}
      onPress={clear}
    />
  );
}
