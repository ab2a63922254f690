/** Turns a drawn page into what a scanner sees: paper that is not quite white, lies not quite straight, and has grain. */
import type { PageImage } from './image-pdf.ts';

type Context = OffscreenCanvasRenderingContext2D;
/** Draws in mm on white A4 paper. */
export type Drawing = (context: Context) => void;

export interface ScanLook {
  color: 'color' | 'gray' | 'mono';
  /** dpi */
  resolution: number;
  /** Tones are shown as dots where there are only black and white; else everything is one or the other. */
  halftone: boolean;
}

const mmPerInch = 25.4;
const a4 = { width: 210, height: 297 } as const;

/** The same numbers in every run (Park and Miller's generator), so that a scan is the same file each time. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const tileSide = 256;

/** A tile of grain, values from `low` to `high`. */
function grain(low: number, high: number, seed: number): OffscreenCanvas {
  const tile = new OffscreenCanvas(tileSide, tileSide);
  const context = contextOf(tile);
  const pixels = context.createImageData(tileSide, tileSide);
  const next = chance(seed);
  for (let at = 0; at < pixels.data.length; at += 4) {
    // Two draws: middle values are the most frequent, as in a sensor's noise.
    const value = low + ((next() + next()) / 2) * (high - low);
    pixels.data.set([value + next() * 2, value + next() * 2, value, 255], at);
  }
  context.putImageData(pixels, 0, 0);
  return tile;
}

function contextOf(canvas: OffscreenCanvas): Context {
  // Read back at once, so it is better never on the graphics card; there its pixels would differ between machines, too.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('This browser gives no canvas to draw a scan on.');
  return context;
}

function cover(context: Context, operation: GlobalCompositeOperation, style: CanvasPattern | string | null): void {
  if (style === null) return;
  context.globalCompositeOperation = operation;
  context.fillStyle = style;
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
  context.globalCompositeOperation = 'source-over';
}

/** The light falls off towards the edge where the lid does not close quite. */
function shade(context: Context, dpi: number): void {
  const depth = (6 / mmPerInch) * dpi;
  const shadow = context.createLinearGradient(0, 0, depth, 0);
  shadow.addColorStop(0, '#d9d9d9');
  shadow.addColorStop(1, '#ffffff');
  context.globalCompositeOperation = 'multiply';
  context.fillStyle = shadow;
  context.fillRect(0, 0, depth, context.canvas.height);
  context.globalCompositeOperation = 'source-over';
}

function drawn(draw: Drawing, { color, resolution }: ScanLook): Context {
  const scale = resolution / mmPerInch;
  const canvas = new OffscreenCanvas(Math.round(a4.width * scale), Math.round(a4.height * scale));
  const context = contextOf(canvas);
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.save();
  context.scale(scale, scale);
  context.rotate(0.0025);
  draw(context);
  context.restore();
  if (color === 'mono') return context;
  shade(context, resolution);
  cover(context, 'multiply', context.createPattern(grain(236, 253, 11), 'repeat'));
  cover(context, 'screen', context.createPattern(grain(16, 34, 7), 'repeat'));
  if (color === 'gray') cover(context, 'saturation', '#808080');
  return context;
}

/** Thresholds of an 8 × 8 ordered dither (Bayer), 0 to 63. */
const bayer = Array.from({ length: 64 }, (_, at) => {
  const [x, y] = [at % 8, Math.floor(at / 8)];
  return [0, 1, 2].reduce((value, bit) => {
    const pair = ((((x ^ y) >> bit) & 1) << 1) | ((y >> bit) & 1);
    return value | (pair << (2 * (2 - bit)));
  }, 0);
});

/** One row as bits, white 1. */
function packRow(pixels: Uint8ClampedArray, from: number, y: number, width: number, halftone: boolean): Uint8Array {
  const row = new Uint8Array(Math.ceil(width / 8));
  for (let x = 0; x < width; x += 1) {
    const at = from + 4 * x;
    const light = ((pixels[at] ?? 0) * 77 + (pixels[at + 1] ?? 0) * 150 + (pixels[at + 2] ?? 0) * 29) >> 8;
    const limit = halftone ? 4 * (bayer[(y % 8) * 8 + (x % 8)] ?? 0) + 2 : 160;
    if (light > limit) row[x >> 3] = (row[x >> 3] ?? 0) | (0x80 >> (x & 7));
  }
  return row;
}

/** All rows, each after PNG's predictor "up" (2): what is as in the row above is 0. */
function bits(context: Context, halftone: boolean): Uint8Array<ArrayBuffer> {
  const { width, height } = context.canvas;
  const stride = Math.ceil(width / 8);
  const all = new Uint8Array((stride + 1) * height);
  const band = 128;
  let above = new Uint8Array(stride);
  for (let top = 0; top < height; top += band) {
    const rows = Math.min(band, height - top);
    const { data } = context.getImageData(0, top, width, rows);
    for (let y = 0; y < rows; y += 1) {
      const row = packRow(data, 4 * width * y, top + y, width, halftone);
      const at = (stride + 1) * (top + y);
      all[at] = 2;
      for (let x = 0; x < stride; x += 1) all[at + 1 + x] = (row[x] ?? 0) - (above[x] ?? 0);
      above = Uint8Array.from(row);
    }
  }
  return all;
}

async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Quality of the JPEGs: as office printers make them. */
const quality = 0.8;

/** Scans one page. */
export async function scanned(draw: Drawing, look: ScanLook): Promise<PageImage> {
  const context = drawn(draw, look);
  const { width, height } = context.canvas;
  if (look.color === 'mono') {
    return { kind: 'bits', width, height, data: await deflated(bits(context, look.halftone)) };
  }
  const blob = await context.canvas.convertToBlob({ type: 'image/jpeg', quality });
  return { kind: 'jpeg', width, height, data: new Uint8Array(await blob.arrayBuffer()) };
}
