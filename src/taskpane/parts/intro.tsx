import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** What a page is for, below its heading. */
export function Intro({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return <p className={styles.intro}>{children}</p>;
}

const useStyles = makeStyles({
  intro: { margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalL}`, color: tokens.colorNeutralForeground2 },
});
