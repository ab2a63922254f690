/** The cards in people's pockets: who practises taps one of them on the reader. */
import type { PrinterState } from '../printer.ts';
import type { PracticeCard } from './print-admin-view.ts';

/** Cards of the practice organisation, whether the printer knows them or not. `card`: the Authentication Card ID that the reader reads. */
export const practiceCards = [
  { id: 'ada', name: 'Ada Admin', card: '04A1-7731-AD01' },
  { id: 'clara', name: 'Clara Cloud', card: '04A1-7731-AD02' },
  { id: 'anna', name: 'Anna Example', card: '04A1-7731-0001' },
  { id: 'boris', name: 'Boris Example', card: '04A1-7731-0002' },
  { id: 'chen', name: 'Chen Example', card: '04A1-7731-0003' },
  { id: 'new', name: '', card: '04A1-7731-0099' },
] as const satisfies readonly (PracticeCard & { card: string })[];

/** Cards that are shown at most besides those of the practice organisation. */
const othersShown = 24;

const isPractice = (card: string): boolean => practiceCards.some((known) => known.card === card);

/** The cards to choose from: those of the practice organisation, then those that were registered otherwise. */
export function cardsAtPanel({ printAdmin: { users } }: Pick<PrinterState, 'printAdmin'>): readonly PracticeCard[] {
  const others = users.filter(({ card }) => card !== '' && !isPractice(card)).slice(0, othersShown);
  return [
    ...practiceCards.map(({ id, name }) => ({ id, name })),
    ...others.map(({ id, name, userId }) => ({ id: `user-${id}`, name: name || userId })),
  ];
}

/** The Authentication Card ID of a card by its `id`; null where there is no such card. */
export function cardIdOf({ printAdmin: { users } }: Pick<PrinterState, 'printAdmin'>, id: string): string | null {
  const practice = practiceCards.find((known) => known.id === id);
  if (practice !== undefined) return practice.card;
  const user = users.find((known) => `user-${known.id}` === id);
  return user === undefined || user.card === '' ? null : user.card;
}
