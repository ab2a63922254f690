/** Epson Open Platform > Authentication Settings (printer.md 7, G24): models with To My Email only. */
import { profileOf } from '../models.ts';
import type { PrinterState } from '../printer.ts';
import { only } from './email-server-problems.ts';
import type { WebProblems, WebRequestOf } from './web-request.ts';

/** The Minimum Digit Number of ID Number (printer.md 7). */
export const idDigits = { min: 4, max: 8 } as const;

/** Fields `idNumberDigits`; `senderAddress` stands for the page that a model does not have. */
export function openPlatformProblems(
  { model }: Pick<PrinterState, 'model'>,
  { settings }: Omit<WebRequestOf<'open-platform.save'>, 'type'>,
): WebProblems {
  if (!profileOf(model).capabilities.includes('to-my-email')) return { senderAddress: { problem: 'not-offered' } };
  const { idNumberDigits } = settings;
  const isRight = Number.isInteger(idNumberDigits) && idNumberDigits >= idDigits.min && idNumberDigits <= idDigits.max;
  return only({ idNumberDigits: isRight ? null : { problem: 'range', ...idDigits } });
}
