/** A PDF of pages that are one picture each, as a scanner makes it (ISO 32000-1). Its size depends on the pictures alone. */

/** A picture as it stands in the file: JPEG (color), or one bit a pixel, black 0, deflated after PNG's predictor "up". */
export interface PageImage {
  kind: 'jpeg' | 'bits';
  /** Pixels. */
  width: number;
  height: number;
  data: Uint8Array;
}

/** A4 in points of 1/72 inch (ISO 216). */
const a4 = [595.28, 841.89] as const;

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

const ofKind = {
  jpeg: () => '/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode',
  bits: (columns: number) =>
    `/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors 1 /BitsPerComponent 1 /Columns ${columns} >>`,
} as const;

type Body = readonly (string | Uint8Array)[];

function pageObjects({ kind, width, height, data }: PageImage, at: number): Body[] {
  const [right, top] = a4;
  const draw = `q ${right} 0 0 ${top} 0 0 cm /Scan Do Q`;
  return [
    [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${right} ${top}] /Resources << /XObject << /Scan ${at + 2} 0 R >> >> /Contents ${at + 1} 0 R >>`,
    ],
    [`<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`],
    [
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} ${ofKind[kind](width)} /Length ${data.length} >>\nstream\n`,
      data,
      '\nendstream',
    ],
  ];
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** The bytes of the file. */
export function imagePdf(images: readonly PageImage[]): Uint8Array<ArrayBuffer> {
  const first = 4;
  const kids = images.map((_, index) => `${first + 3 * index} 0 R`).join(' ');
  const objects: Body[] = [
    ['<< /Type /Catalog /Pages 2 0 R >>'],
    [`<< /Type /Pages /Count ${images.length} /Kids [${kids}] >>`],
    ['<< /Producer (Faceplate) >>'],
    ...images.flatMap((image, index) => pageObjects(image, first + 3 * index)),
  ];
  // The comment's bytes above 127 tell programs that the file is not text (ISO 32000-1, 7.5.2).
  const parts: Uint8Array[] = [latin1('%PDF-1.5\n%\u00e2\u00e3\u00cf\u00d3\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const add = (part: string | Uint8Array): void => {
    const bytes = typeof part === 'string' ? latin1(part) : part;
    parts.push(bytes);
    length += bytes.length;
  };
  objects.forEach((body, index) => {
    offsets.push(length);
    for (const part of [`${index + 1} 0 obj\n`, ...body, '\nendobj\n']) add(part);
  });
  const start = length;
  const entry = (offset: number): string => `${String(offset).padStart(10, '0')} 00000 n \n`;
  add(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map(entry).join('')}`);
  add(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 3 0 R >>\nstartxref\n${start}\n%%EOF\n`);
  return joined(parts);
}
