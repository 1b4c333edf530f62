import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { Finding } from '../../draft/finding';
import { Callout } from './callout';
import { useLostFocus } from './focus/use-lost-focus';
import { FindingList } from '../run/finding-list';
import { strings } from '../strings/strings';

export interface NoteAction {
  readonly label: string;
  readonly run: () => void;
}

export interface OutcomeNoteProps {
  readonly title: string;
  readonly message: string | null;
  readonly isGood: boolean;
  readonly left: readonly Finding[];
  /** Ways onward, the one that is meant first. */
  readonly actions?: readonly NoteAction[];
  /** Within a page's own margins. */
  readonly isInset?: boolean;
  readonly onClose: () => void;
}

/** What inserting or taking over came to, where there is something to read or to do. */
export function OutcomeNote({
  title,
  message,
  isGood,
  left,
  actions = [],
  isInset = false,
  onClose,
}: OutcomeNoteProps) {
  const { result, common } = strings;
  const styles = useStyles();
  const note = useLostFocus<HTMLDivElement>(true);
  return (
    <div
      ref={note}
      data-note
      tabIndex={-1}
      role="status"
      className={mergeClasses(styles.note, isInset && styles.inset)}
    >
      <Callout
        tone={isGood ? 'quiet' : 'warning'}
        icon={isGood ? <CheckmarkCircleRegular /> : <WarningRegular />}
        title={title}
      >
        {message}
      </Callout>
      {left.length > 0 && <FindingList findings={left} />}
      <div className={styles.actions}>
        {actions.map(({ label, run }, index) => (
          <Button key={label} size="small" appearance={index === 0 ? 'primary' : 'secondary'} onClick={run}>
            {label}
          </Button>
        ))}
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
  inset: { paddingInline: 0, borderBottom: 'none' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
