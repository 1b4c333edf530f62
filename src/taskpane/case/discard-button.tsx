import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { MouseEvent } from 'react';
import { usePane } from '../pane-context';
import { strings } from '../strings/strings';

export interface DiscardButtonProps {
  /** The accessible name of what the button does, with what it does it to. */
  readonly named: (action: string) => string;
  readonly onDiscard: () => void;
}

/** Throws words away at the second press; Escape, or leaving it, takes the first one back. */
export function DiscardButton({ named, onDiscard }: DiscardButtonProps) {
  const { say } = usePane();
  const { tray } = strings.filling;
  const styles = useStyles();
  const [isAsking, setAsking] = useState(false);
  const press = ({ detail }: MouseEvent): void => {
    if (!isAsking) {
      setAsking(true);
      say({ text: tray.discardAsk, tone: 'info' });
      // The second half of a double click is no answer.
    } else if (detail < 2) onDiscard();
  };
  const label = isAsking ? tray.discardSure : tray.discard;
  return (
    <Button
      size="small"
      appearance="subtle"
      className={isAsking ? styles.sure : undefined}
      aria-label={named(label)}
      onClick={press}
      onBlur={() => setAsking(false)}
      onKeyDown={(event) => event.key === 'Escape' && setAsking(false)}
    >
      {label}
    </Button>
  );
}

const useStyles = makeStyles({
  sure: { color: tokens.colorStatusDangerForeground3 },
});
