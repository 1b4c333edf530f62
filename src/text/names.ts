import { trimBlanks } from './blanks';
import { isDateLine } from './date-line';

/** Names of units and persons as they stand under a title or at the end of a text. */

const ORGANISATION =
  '红十字会|红会|委员会|办公室|办事处|协会|学会|商会|总会|分会|联合会|基金会|服务中心|培训基地|培训中心|救援队|服务队|志愿队|志愿服务队|中心|医院|卫生院|卫生室|学校|大学|学院|中学|小学|幼儿园|局|厅|机关|支队|大队|中队|公司|集团|街道|工作站|服务站|血站|办|处|站|所|院';
const REGION = '省|自治区|特别行政区|市|州|地区|盟|区|县|旗|镇|乡|街道|村|社区|兵团';

/** Starts with the name of a place and ends with the kind of a unit or a place: 青禾市松岭区红十字会, 云溪县. */
const PLACED_UNIT = RegExp(
  `^[\\p{Script=Han}]{1,10}?(?:${REGION})[\\p{Script=Han}（）()]{0,20}?(?:${ORGANISATION}|${REGION})?$`,
  'u',
);
const ANY_UNIT = RegExp(`^[\\p{Script=Han}A-Za-z0-9]{2,24}(?:${ORGANISATION})$`, 'u');
const RED_CROSS = /^[\p{Script=Han}（）()]{0,20}红十字会(?:办公室|机关|秘书处|业务部|组宣部|赈济救护部|志愿服务部)?$/u;
const LABELLED =
  /^[（(]?(?:案例)?(?:申报|报送|填报|推荐|选送|供稿|撰稿|作者|执笔|撰写|编写|整理|通讯员|联系)(?:单位|人|者)?[：:]|^[（(]?(?:单位|部门|姓名)(?:名称)?[：:]/u;

/** Words of sentences and slogans; a unit's name holds none of them. */
const PROSE =
  /[，。；：？！“”《》、+＋—…]|[的了把让以在被将为与及使从向]|打造|构建|推动|守护|助力|探索|创新|实践|筑牢|提升|走进|关爱/u;

/** A name of two to four characters, blanks between them or not; several separated by wide blanks or 、. */
const ONE_PERSON = '(?:[\\p{Script=Han}·]{2,4}|\\p{Script=Han}[ \\u3000]{1,2}\\p{Script=Han})';
const PERSON = RegExp(`^${ONE_PERSON}(?:[ \\u3000、]+${ONE_PERSON}){0,3}$`, 'u');

/** What stands between the names on one line. */
const BLANKS = /[ \t\u00a0\u2002\u2003\u3000、\n]+/u;
const BLANKS_AND_COMMAS = /[ \t\u00a0\u2002\u2003\u3000、\n，,]+/u;

function withoutBrackets(line: string): string {
  return trimBlanks(trimBlanks(line).replace(/^[（(【[](.*)[）)】\]]$/u, '$1'));
}

/** Whether a line begins with a label such as 申报单位： or 作者：. */
export function isLabelledName(line: string): boolean {
  return line.length <= 50 && LABELLED.test(trimBlanks(line));
}

/**
 * Whether a line is the name of a unit, or of several, perhaps with a person after it. In brackets the date may stand
 * beside them, after a comma: （临江县红十字会，2022年6月）.
 */
export function isUnitName(line: string): boolean {
  const name = withoutBrackets(line);
  if (name.length < 3 || name.length > 50) return false;
  const separators = name === trimBlanks(line) ? BLANKS : BLANKS_AND_COMMAS;
  const parts = name.split(separators).filter((part) => part !== '' && !isDateLine(part));
  return (
    parts.length > 0 &&
    parts.length <= 4 &&
    parts.some(isOneUnit) &&
    parts.every((part) => isOneUnit(part) || part.length <= 4)
  );
}

function isOneUnit(name: string): boolean {
  if (name.length > 30) return false;
  if (RED_CROSS.test(name)) return true;
  return !PROSE.test(name) && (PLACED_UNIT.test(name) || ANY_UNIT.test(name));
}

/** Whether a line could be one or more names of persons; short ordinary words look alike, so place must confirm it. */
export function isPersonName(line: string): boolean {
  return PERSON.test(withoutBrackets(line));
}
