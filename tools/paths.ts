// Where things are; nothing else in tools/ computes a path of the project.
import { fileURLToPath } from 'node:url';

/** Absolute path of the project's folder, without a trailing slash. */
export const projectRoot = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
