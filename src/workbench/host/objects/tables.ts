import type { MemberTable } from '../batch/host-object';
import { APPLICATION, DOCUMENT_CREATED, FONT_NAMES } from './application';
import { BODY } from './body';
import { CONTENT_CONTROL, CONTENT_CONTROL_COLLECTION } from './content-control';
import { CUSTOM_XML_PART, CUSTOM_XML_PART_COLLECTION, CUSTOM_XML_PART_SCOPED_COLLECTION } from './custom-xml';
import { DOCUMENT } from './document';
import { FONT } from './font';
import { LIST, LIST_COLLECTION, LIST_ITEM } from './list';
import { PAGE_SETUP } from './page-setup';
import { PARAGRAPH } from './paragraph';
import { PARAGRAPH_COLLECTION } from './paragraph-collection';
import { PARAGRAPH_FORMAT } from './paragraph-format';
import { RANGE } from './range';
import { RANGE_COLLECTION } from './range-collection';
import { SEARCH_OPTIONS } from './search';
import { SECTION, SECTION_COLLECTION } from './section';
import { SETTING, SETTING_COLLECTION } from './setting-collection';
import { STYLE, STYLE_COLLECTION } from './style';
import { TABLE, TABLE_COLLECTION } from './table';
import { TABLE_CELL, TABLE_ROW, TABLE_ROW_COLLECTION } from './table-row';

/** Every class of Word's API that this host plays. */
export const MEMBER_TABLES: readonly MemberTable<never>[] = [
  APPLICATION,
  BODY,
  CONTENT_CONTROL,
  CONTENT_CONTROL_COLLECTION,
  CUSTOM_XML_PART,
  CUSTOM_XML_PART_COLLECTION,
  CUSTOM_XML_PART_SCOPED_COLLECTION,
  DOCUMENT,
  DOCUMENT_CREATED,
  FONT,
  FONT_NAMES,
  LIST,
  LIST_COLLECTION,
  LIST_ITEM,
  PAGE_SETUP,
  PARAGRAPH,
  PARAGRAPH_COLLECTION,
  PARAGRAPH_FORMAT,
  RANGE,
  RANGE_COLLECTION,
  SEARCH_OPTIONS,
  SECTION,
  SECTION_COLLECTION,
  SETTING,
  SETTING_COLLECTION,
  STYLE,
  STYLE_COLLECTION,
  TABLE,
  TABLE_CELL,
  TABLE_COLLECTION,
  TABLE_ROW,
  TABLE_ROW_COLLECTION,
];
