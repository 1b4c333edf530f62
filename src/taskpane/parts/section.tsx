import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { ReactNode } from 'react';

/** A part of a page under its heading. */
export function Section({ title, aside, children }: { title: string; aside?: string; children: ReactNode }) {
  const styles = useStyles();
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h3 id={id} className={styles.heading}>
        {title}
        {aside !== undefined && <span className={styles.aside}>{aside}</span>}
      </h3>
      {children}
    </section>
  );
}

const useStyles = makeStyles({
  section: { paddingTop: tokens.spacingVerticalL },
  heading: {
    display: 'flex',
    justifyContent: 'space-between',
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  aside: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
});
