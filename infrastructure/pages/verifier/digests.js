/** SHA-256 and its keyed form, over any number of parts. */

import { concat } from './bytes.js';
import { hmac, sha256 } from './sha256.js';

export const H = (...parts) => sha256(parts.length === 1 ? parts[0] : concat(...parts));

export const M = (key, ...parts) => hmac(key)(concat(...parts));
