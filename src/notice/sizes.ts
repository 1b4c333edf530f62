/** Chinese names of type sizes (字号) and their height in points, as Word's size list has them. */
export const TYPE_SIZES = {
  初号: 42,
  小初: 36,
  一号: 26,
  小一: 24,
  二号: 22,
  小二: 18,
  三号: 16,
  小三: 15,
  四号: 14,
  小四: 12,
  五号: 10.5,
  小五: 9,
  六号: 7.5,
  小六: 6.5,
  七号: 5.5,
  八号: 5,
} as const;

export type TypeSize = keyof typeof TYPE_SIZES;

export const TYPE_SIZE_NAMES = Object.keys(TYPE_SIZES) as [TypeSize, ...TypeSize[]];

/** Height in points of a 字号, or of a size that is given in points. */
export function pointsOf(size: TypeSize | number): number {
  return typeof size === 'number' ? size : TYPE_SIZES[size];
}

/** How an author calls a size in points: 三号, or 17 磅 for a size that has no name. */
export function sizeLabel(points: number): string {
  return TYPE_SIZE_NAMES.find((name) => TYPE_SIZES[name] === points) ?? `${String(points)} 磅`;
}
