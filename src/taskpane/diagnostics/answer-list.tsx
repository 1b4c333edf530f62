import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Answer, Question } from '../../word/diagnostics';
import { useStrings } from '../strings/strings';

export interface AnswerListProps {
  readonly questions: readonly Question[];
  readonly answers: readonly Answer[];
}

/** Every question with what this Word answered. */
export function AnswerList({ questions, answers }: AnswerListProps) {
  const { diagnostics, locale } = useStrings();
  const styles = useStyles();
  const asked = new Map(questions.map((question) => [question.id, question]));
  return (
    <ol className={styles.list}>
      {answers.map((answer) => (
        <li key={answer.id} className={styles.item}>
          {asked.get(answer.id)?.question[locale]}
          <span className={mergeClasses(styles.answer, answer.kind !== 'answered' && styles.open)}>
            {wordsFor(answer, diagnostics.answers)}
          </span>
        </li>
      ))}
    </ol>
  );
}

type AnswerWords = ReturnType<typeof useStrings>['diagnostics']['answers'];

function wordsFor(answer: Answer, words: AnswerWords): string {
  switch (answer.kind) {
    case 'answered':
      return answer.value === null ? words.unexpected : JSON.stringify(answer.value).slice(1, -1);
    case 'failed':
      return words.failed(answer.code);
    case 'not-here':
      return words.notHere(answer.needs);
    case 'skipped':
      return words.skipped;
  }
}

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '24px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  item: { marginBottom: tokens.spacingVerticalS },
  answer: {
    display: 'block',
    fontFamily: tokens.fontFamilyMonospace,
    color: tokens.colorBrandForeground1,
    overflowWrap: 'anywhere',
  },
  open: { fontFamily: 'inherit', color: tokens.colorNeutralForeground3 },
});
