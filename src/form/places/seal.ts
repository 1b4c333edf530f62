import { withoutBlanks } from '../../text/blanks';

/** What offices print where the seal goes. */
const WORDS = '(?:请)?(?:在此|此处)?(?:加?盖)?(?:申报|所在|推荐)?(?:单位)?[公盖签印][ \\u3000]*章(?:处)?';
/** What prompts for seal and signature are made of; one of the first words is in each of them. */
const ASKED = '章|签[字名署]';
const PROMPT = `(?:${ASKED}|[加盖公印请须需应由在此并及和与或处、，,；;/／ \\u3000]|有效|本人|手写|申报|所在|推荐|审核|省级?|市级?|州级?|县级?|红十字会|单位|部门|主要|分管|法定|负责人|负责同志|领导|代表人?|会长|主任|经办人|审核人|审批人)`;
/** （盖章）, （单位盖章、负责人签字）. */
const BRACKETED = `[（(【[](?=[^（()）【】[\\]]*(?:${ASKED}))${PROMPT}{1,24}[）)】\\]]`;
/** More of them one after the other than anybody prints are looked at no further: a line may hold thousands. */
const seals = (gap: string) => `(?:${BRACKETED}${gap}){1,4}`;
const GAP = '[\\s\\u3000]*';

const ALONE = RegExp(`^(?:${seals('')}|(?=.*(?:${ASKED}))${PROMPT}{1,24}(?:${BRACKETED})?)[：:]?$`, 'u');
const AT_START = RegExp(`^${GAP}${seals(GAP)}[：:]?`, 'u');
const AT_END = RegExp(`(?:${seals(GAP)}|${WORDS})[：:]?${GAP}$`, 'u');
/** In the midst of a line without brackets only where something else begins after them: 印章博物馆 is a name. */
const WITHIN = RegExp(`(?:${BRACKETED}[：:]?|${WORDS}(?:[：:]|(?=[\\s\\u3000（(]|$)))`, 'gu');

/** Whether a line is nothing but the place of the seal. */
export function isSealOnly(line: string): boolean {
  return ALONE.test(withoutBlanks(line));
}

/** How many UTF-16 units at the beginning of a line are prompts for a seal: （盖章）同意推荐. */
export function sealAtStart(line: string): number {
  return AT_START.exec(line)?.[0].length ?? 0;
}

/** A line without the place of the seal at its end. */
export function withoutSealAtEnd(line: string): string {
  return line.replace(AT_END, '');
}

/** Where the words for the seal stand in a line. */
export function sealsIn(line: string): { readonly start: number; readonly end: number }[] {
  return [...line.matchAll(WITHIN)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
}

/** Who signs for an office. */
const SIGNER =
  '(?:单位|主要|分管|法定)?(?:负责人|负责同志|领导|代表人|经办人|审核人|审批人|审批|审核|填表人|填报人|制表人|联系人|签发人|签字人|会长|秘书长|主任|局长|书记|复核人?|经办)';
const SIGNING = '(?:签[ \\u3000]*[字名章]|盖章)';
/** Before words for signing anybody may stand: 会领导签字. */
const ANYBODY = '\\p{Script=Han}{0,12}[（(]?签[字名章][）)]?';
const SIGNATURE = RegExp(
  `^(?:${SIGNER}[（(]?${SIGNING}?[）)]?|${SIGNING}|[（(]${SIGNING}[）)]|${ANYBODY})[：:][^。；]{0,40}$|^${SIGNER}?[（(]?${SIGNING}[）)]?$|^${SIGNER}$`,
  'u',
);

/** Whether a line is that of somebody who signs: 负责人签字：陆一鸣. */
export function isSignature(line: string): boolean {
  return SIGNATURE.test(withoutBlanks(withoutSealAtEnd(line))) && !isVerdict(line);
}

/** What a sentence goes on with that ends in the name of an office: 并报省红十字会. No name begins so (并州区, 经开区 are names). */
const GOING_ON = '[上呈现特]?报|呈送|送|并(?!州)|拟|提[交请]|请|经(?![济开])';
/** The name of an office and nothing else: it stands above the date, or in front of the words for the seal. */
const OFFICE = RegExp(
  `^(?!${GOING_ON})[\\p{Script=Han}（）()·]{0,30}(?:红十字会|[会局院委部站办处校厅司]|中心|公司|政府|单位)[：:]?$`,
  'u',
);

export function isOffice(line: string): boolean {
  return OFFICE.test(withoutBlanks(line)) && !isVerdict(line);
}

/** A line without the name of an office after its last sentence: 同意推荐。岚山市红十字会. */
export function withoutOfficeAtEnd(line: string): string {
  const end = line.lastIndexOf('。') + 1;
  return end > 0 && isOffice(line.slice(end)) ? line.slice(0, end) : line;
}

function isVerdict(line: string): boolean {
  return /同意|推荐(?!单位)|属实/u.test(line);
}
