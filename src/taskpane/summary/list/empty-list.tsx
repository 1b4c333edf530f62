import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentAddRegular } from '@fluentui/react-icons/svg/document-add';
import { Hint } from '../../parts/hint';
import { PageHeading } from '../../parts/page-heading';
import { Intro } from '../../parts/intro';
import { strings } from '../../strings/strings';
import { useFileInputs } from '../store/use-file-inputs';

/** Where gathering begins. */
export function EmptyList() {
  const { summary } = strings;
  const styles = useStyles();
  const { chooseFiles, chooseFolder, inputs } = useFileInputs();
  return (
    <div className={styles.page}>
      <PageHeading arrived>{summary.title}</PageHeading>
      <Intro>{summary.intro}</Intro>
      <div className={styles.zone}>
        <DocumentAddRegular aria-hidden className={styles.icon} />
        <div className={styles.buttons}>
          <Button appearance="primary" onClick={chooseFiles}>
            {summary.chooseFiles}
          </Button>
          {chooseFolder && <Button onClick={chooseFolder}>{summary.chooseFolder}</Button>}
        </div>
        <p className={styles.hint}>{chooseFolder ? summary.dropHere : summary.dropFilesHere}</p>
      </div>
      {inputs}
      <Hint>{summary.local}</Hint>
      {chooseFolder && <Hint>{summary.localFolder}</Hint>}
    </div>
  );
}

const useStyles = makeStyles({
  page: { padding: tokens.spacingHorizontalL },
  zone: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalM}`,
    marginBottom: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
  },
  icon: { width: '32px', height: '32px', color: tokens.colorBrandForeground1 },
  hint: { margin: 0, textAlign: 'center', color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: tokens.spacingHorizontalS },
});
