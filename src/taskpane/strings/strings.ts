import { ROLE_NAMES } from '../../draft/roles';
import { tabs, common } from './common';
import { home, progress, tracking, result, versions } from './home';
import { paragraphs } from './paragraphs';
import { filling } from './filling';
import { summary } from './summary';
import { options } from './options';
import { diagnostics } from './diagnostics';

/** Every sentence of the pane, one file a page. The program speaks Chinese. */
export const strings = {
  roles: ROLE_NAMES,
  tabs,
  common,
  home,
  progress,
  tracking,
  result,
  versions,
  paragraphs,
  filling,
  summary,
  options,
  diagnostics,
};

export type Strings = typeof strings;
