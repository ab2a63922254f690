/** Type and hand on the sample pages. Lengths in mm. */

type Context = OffscreenCanvasRenderingContext2D;

const inkColor = '#1b1b1f';
/** A blue ball-point pen. */
const penColor = '#1f3f9e';

export interface Type {
  size: number;
  color?: string;
  bold?: boolean;
}

/** Letters are set at twenty times their size and drawn smaller: at a few pixels, browsers round their widths. */
const finer = 20;

function setFont(context: Context, size: number): void {
  context.font = `${size * finer}px Faceplate, sans-serif`;
}

/** Text with its baseline at `y`. */
export function write(
  context: Context,
  text: string,
  x: number,
  y: number,
  { size, color = inkColor, bold }: Type,
): void {
  context.save();
  context.translate(x, y);
  context.scale(1 / finer, 1 / finer);
  setFont(context, size);
  context.fillStyle = color;
  context.fillText(text, 0, 0);
  if (bold) {
    context.strokeStyle = color;
    context.lineWidth = size * finer * 0.035;
    context.strokeText(text, 0, 0);
  }
  context.restore();
}

/** A paragraph in lines of at most `width`; gives the baseline of the line after it. */
export function paragraph(context: Context, text: string, x: number, y: number, width: number, type: Type): number {
  setFont(context, type.size);
  let line = '';
  let at = y;
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && context.measureText(longer).width > width * finer) {
      write(context, line, x, at, type);
      at += type.size * 1.42;
      line = word;
    } else line = longer;
  }
  write(context, line, x, at, type);
  return at + type.size * 1.42;
}

/** A line from left to right. */
export function across(context: Context, from: number, to: number, y: number, width = 0.25, color = inkColor): void {
  context.beginPath();
  context.moveTo(from, y);
  context.lineTo(to, y);
  context.lineWidth = width;
  context.strokeStyle = color;
  context.stroke();
}

/** An empty box. */
export function box(context: Context, x: number, y: number, width: number, height: number): void {
  context.lineWidth = 0.3;
  context.strokeStyle = inkColor;
  context.strokeRect(x, y, width, height);
}

/** Words as if written by hand: leaning, in blue. */
export function byHand(context: Context, text: string, x: number, y: number, size = 5): void {
  context.save();
  context.transform(1, -0.02, -0.28, 1, x, y);
  write(context, text, 0, 0, { size, color: penColor });
  context.restore();
}

/** Somebody's name, quickly. */
export function signature(context: Context, x: number, y: number, seed: number): void {
  context.beginPath();
  context.moveTo(x, y);
  for (let at = 0; at < 7; at += 1) {
    const lift = 4 + 5 * Math.abs(Math.sin(seed * 3.1 + at * 1.7));
    const left = x + at * 5.5;
    context.bezierCurveTo(left + 1, y - lift, left + 3.5, y - lift * 0.9, left + 4, y - 0.5);
    context.bezierCurveTo(left + 4.2, y + 1.5, left + 4.8, y + 1, left + 5.5, y - 1 - Math.sin(at + seed));
  }
  context.lineTo(x + 46, y + 2);
  context.lineWidth = 0.45;
  context.strokeStyle = penColor;
  context.stroke();
}
