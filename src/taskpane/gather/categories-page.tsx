import { Button, Field, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { usePane } from '../pane-context';
import { Intro } from '../parts/intro';
import { useStrings } from '../strings/strings';
import { SubPage } from './sub-page';
import { useGather } from './use-gather';

/** The categories that the office uses. */
export function CategoriesPage() {
  const { store, view, show } = useGather();
  const { say } = usePane();
  const { categoriesPage: words } = useStrings().gather;
  const styles = useStyles();
  const saved = view.categories.join('\n');
  const [text, setText] = useState(saved);
  const save = (): void => {
    store.setCategories(text.split('\n'));
    say({ text: words.saved(store.snapshot().categories.length), tone: 'info' });
    show({ kind: 'list', from: null });
  };
  return (
    <SubPage title={words.title}>
      <Intro>{words.intro}</Intro>
      <Field label={words.label}>
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
