import { Button, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import { KeyboardRegular } from '@fluentui/react-icons/svg/keyboard';
import type { Question } from '../../session/diagnostics';
import { Callout } from '../parts/callout';
import { strings } from '../strings/strings';
import type { Request } from './use-diagnosis';

export interface DiagnosisProgressProps {
  readonly questions: readonly Question[];
  /** The one that is being asked; null before the first. */
  readonly question: Question | null;
  readonly request: Request | null;
}

/** Which question is being asked, and what the person is asked to do for it. */
export function DiagnosisProgress({ questions, question, request }: DiagnosisProgressProps) {
  const { diagnostics } = strings;
  const styles = useStyles();
  const number = questions.findIndex(({ id }) => id === question?.id) + 1;
  return (
    <div className={styles.progress}>
      <ProgressBar
        thickness="large"
        value={number / questions.length}
        aria-label={diagnostics.running}
        aria-valuetext={diagnostics.asking(number, questions.length)}
      />
      <p className={styles.question} role="status">
        {diagnostics.asking(number, questions.length)}
        <span className={styles.words}>{question?.question}</span>
      </p>
      {request && (
        <div role="alert">
          <Callout tone="warning" icon={<KeyboardRegular />} title={diagnostics.yourTurn}>
            {request.words}
            <span className={styles.buttons}>
              <Button size="small" appearance="primary" onClick={() => request.answer(true)}>
                {diagnostics.done}
              </Button>
              <Button size="small" onClick={() => request.answer(false)}>
                {diagnostics.skip}
              </Button>
            </span>
          </Callout>
        </div>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  progress: { display: 'grid', gap: tokens.spacingVerticalM, marginTop: tokens.spacingVerticalL },
  question: { margin: 0, color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  words: { display: 'block', color: tokens.colorNeutralForeground1 },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
});
