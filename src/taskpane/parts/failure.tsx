import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { strings } from '../strings/strings';
import { Callout } from './callout';

export interface FailureProps {
  /** What could not be done. */
  readonly message: string;
  /** What Word or the browser said about it. */
  readonly reason: string;
  readonly action?: string;
  readonly onAction: () => void;
}

/** A thing that did not work, with a way to try again. */
export function Failure({ message, reason, action, onAction }: FailureProps) {
  const { common } = strings;
  const styles = useStyles();
  return (
    <div className={styles.failure} role="alert">
      <Callout icon={<ErrorCircleRegular />} tone="problem">
        {message} {reason && common.details(reason)}
      </Callout>
      <Button onClick={onAction}>{action ?? common.retry}</Button>
    </div>
  );
}

const useStyles = makeStyles({
  failure: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
  },
});
