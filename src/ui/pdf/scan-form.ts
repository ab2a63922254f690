/** The sample form: a visitor's registration, filled in by hand. Lengths in mm. */
import { across, box, byHand, paragraph, signature, type Type, write } from './scan-pen.ts';
import type { Drawing } from './scan-raster.ts';

const body: Type = { size: 3.7 };
const small: Type = { size: 2.7, color: '#55585e' };

const fields = [
  ['Family name', 'Petrov'],
  ['First name', 'Ivan'],
  ['Company', 'Northwind Traders'],
  ['Visits', 'Ms. Lee, room 214'],
  ['Date', '23 Nov 2026'],
  ['Time of arrival', '9:05'],
  ['Number plate', 'RV 4300'],
] as const;

const choices = [
  ['Purpose', ['Meeting', 'Delivery', 'Repair', 'Other'], 0],
  ['Badge', ['Visitor', 'Contractor', 'Press'], 0],
  ['Computer network', ['Not needed', 'Guest Wi-Fi', 'Cable'], 1],
] as const;

function choiceRow(
  context: OffscreenCanvasRenderingContext2D,
  [label, names, chosen]: (typeof choices)[number],
  y: number,
) {
  write(context, label, 22, y, body);
  names.forEach((name, at) => {
    const x = 72 + at * 31;
    box(context, x, y - 4, 4.4, 4.4);
    write(context, name, x + 6, y, body);
    if (at === chosen) byHand(context, 'X', x + 0.7, y + 0.4, 5.4);
  });
}

const explained = 'Please write clearly and hand this form to the reception. It is kept for thirty days.';
const safety =
  'I wear the badge where it can be seen, I stay with the person whom I visit, and I take no pictures in the workshop. When the alarm sounds I leave the building by the nearest exit and go to the meeting point in the car park.';

/** Draws the page. */
export const formPage: Drawing = (context) => {
  context.fillStyle = '#e3e7ec';
  context.fillRect(18, 16, 174, 16);
  write(context, 'Visitor registration', 22, 27, { size: 7, bold: true });
  write(context, 'Form V-12', 164, 26.5, body);
  paragraph(context, explained, 22, 41, 166, body);
  for (const [at, [label, value]] of fields.entries()) {
    const y = 60 + at * 15;
    write(context, label, 22, y, body);
    across(context, 72, 188, y + 2);
    byHand(context, value, 76, y + 0.4, 6);
  }
  for (const [at, row] of choices.entries()) choiceRow(context, row, 172 + at * 13);
  box(context, 18, 210, 174, 34);
  write(context, 'Safety', 22, 217, { size: 4, bold: true });
  paragraph(context, safety, 22, 224, 164, body);
  across(context, 22, 90, 268);
  signature(context, 28, 266, 5);
  write(context, 'Signature', 22, 273, small);
  write(context, 'For the reception', 120, 273, small);
  across(context, 120, 188, 268);
};
