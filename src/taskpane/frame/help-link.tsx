import { Button } from '@fluentui/react-components';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import { strings } from '../strings/strings';

/** Opens the guide in the browser at a chapter; a page of the pane is a chapter of the same name. */
export function HelpLink({ chapter }: { readonly chapter: string }) {
  const { help } = strings.common;
  return (
    <Button
      as="a"
      size="small"
      appearance="subtle"
      icon={<QuestionCircleRegular />}
      title={help(chapter)}
      aria-label={help(chapter)}
      // Beside the page of the pane in everything that is built from src/build/product.ts.
      href={`assets/help.html#${encodeURIComponent(chapter)}`}
      target="_blank"
      rel="noreferrer"
    />
  );
}
