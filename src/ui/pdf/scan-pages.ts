/** The sample pages that lie beside the feeder: our own, all names fictional (Contoso and Fabrikam are Microsoft's example names). Lengths in mm. */
import type { SampleId } from '../../core/device/jobs/scan.ts';
import { contractPages } from './scan-contract.ts';
import { formPage } from './scan-form.ts';
import { across, paragraph, signature, type Type, write } from './scan-pen.ts';
import { photoPage } from './scan-photo.ts';
import type { Drawing } from './scan-raster.ts';

const body: Type = { size: 3.7 };
const small: Type = { size: 2.7, color: '#55585e' };

const letterText = [
  'Dear Ms. Novak,',
  'Thank you for the visit of your technician on 9 November. The lift in the north stairwell has been running without a stop since then, and the noise on the third floor is gone.',
  'Two points from the report are still open. The emergency telephone in the cabin answers, but the voice at the other end is hard to understand; please have the loudspeaker exchanged. The inspection sticker beside the door has expired and must be renewed before the end of the month.',
  'As agreed, we would like the yearly inspection to take place on Thursday, 10 December, between 8:00 and 11:00. The caretaker, Mr. Petrov, will open the machine room. During these hours the goods lift remains in use, so that deliveries are not held up.',
  'Please confirm the date in writing and send us the new maintenance plan with your reply. The invoice of October has been passed on to our accounts department and will be paid within fourteen days.',
  'With kind regards,',
];

const letterPage: Drawing = (context) => {
  context.fillStyle = '#0b5cad';
  context.fillRect(22, 18, 9, 9);
  write(context, 'Contoso', 34, 25.4, { size: 8, color: '#0b5cad', bold: true });
  const address = ['Contoso Property Services', '12 Harbour Street, Riverton', 'office@contoso.com'];
  address.forEach((line, at) => {
    write(context, line, 142, 20 + at * 4, small);
  });
  across(context, 22, 188, 33, 0.4, '#0b5cad');
  const to = ['Fabrikam Lifts Ltd.', 'Ms. Jana Novak', '4 Mill Road', 'Riverton'];
  to.forEach((line, at) => {
    write(context, line, 22, 52 + at * 5.4, body);
  });
  write(context, '23 November 2026', 150, 82, body);
  write(context, 'Maintenance of the lift in the north stairwell', 22, 94, { size: 4.2, bold: true });
  let y = 106;
  for (const text of letterText) y = paragraph(context, text, 22, y, 166, body) + 3;
  signature(context, 24, y + 13, 2);
  write(context, 'A. Martin, facility management', 22, y + 22, body);
  across(context, 22, 188, 278, 0.2, '#8a8d93');
  write(context, 'Contoso Property Services · Riverton · Page 1 of 1', 22, 283, small);
};

const pages: Readonly<Record<SampleId, readonly Drawing[]>> = {
  letter: [letterPage],
  form: [formPage],
  photo: [photoPage],
  contract: contractPages,
};

/** The drawings of a sample's pages; of the letter where the name is of none. */
export const pagesOf = (sample: string): readonly Drawing[] =>
  Object.hasOwn(pages, sample) ? pages[sample as SampleId] : pages.letter;
