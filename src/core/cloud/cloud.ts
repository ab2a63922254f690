import type { EntraState } from './entra/directory.ts';
import type { ExchangeState } from './exchange/exchange.ts';

/** The Microsoft side of a world: plain JSON. */
export interface CloudState {
  entra: EntraState;
  exchange: ExchangeState;
}
