/** The sample photograph: hills behind a lake on a late afternoon, printed on A4 with a white edge. Lengths in mm. */
import type { Drawing } from './scan-raster.ts';

type Context = OffscreenCanvasRenderingContext2D;

const edge = { left: 10, top: 10, width: 190, height: 277 } as const;
const water = 185;

function vertical(context: Context, from: number, to: number, stops: readonly string[]): CanvasGradient {
  const gradient = context.createLinearGradient(0, from, 0, to);
  for (const [at, color] of stops.entries()) gradient.addColorStop(at / (stops.length - 1), color);
  return gradient;
}

/** A line of hills: sums of waves, the finer ones for trees and rocks. */
function hills(
  context: Context,
  base: number,
  height: number,
  phase: number,
  rough: number,
  fill: CanvasGradient | string,
): void {
  context.beginPath();
  context.moveTo(edge.left, water);
  for (let x = 0; x <= edge.width; x += 0.4) {
    const wave =
      Math.sin(x / 31 + phase) * 0.55 + Math.sin(x / 13 + phase * 2.3) * 0.3 + Math.sin(x / 5.1 + phase * 5) * 0.12;
    const fine = rough * (Math.sin(x * 2.9 + phase) + Math.sin(x * 7.7 + phase * 3) * 0.7);
    context.lineTo(edge.left + x, base - height * wave - fine);
  }
  context.lineTo(edge.left + edge.width, water);
  context.closePath();
  context.fillStyle = fill;
  context.fill();
}

/** Spread evenly, never in rows: multiples of an irrational number, without their whole part. */
const spread = (at: number, by: number): number => (at * by) % 1;
const golden = 0.6180339;

function clouds(context: Context): void {
  for (let at = 0; at < 60; at += 1) {
    const band = at % 4;
    const size = 10 + 26 * spread(at, 0.7548776);
    context.save();
    context.translate(edge.left + 190 * spread(at, golden), 26 + band * 19 + 9 * spread(at, 0.5698402));
    context.scale(1, 0.11 + 0.1 * spread(at, 0.4142135));
    const soft = context.createRadialGradient(0, 0, 0, 0, 0, size);
    soft.addColorStop(0, 'rgb(255 244 228 / 42%)');
    soft.addColorStop(1, 'rgb(255 244 228 / 0%)');
    context.fillStyle = soft;
    context.fillRect(-size, -size, 2 * size, 2 * size);
    context.restore();
  }
}

/** Leaves, stones, waves and the grain of the film: what is too small to be drawn one by one. */
function texture(context: Context): void {
  for (let at = 0; at < 60_000; at += 1) {
    const depth = spread(at, 0.7548776);
    const y = edge.top + edge.height * depth;
    const wide = 0.25 + 0.5 * spread(at, 0.4142135);
    const weight = y < 150 ? '7%' : '17%';
    context.fillStyle = at % 2 === 0 ? `rgb(255 250 235 / ${weight})` : `rgb(6 18 26 / ${weight})`;
    context.fillRect(edge.left + 190 * spread(at, golden), y, wide * (y > water ? 2.2 : 0.8), 0.3 + 0.2 * depth);
  }
}

function ripples(context: Context): void {
  for (let at = 0; at < 420; at += 1) {
    const depth = spread(at, golden);
    const y = water + 1 + depth * depth * 100;
    const x = edge.left + 190 * spread(at, 0.7548776);
    context.fillStyle = at % 3 === 0 ? 'rgb(255 236 205 / 38%)' : 'rgb(20 52 74 / 30%)';
    context.fillRect(x, y, 3 + depth * 14, 0.18 + depth * 0.7);
  }
}

function trees(context: Context): void {
  for (let at = 0; at < 46; at += 1) {
    const side = spread(at, golden);
    // None in the middle: there the sun shines on the lake.
    const x = edge.left + (side < 0.5 ? 150 * side : 190 - 90 * (1 - side));
    const height = 11 + 16 * spread(at, 0.7548776);
    const foot = water + 1 + 5 * spread(at, 0.5698402);
    context.beginPath();
    context.moveTo(x, foot - height);
    for (let step = 1; step <= 5; step += 1) {
      context.lineTo(x + step * 0.75, foot - height + (height * step) / 5);
      context.lineTo(x + step * 0.45, foot - height + (height * step) / 5);
    }
    for (let step = 5; step >= 1; step -= 1) {
      context.lineTo(x - step * 0.45, foot - height + (height * step) / 5);
      context.lineTo(x - step * 0.75, foot - height + (height * step) / 5);
    }
    context.closePath();
    context.fillStyle = at % 2 === 0 ? '#16301f' : '#20402a';
    context.fill();
  }
}

/** Draws the page. */
export const photoPage: Drawing = (context) => {
  context.save();
  context.beginPath();
  context.rect(edge.left, edge.top, edge.width, edge.height);
  context.clip();
  context.fillStyle = vertical(context, edge.top, water, ['#3f78b5', '#9cc3de', '#f7d9a8', '#f3b172']);
  context.fillRect(edge.left, edge.top, edge.width, edge.height);
  const sun = context.createRadialGradient(142, 128, 2, 142, 128, 46);
  sun.addColorStop(0, '#fff7df');
  sun.addColorStop(0.16, 'rgb(255 232 178 / 90%)');
  sun.addColorStop(1, 'rgb(255 214 150 / 0%)');
  context.fillStyle = sun;
  context.fillRect(edge.left, edge.top, edge.width, edge.height);
  clouds(context);
  hills(context, 142, 24, 0.6, 0.15, vertical(context, 110, water, ['#7f93ad', '#b7b3b0']));
  hills(context, 158, 17, 2.1, 0.25, vertical(context, 135, water, ['#55718a', '#8d8f86']));
  hills(context, 172, 12, 4.4, 0.5, vertical(context, 155, water, ['#2f5148', '#54684f']));
  context.fillStyle = vertical(context, water, edge.top + edge.height, ['#e9bd8b', '#7a94a2', '#2c536c', '#173447']);
  context.fillRect(edge.left, water, edge.width, edge.height);
  ripples(context);
  texture(context);
  trees(context);
  context.restore();
};
