import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { useCallback, useEffect } from 'react';
import type { Answer, Diagnostics } from '../../word/diagnostics';
import { usePane } from '../pane-context';
import { Callout } from '../parts/callout';
import { Failure } from '../parts/failure';
import { PageHeading } from '../parts/page-heading';
import { Section } from '../parts/section';
import { useStrings } from '../strings/strings';
import { useResource } from '../use-resource';
import { AnswerList } from './answer-list';
import { DiagnosisProgress } from './diagnosis-progress';
import { HostFactsList } from './host-facts-list';
import { QuestionList } from './question-list';
import { ReportView } from './report-view';
import { useDiagnosis } from './use-diagnosis';

/** What this Word is and can do, and the questions that only a real Word answers: all of it to be copied as text. */
export function DiagnosticsScreen({ onBack }: { readonly onBack: () => void }) {
  const { session } = usePane();
  const { common, diagnostics } = useStrings();
  const styles = useStyles();
  const opened = useResource(useCallback(() => session.openDiagnostics(), [session]));
  const { ensure } = opened;
  useEffect(ensure, [ensure]);

  return (
    <div className={styles.screen}>
      <Button size="small" appearance="subtle" icon={<ArrowLeftRegular />} className={styles.back} onClick={onBack}>
        {common.back}
      </Button>
      {opened.failure !== null ? (
        <Failure message={diagnostics.failed} reason={opened.failure} onAction={opened.reload} />
      ) : opened.value === null ? (
        <>
          <PageHeading arrived>{diagnostics.title}</PageHeading>
          <Spinner className={styles.waiting} aria-label={diagnostics.loading} />
        </>
      ) : (
        <Opened diagnostics={opened.value} />
      )}
    </div>
  );
}

function Opened({ diagnostics }: { readonly diagnostics: Diagnostics }) {
  const { documentChanged } = usePane();
  const { diagnostics: words } = useStrings();
  const styles = useStyles();
  const { diagnosis, start } = useDiagnosis(diagnostics, documentChanged);
  const { facts, questions } = diagnostics;

  if (diagnosis.kind === 'running') {
    return (
      <>
        <PageHeading arrived>{words.running}</PageHeading>
        <DiagnosisProgress questions={questions} question={diagnosis.question} request={diagnosis.request} />
      </>
    );
  }
  const answers = diagnosis.kind === 'ended' ? diagnosis.answers : [];
  return (
    <>
      {/* Another one for each state: it takes the focus that the button before had. */}
      <PageHeading key={diagnosis.kind} arrived>
        {words.title}
      </PageHeading>
      {diagnosis.kind === 'ended' ? (
        <Section title={words.answered} aside={words.settled(answers.filter(isSettled).length, answers.length)}>
          <ReportView text={diagnostics.report(answers)} appearance="primary" />
          <div className={styles.answers}>
            <AnswerList questions={questions} answers={answers} />
          </div>
          <Button onClick={start}>{words.again}</Button>
        </Section>
      ) : (
        <Section title={words.open}>
          <p className={styles.intro}>{words.intro}</p>
          {diagnosis.refused !== null && (
            <div role="alert" className={styles.refused}>
              <Callout tone="warning" icon={<WarningRegular />}>
                {diagnosis.refused}
              </Callout>
            </div>
          )}
          <Button appearance="primary" onClick={start}>
            {words.start}
          </Button>
          <QuestionList questions={questions} />
        </Section>
      )}
      <Section title={words.thisWord}>
        <HostFactsList facts={facts} />
      </Section>
      {diagnosis.kind === 'idle' && (
        <Section title={words.withoutQuestions}>
          <ReportView text={diagnostics.report([])} appearance="secondary" />
        </Section>
      )}
    </>
  );
}

/** The host's development switch can be set by it. */
function isSettled(answer: Answer): boolean {
  return answer.kind === 'answered' && answer.value !== null;
}

const useStyles = makeStyles({
  screen: { padding: tokens.spacingHorizontalL, paddingBottom: tokens.spacingVerticalXXL },
  back: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`, marginBottom: tokens.spacingVerticalS },
  waiting: { padding: tokens.spacingVerticalXXL },
  intro: { margin: `0 0 ${tokens.spacingVerticalM}` },
  refused: { marginBottom: tokens.spacingVerticalM },
  answers: { marginBlock: tokens.spacingVerticalL },
});
