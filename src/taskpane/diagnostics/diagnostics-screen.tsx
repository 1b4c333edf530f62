import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { useCallback, useEffect } from 'react';
import type { Diagnostics } from '../../session/diagnostics';
import { usePane } from '../pane-context';
import { Callout } from '../parts/callout';
import { Failure } from '../parts/failure';
import { PageHeading } from '../parts/page-heading';
import { Section } from '../parts/section';
import { strings } from '../strings/strings';
import { useResource } from '../use-resource';
import { DiagnosisProgress } from './diagnosis-progress';
import { ReportView } from './report-view';
import { useDiagnosis } from './use-diagnosis';

/** What this Word is, and how it answers what only a real Word answers: as text, to be copied for whoever maintains the add-in. */
export function DiagnosticsScreen({ onBack }: { readonly onBack: () => void }) {
  const { session } = usePane();
  const { common, diagnostics } = strings;
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
  const { diagnostics: words } = strings;
  const styles = useStyles();
  const { diagnosis, start } = useDiagnosis(diagnostics, documentChanged);

  if (diagnosis.kind === 'running') {
    return (
      <>
        <PageHeading arrived>{words.running}</PageHeading>
        <DiagnosisProgress
          questions={diagnostics.questions}
          question={diagnosis.question}
          request={diagnosis.request}
        />
      </>
    );
  }
  const isDone = diagnosis.kind === 'ended';
  return (
    <>
      {/* Another one for each state: it takes the focus that the button before had. */}
      <PageHeading key={diagnosis.kind} arrived>
        {words.title}
      </PageHeading>
      <p className={styles.intro}>{isDone ? words.ended : words.intro}</p>
      {!isDone && diagnosis.refused !== null && (
        <div role="alert" className={styles.refused}>
          <Callout tone="warning" icon={<WarningRegular />}>
            {diagnosis.refused}
          </Callout>
        </div>
      )}
      <Button appearance={isDone ? 'secondary' : 'primary'} onClick={start}>
        {isDone ? words.again : words.start}
      </Button>
      <Section title={isDone ? words.result : words.thisWord}>
        <ReportView
          text={diagnostics.report(isDone ? diagnosis.answers : [])}
          appearance={isDone ? 'primary' : 'secondary'}
        />
      </Section>
    </>
  );
}

const useStyles = makeStyles({
  screen: { padding: tokens.spacingHorizontalL, paddingBottom: tokens.spacingVerticalXXL },
  back: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`, marginBottom: tokens.spacingVerticalS },
  waiting: { padding: tokens.spacingVerticalXXL },
  intro: { margin: `0 0 ${tokens.spacingVerticalM}` },
  refused: { marginBottom: tokens.spacingVerticalM },
});
