import { makeStyles, tokens } from '@fluentui/react-components';
import type { Question } from '../../word/diagnostics';
import { useStrings } from '../strings/strings';

/** What will be asked, and what is done for it; folded up, because few will want to know. */
export function QuestionList({ questions }: { readonly questions: readonly Question[] }) {
  const { diagnostics, locale } = useStrings();
  const styles = useStyles();
  return (
    <details className={styles.details}>
      <summary className={styles.summary}>{diagnostics.questions(questions.length)}</summary>
      <ol className={styles.list}>
        {questions.map(({ id, question, method }) => (
          <li key={id} className={styles.item}>
            {question[locale]}
            <span className={styles.method}>{method[locale]}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}

const useStyles = makeStyles({
  details: { marginTop: tokens.spacingVerticalM },
  summary: { cursor: 'pointer', color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingLeft: '24px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  item: { marginTop: tokens.spacingVerticalS },
  method: { display: 'block', color: tokens.colorNeutralForeground3 },
});
