import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** A small line below an editor. */
export function Hint({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return <p className={styles.hint}>{children}</p>;
}

const useStyles = makeStyles({
  hint: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
});
