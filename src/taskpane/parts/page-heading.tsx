import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

export interface PageHeadingProps {
  readonly icon?: ReactNode;
  /** Takes the focus when it appears: the button that led here is gone. */
  readonly focused?: boolean;
  readonly children: ReactNode;
}

/** What a page or a state of it is about. */
export function PageHeading({ icon, focused = false, children }: PageHeadingProps) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focused) heading.current?.focus();
  }, [focused]);
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
