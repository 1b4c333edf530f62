import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useEffect } from 'react';
import { usePane } from '../pane-context';
import { strings } from '../strings/strings';

/** How long good news stays; bad news, and news with a way to something, stays until it is dismissed or replaced. */
const INFO_MS = 5000;

/** The line at the foot of the pane that says how the last small thing went; also read out by screen readers. */
export function StatusLine() {
  const { status, say } = usePane();
  const { common } = strings;
  const styles = useStyles();

  useEffect(() => {
    if (status?.tone !== 'info' || status.action) return undefined;
    const timer = setTimeout(() => say(null), INFO_MS);
    return () => clearTimeout(timer);
  }, [status, say]);

  return (
    <div
      className={mergeClasses(
        styles.line,
        status !== null && styles.shown,
        status?.tone === 'problem' && styles.problem,
      )}
    >
      <span role="status" className={styles.text}>
        {status?.text}
      </span>
      {status?.action && (
        <Button size="small" appearance="transparent" className={styles.action} onClick={status.action.run}>
          {status.action.label}
        </Button>
      )}
      {(status?.tone === 'problem' || status?.action) && (
        <Button
          size="small"
          appearance="transparent"
          icon={<DismissRegular />}
          aria-label={common.dismiss}
          onClick={() => say(null)}
        />
      )}
    </div>
  );
}

const useStyles = makeStyles({
  line: { flexShrink: 0, display: 'flex', alignItems: 'center' },
  shown: {
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  problem: { backgroundColor: tokens.colorStatusDangerBackground1 },
  text: { flexGrow: 1, minWidth: 0 },
  action: { flexShrink: 0, minWidth: 'auto', color: tokens.colorBrandForeground1 },
});
