import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useLostFocus } from './focus/use-lost-focus';

export interface PageHeadingProps {
  readonly icon?: ReactNode;
  /** Whether the author was led here, and may have lost the focus on the way. */
  readonly arrived?: boolean;
  readonly children: ReactNode;
}

/** What a page or a state of it is about. */
export function PageHeading({ icon, arrived = false, children }: PageHeadingProps) {
  const styles = useStyles();
  const heading = useLostFocus<HTMLHeadingElement>(arrived);
  return (
    <h2 ref={heading} tabIndex={-1} className={styles.heading}>
      {icon}
      <span>{children}</span>
    </h2>
  );
}

const useStyles = makeStyles({
  heading: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    alignItems: 'flex-start',
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    outlineStyle: 'none',
    '& svg': { flexShrink: 0, width: '22px', height: '22px' },
  },
});
