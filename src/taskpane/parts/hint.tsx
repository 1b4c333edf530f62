import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

export interface HintProps {
  readonly id?: string;
  /** Below a button as wide as the page. */
  readonly isCentred?: boolean;
  readonly children: ReactNode;
}

/** A line below an editor, a button or a list that says what becomes of it. */
export function Hint({ id, isCentred = false, children }: HintProps) {
  const styles = useStyles();
  return (
    <p id={id} className={mergeClasses(styles.hint, isCentred && styles.centred)}>
      {children}
    </p>
  );
}

const useStyles = makeStyles({
  hint: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    // Not as small as Fluent's own hint of a field, in which it may stand.
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
  centred: { textAlign: 'center' },
});
