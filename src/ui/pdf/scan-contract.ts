/** The sample contract: four pages between fictional companies. */
import { across, paragraph, signature, type Type, write } from './scan-pen.ts';
import type { Drawing } from './scan-raster.ts';

const body: Type = { size: 4.2 };
const small: Type = { size: 2.7, color: '#55585e' };

const clauses: readonly (readonly [title: string, ...text: string[]])[][] = [
  [
    [
      '1. Subject',
      'Fabrikam Lifts Ltd. (the contractor) maintains the passenger lift and the goods lift in the building at 12 Harbour Street, Riverton, for Contoso Property Services (the client).',
      'Maintenance covers inspection, cleaning, lubrication, adjustment and the exchange of parts that are worn by ordinary use. It does not cover damage caused by misuse, water, fire or work of third parties.',
    ],
    [
      '2. Visits',
      'The contractor visits the building four times a year, once in each quarter, on a working day between 7:00 and 17:00. Each visit is announced at least five working days before.',
      'After each visit the contractor sends a written report by email within three working days. The report names what was inspected, what was exchanged, and what has to be done next.',
    ],
    [
      '3. Faults',
      'The client reports faults by telephone or by email. If persons are locked in a cabin, the contractor arrives within forty-five minutes, at any hour. In all other cases the contractor begins the repair within eight working hours.',
    ],
  ],
  [
    [
      '4. Parts',
      'The contractor uses parts of the maker of the lift or parts of the same quality. Exchanged parts become the property of the contractor, who disposes of them in accordance with the law.',
      'Parts whose price is more than 500 are exchanged only after the client has agreed in writing. The contractor keeps the most important parts in store for ten years.',
    ],
    [
      '5. Duties of the client',
      'The client gives the contractor access to the machine room, to the shaft and to all floors. The machine room is kept dry, lit and locked. The client names a person who knows how to free somebody from the cabin.',
      'The client tells the contractor without delay of every change in the building that concerns the lifts, in particular of work on the electric supply and on the telephone line.',
    ],
    [
      '6. Price',
      'The client pays 320 for each quarter. The price covers the visits, the travel and all small parts. Work outside of ordinary hours is charged by the hour; the rates are in the annex.',
    ],
  ],
  [
    [
      '7. Payment',
      'Invoices are due within thirty days. If a payment is late by more than sixty days, the contractor may stop the work after having said so in writing, except where the safety of persons is concerned.',
    ],
    [
      '8. Liability',
      'Each party is liable for damage that it causes by intent or by gross negligence. The contractor is insured against damage to persons and to property; a proof of the insurance is handed over at the beginning of each year.',
      'The contractor is not liable for downtime that is caused by a failure of the electric supply, or by the client not having made the lifts accessible at the agreed time.',
    ],
    [
      '9. Data',
      'The contractor uses names and addresses of persons only as far as is needed for this contract and deletes them one year after its end. Reports are sent to the address that the client has named, and to no other.',
    ],
  ],
  [
    [
      '10. Duration',
      'This contract begins on 1 January 2027 and runs for two years. It is prolonged by one year at a time unless one of the parties gives notice in writing three months before its end.',
      'Both parties may end the contract at once for an important reason, in particular if the other party does not keep its duties in spite of having been asked in writing.',
    ],
    [
      '11. Final provisions',
      'Changes of this contract are made in writing. If a provision is not valid, the others remain in force. The place of jurisdiction is Riverton. Each party has received one signed copy.',
    ],
  ],
];

function signatures(context: OffscreenCanvasRenderingContext2D): void {
  const parties = [
    ['Riverton, 23 November 2026', 'Contoso Property Services', 22, 3],
    ['Riverton, 23 November 2026', 'Fabrikam Lifts Ltd.', 116, 8],
  ] as const;
  for (const [place, name, x, seed] of parties) {
    write(context, place, x, 200, body);
    across(context, x, x + 70, 226);
    signature(context, x + 8, 223, seed);
    write(context, name, x, 233, body);
  }
}

const page =
  (index: number): Drawing =>
  (context) => {
    write(context, 'Maintenance contract No. 2026-118', 22, 20, small);
    write(context, 'Contoso Property Services – Fabrikam Lifts Ltd.', 128, 20, small);
    across(context, 22, 188, 23, 0.2, '#8a8d93');
    let y = 38;
    if (index === 0) {
      write(context, 'Maintenance contract', 22, 42, { size: 8, bold: true });
      y = 58;
    }
    for (const [title, ...texts] of clauses[index] ?? []) {
      write(context, title, 22, y, { size: 5, bold: true });
      y += 8.5;
      for (const text of texts) y = paragraph(context, text, 22, y, 166, body) + 3.4;
      y += 7;
    }
    if (index === clauses.length - 1) signatures(context);
    across(context, 22, 188, 278, 0.2, '#8a8d93');
    write(context, `Page ${index + 1} of ${clauses.length}`, 170, 283, small);
  };

/** The drawings of its pages. */
export const contractPages: readonly Drawing[] = clauses.map((_, index) => page(index));
