const HAN = /\p{Script=Han}/u;

/** Whether the text holds a Chinese character (punctuation is none). */
export function hasHan(text: string): boolean {
  return HAN.test(text);
}
