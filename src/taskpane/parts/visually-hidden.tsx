import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** Text for screen readers only. */
export function VisuallyHidden({
  as: Tag = 'span',
  id,
  children,
}: {
  as?: 'span' | 'h1' | 'h2';
  id?: string;
  children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <Tag id={id} className={styles.hidden}>
      {children}
    </Tag>
  );
}

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});
