import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { FormFieldName } from '../../notice/notice';
import { usePane } from '../pane-context';
import { Callout } from '../parts/callout';
import { strings } from '../strings/strings';
import { focusHeader } from './header-id';
import type { Texts } from './store/texts';
import { useCase } from './use-case';

export interface ConflictChoiceProps {
  readonly name: FormFieldName;
  readonly mine: Texts;
  readonly theirs: Texts;
}

/** Both texts side by side, where the pane and the document were changed at the same place: the author takes one. */
export function ConflictChoice({ name, mine, theirs }: ConflictChoiceProps) {
  const { store } = useCase();
  const { say } = usePane();
  const { filling } = strings;
  const { conflict } = filling;
  const styles = useStyles();
  const choose = async (choice: 'mine' | 'theirs'): Promise<void> => {
    const refusal = await store.decide(name, choice);
    if (refusal !== null) say({ text: refusal, tone: 'problem' });
    // The buttons are gone with the question.
    else focusHeader(name);
  };
  const version = (title: string, texts: Texts, use: string, choice: 'mine' | 'theirs') => (
    <section className={styles.version} aria-label={title}>
      <h4 className={styles.title}>{title}</h4>
      <p className={styles.text}>{texts.join('\n')}</p>
      <Button size="small" onClick={() => void choose(choice)}>
        {use}
      </Button>
    </section>
  );
  return (
    <div role="alert" className={styles.choice}>
      <Callout tone="warning" icon={<WarningRegular />} title={conflict.title}>
        {conflict.hint}
      </Callout>
      {version(conflict.mine, mine, conflict.useMine, 'mine')}
      {version(conflict.theirs, theirs, conflict.useTheirs, 'theirs')}
    </div>
  );
}

const useStyles = makeStyles({
  choice: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  version: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0, color: tokens.colorNeutralForeground2 },
  text: {
    margin: 0,
    maxHeight: '160px',
    overflowY: 'auto',
    width: '100%',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
});
