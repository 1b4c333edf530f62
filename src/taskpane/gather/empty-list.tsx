import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentAddRegular } from '@fluentui/react-icons/svg/document-add';
import { PageHeading } from '../parts/page-heading';
import { Intro } from '../parts/intro';
import { useStrings } from '../strings/strings';
import { useFileInputs } from './use-file-inputs';

/** Where gathering begins. */
export function EmptyList() {
  const { gather } = useStrings();
  const styles = useStyles();
  const { chooseFiles, chooseFolder, inputs } = useFileInputs();
  return (
    <div className={styles.page}>
      <PageHeading arrived>{gather.title}</PageHeading>
      <Intro>{gather.intro}</Intro>
      <div className={styles.zone}>
        <DocumentAddRegular aria-hidden className={styles.icon} />
        <p className={styles.hint}>{gather.dropHere}</p>
        <div className={styles.buttons}>
          <Button appearance="primary" onClick={chooseFiles}>
            {gather.chooseFiles}
          </Button>
          {chooseFolder && <Button onClick={chooseFolder}>{gather.chooseFolder}</Button>}
        </div>
      </div>
      {inputs}
      <p className={styles.local}>{gather.local}</p>
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
    borderRadius: tokens.borderRadiusLarge,
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
  },
  icon: { width: '32px', height: '32px', color: tokens.colorBrandForeground1 },
  hint: { margin: 0, textAlign: 'center', color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: tokens.spacingHorizontalS },
  local: {
    marginBottom: 0,
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground3,
  },
});
