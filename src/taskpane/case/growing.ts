import { type GriffelStyle, tokens } from '@fluentui/react-components';

const TEXT = {
  gridArea: '1 / 1 / 2 / 2',
  boxSizing: 'border-box',
  minWidth: 0,
  width: '100%',
  margin: 0,
  fontFamily: 'inherit',
  fontSize: tokens.fontSizeBase300,
  lineHeight: tokens.lineHeightBase300,
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
} as const satisfies GriffelStyle;

/**
 * The styles of a text box that grows with its words: a copy of them in its frame (`data-text`), not to be seen, makes the box
 * as high as they are. Padding and border have to be the same for both.
 */
export function growing(edge: { readonly padding: string; readonly border: string }) {
  const shape = { ...TEXT, ...edge };
  return {
    frame: {
      display: 'grid',
      minWidth: 0,
      '::after': { ...shape, content: 'attr(data-text) " "', visibility: 'hidden' },
    },
    box: { ...shape, resize: 'none', overflow: 'hidden' },
  } as const satisfies Readonly<Record<string, GriffelStyle>>;
}

const bare = growing({ padding: '0', border: 'none' });

/** The same for words that are there to be copied, and nobody types in. */
export const readOnlyText = {
  frame: bare.frame,
  box: {
    ...bare.box,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    borderRadius: tokens.borderRadiusSmall,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
} as const satisfies Readonly<Record<string, GriffelStyle>>;
