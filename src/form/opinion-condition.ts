/** To the end of the sentence, or of what is in brackets. */
const REST = '[^。；）)\\n]*';
/** Where a clause begins. */
const CLAUSE = '(?:^|[，。；、\\n（(])';
/** 如能补充材料; what is said of false statements (如有不实，由我会负责) and 如下 are no conditions. */
const IF = '(?:如果?|若|假如|倘若)(?!有?(?:不实|虚假|失实|弄虚)|实|下|期|此|上|何|干)';
const DONE = '(?:修改|完善|补充|补齐|调整|整改|核实)';

const AFTER: readonly RegExp[] = [
  // 但 that begins the next clause; later on one that asks for something: 但成效明显 is praise.
  RegExp(`^(?:[^，。；\\n（(]{0,20}[，。；、\\n（(]+)?((?:但(?!愿)|不过|然而|前提)${REST})`, 'u'),
  RegExp(`(但是?(?:仍|还|尚|也)?(?:须|需|应|要|请|必须|得)${REST})`, 'u'),
  RegExp(`${CLAUSE}((?:仍|还|尚)?(?:必须|须|需)${REST})`, 'u'),
  RegExp(`${CLAUSE}(待[^，。；\\n]{1,20}(?:后|再|方|即)${REST})`, 'u'),
  RegExp(`${CLAUSE}(${IF}${REST})`, 'u'),
  RegExp(`(${DONE}[^，。；\\n]{0,8}后，?(?:再|方|才|另行|重新|予以|可|上?报|推荐|申报)${REST})`, 'u'),
];

const BEFORE: readonly RegExp[] = [
  RegExp(`${CLAUSE}(待[^，。；\\n]{1,20}后)，?$`, 'u'),
  RegExp(`${CLAUSE}(${IF}[^，。；\\n]{1,20})，$`, 'u'),
  /([^，。；\n]{0,20}后，?(?:方可|方能|才能|才可|再))$/u,
];

/** The first condition in what stands before a recommendation and after it; null without one. */
export function conditionOn(before: string, after: string): string | null {
  for (const [text, forms] of [
    [after, AFTER],
    [before, BEFORE],
  ] as const)
    for (const form of forms) {
      const words = form.exec(text)?.[1];
      if (words !== undefined) return words;
    }
  return null;
}
