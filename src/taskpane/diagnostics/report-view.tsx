import { Button, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { useRef } from 'react';
import { usePane } from '../pane-context';
import { useStrings } from '../strings/strings';
import { copyText } from '../parts/copy-text';

export interface ReportViewProps {
  readonly text: string;
  /** Of the button: `primary` where copying is what the page is for. */
  readonly appearance: 'primary' | 'secondary';
}

/** The report as it will be sent, to be read before it is copied. */
export function ReportView({ text, appearance }: ReportViewProps) {
  const { say } = usePane();
  const { diagnostics } = useStrings();
  const styles = useStyles();
  const field = useRef<HTMLTextAreaElement>(null);

  const copy = async (): Promise<void> => {
    const copied = field.current !== null && (await copyText(field.current));
    say(copied ? { text: diagnostics.copied, tone: 'info' } : { text: diagnostics.copyFailed, tone: 'problem' });
  };

  return (
    <>
      <Button appearance={appearance} icon={<CopyRegular />} onClick={() => void copy()}>
        {diagnostics.copy}
      </Button>
      <p className={styles.hint}>{diagnostics.copyHint}</p>
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
  hint: {
    margin: `${tokens.spacingVerticalS} 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  report: { width: '100%' },
  text: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    whiteSpace: 'pre',
  },
});
