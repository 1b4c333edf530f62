/** What is typed in front of items, and of labels, in place of a number; for use inside a regular expression class. */
export const BULLETS = '●•·■◆▪★☆○◇□▲△►▶➢※';
