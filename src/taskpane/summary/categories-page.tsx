import { Button, Field, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { officeColumn } from '../../notice/columns';
import { usePane } from '../pane-context';
import { Intro } from '../parts/intro';
import { strings } from '../strings/strings';
import { SubPage } from './sub-page';
import { useSummary } from './store/use-summary';

/** The categories that the office uses. */
export function CategoriesPage() {
  const { store, view, notice, show } = useSummary();
  const { say } = usePane();
  const { categoriesPage: words } = strings.summary;
  const styles = useStyles();
  const column = officeColumn(notice)?.label ?? '';
  const saved = view.categories.join('\n');
  const [text, setText] = useState(saved);
  const save = (): void => {
    store.setCategories(text.split('\n'));
    show({ kind: 'list', from: null });
    say({ text: words.saved(store.snapshot().categories.length), tone: 'info' });
  };
  return (
    <SubPage title={column}>
      <Intro>{words.intro}</Intro>
      <Field label={words.label(column)}>
        <Textarea
          value={text}
          resize="vertical"
          rows={8}
          onChange={(_, { value }) => setText(value)}
          // Escape leaves the page; it would take along what was typed.
          onKeyDown={(event) => event.key === 'Escape' && text !== saved && event.preventDefault()}
        />
      </Field>
      <Button appearance="primary" className={styles.save} onClick={save}>
        {words.save}
      </Button>
    </SubPage>
  );
}

const useStyles = makeStyles({
  save: { marginTop: tokens.spacingVerticalM },
});
