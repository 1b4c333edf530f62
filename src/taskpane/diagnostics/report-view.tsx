import { Button, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { useRef } from 'react';
import { Hint } from '../parts/hint';
import { useCopy } from '../parts/use-copy';
import { strings } from '../strings/strings';

export interface ReportViewProps {
  readonly text: string;
  /** Of the button: `primary` where copying is what the page is for. */
  readonly appearance: 'primary' | 'secondary';
}

/** The report as it will be sent, to be read before it is copied. */
export function ReportView({ text, appearance }: ReportViewProps) {
  const { diagnostics } = strings;
  const styles = useStyles();
  const field = useRef<HTMLTextAreaElement>(null);
  const copy = useCopy();

  return (
    <>
      <Button appearance={appearance} icon={<CopyRegular />} onClick={() => copy(field.current)}>
        {diagnostics.copy}
      </Button>
      <Hint>{diagnostics.copyHint}</Hint>
      <Textarea
        className={styles.report}
        textarea={{ ref: field, className: styles.text }}
        aria-label={diagnostics.report}
        value={text}
        rows={8}
        readOnly
      />
    </>
  );
}

const useStyles = makeStyles({
  report: { width: '100%', marginTop: tokens.spacingVerticalS },
  text: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    whiteSpace: 'pre',
  },
});
