/**
 * Draws the add-in's icons: `npx tsx .config/draw-icons.ts` writes `assets/icons/*.png`.
 *
 * Both pictures live on a grid of 16 units. All edges that matter stand on whole units, so that they are sharp at
 * 16, 32, 64 and 80 pixels; curves are smoothed by sampling each pixel several times.
 * A page with a centred title and an indented first line is what the add-in makes; no emblem of the Red Cross appears,
 * since its use is restricted (Geneva Convention I, article 44).
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PNG } from 'pngjs';

type Colour = readonly [red: number, green: number, blue: number];
/** Whether the point, in grid units, lies inside. */
type Shape = (x: number, y: number) => boolean;
type Layer = readonly [Shape, Colour];

export const SIZES = [16, 32, 64, 80] as const;
const GRID = 16;
const SAMPLES = 8;

const OUTLINE: Colour = [0x2b, 0x57, 0x9a];
const PAPER: Colour = [0xff, 0xff, 0xff];
const TITLE: Colour = [0xc4, 0x3e, 0x1c];
const TEXT: Colour = [0x6b, 0x7c, 0x93];
const BADGE: Colour = [0x10, 0x7c, 0x41];

const box =
  (left: number, top: number, right: number, bottom: number): Shape =>
  (x, y) =>
    x >= left && x < right && y >= top && y < bottom;

const disc =
  (centreX: number, centreY: number, radius: number): Shape =>
  (x, y) =>
    Math.hypot(x - centreX, y - centreY) < radius;

/** A line with round ends. */
const stroke =
  (x1: number, y1: number, x2: number, y2: number, width: number): Shape =>
  (x, y) => {
    const along = ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / ((x2 - x1) ** 2 + (y2 - y1) ** 2);
    const t = Math.min(1, Math.max(0, along));
    return Math.hypot(x - x1 - t * (x2 - x1), y - y1 - t * (y2 - y1)) < width / 2;
  };

/** A page put in order: the ribbon button that formats, and the add-in itself. */
const format: readonly Layer[] = [
  [box(1, 0, 13, 16), OUTLINE],
  [box(2, 1, 12, 15), PAPER],
  [box(4, 2, 10, 4), TITLE],
  [box(5, 5, 11, 6), TEXT],
  [box(3, 7, 11, 8), TEXT],
  [box(3, 9, 7, 10), TEXT],
  [disc(11.5, 11.5, 4.5), PAPER],
  [disc(11.5, 11.5, 4), BADGE],
  [stroke(9.6, 11.7, 10.9, 13, 1.5), PAPER],
  [stroke(10.9, 13, 13.5, 10.1, 1.5), PAPER],
];

/** A document with a pane at its right. */
const pane: readonly Layer[] = [
  [box(0, 1, 16, 15), OUTLINE],
  [box(1, 2, 10, 14), PAPER],
  [box(3, 3, 8, 5), TITLE],
  [box(4, 6, 9, 7), TEXT],
  [box(2, 8, 9, 9), TEXT],
  [box(2, 10, 9, 11), TEXT],
  [box(2, 12, 6, 13), TEXT],
  [box(11, 2, 15, 14), PAPER],
  [box(12, 3, 14, 5), BADGE],
  [box(12, 6, 14, 8), TEXT],
  [box(12, 9, 14, 11), TEXT],
];

export const ICONS = { format, pane } as const;

/** One icon at one size. */
export function draw(layers: readonly Layer[], size: number): PNG {
  const picture = new PNG({ width: size, height: size });
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const sum = [0, 0, 0, 0];
      for (let sample = 0; sample < SAMPLES * SAMPLES; sample += 1) {
        const x = ((column + ((sample % SAMPLES) + 0.5) / SAMPLES) * GRID) / size;
        const y = ((row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) * GRID) / size;
        const top = [...layers].reverse().find(([shape]) => shape(x, y));
        if (top) [...top[1], 1].forEach((value, channel) => (sum[channel] = (sum[channel] ?? 0) + value));
      }
      const covered = sum[3] ?? 0;
      const at = (row * size + column) * 4;
      for (let channel = 0; channel < 3; channel += 1) {
        picture.data[at + channel] = covered === 0 ? 0 : Math.round((sum[channel] ?? 0) / covered);
      }
      picture.data[at + 3] = Math.round((covered * 255) / (SAMPLES * SAMPLES));
    }
  }
  return picture;
}

function main(): void {
  const folder = path.join(__dirname, '../assets/icons');
  mkdirSync(folder, { recursive: true });
  for (const [name, layers] of Object.entries(ICONS)) {
    for (const size of SIZES) {
      writeFileSync(path.join(folder, `${name}-${size}.png`), PNG.sync.write(draw(layers, size)));
    }
  }
}

if (process.argv[1] === __filename) main();
