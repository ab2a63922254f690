import { exactly } from '../../record-shape.ts';

/** What the email part of a snapshot must look like. */
export const emailShape = exactly({});
