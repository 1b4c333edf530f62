import { useEffect, useState } from 'react';
import type { SlowOperation } from '../../session/document';
import { usePane } from '../pane-context';
import { NoticeBar } from '../parts/notice-bar';
import { strings } from '../strings/strings';

/** On every page: Word has not answered for a while, and what waits for it can be stopped. */
export function SlowBar() {
  const { session } = usePane();
  const { slow: words } = strings.common;
  const [slow, setSlow] = useState<SlowOperation | null>(null);
  const [stopping, setStopping] = useState(false);
  useEffect(
    () =>
      session.onSlow((next) => {
        setSlow(next);
        setStopping(false);
      }),
    [session],
  );
  if (slow === null) return null;
  const stop = () => {
    setStopping(true);
    slow.stop();
  };
  return (
    <NoticeBar
      edge="above"
      text={words.found(slow.action)}
      label={stopping ? words.stopping : words.stop}
      disabled={stopping}
      onPress={stop}
    />
  );
}
