import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

export interface NoticeBarProps {
  /** The edge that parts it from the page: below it at the top of the pane, above it at the foot. */
  readonly edge: 'above' | 'below';
  readonly text: string;
  /** Of the one button. */
  readonly label: string;
  readonly icon?: ReactElement;
  readonly disabled?: boolean;
  readonly onPress: () => void;
}

/** On every page: one sentence that must not be missed, and the one button that does something about it. */
export function NoticeBar({ edge, text, label, icon, disabled = false, onPress }: NoticeBarProps) {
  const styles = useStyles();
  return (
    <div role="status" className={mergeClasses(styles.bar, styles[edge])}>
      <span className={styles.text}>{text}</span>
      <Button size="small" className={styles.button} icon={icon ?? null} disabledFocusable={disabled} onClick={onPress}>
        {label}
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  above: { borderTop: `1px solid ${tokens.colorStatusWarningBorder1}` },
  below: { borderBottom: `1px solid ${tokens.colorStatusWarningBorder1}` },
  text: { flexGrow: 1, minWidth: 0 },
  button: { flexShrink: 0, whiteSpace: 'nowrap' },
});
