import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { Finding } from '../../word/session';
import { Callout } from './callout';
import { useLostFocus } from './use-lost-focus';
import { FindingList } from '../run/finding-list';
import { useStrings } from '../strings/strings';

export interface OutcomeNoteProps {
  readonly title: string;
  readonly message: string | null;
  readonly isGood: boolean;
  readonly left: readonly Finding[];
  /** A way onward. */
  readonly action?: { readonly label: string; readonly run: () => void };
  readonly onClose: () => void;
}

/** What inserting or taking over came to, where there is something to read or to do. */
export function OutcomeNote({ title, message, isGood, left, action, onClose }: OutcomeNoteProps) {
  const { result, common } = useStrings();
  const styles = useStyles();
  const note = useLostFocus<HTMLDivElement>(true);
  return (
    <div ref={note} tabIndex={-1} role="status" className={styles.note}>
      <Callout
        tone={isGood ? 'quiet' : 'warning'}
        icon={isGood ? <CheckmarkCircleRegular /> : <WarningRegular />}
        title={title}
      >
        {message}
      </Callout>
      {left.length > 0 && <FindingList findings={left} />}
      <div className={styles.actions}>
        {action && (
          <Button size="small" appearance="primary" onClick={action.run}>
            {action.label}
          </Button>
        )}
        <Button size="small" onClick={onClose}>
          {isGood ? result.finish : common.back}
        </Button>
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  note: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    outlineStyle: 'none',
  },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS },
});
