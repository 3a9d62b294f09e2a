/**
 * Faults of every kind, each honest but for one thing. By name: `story` and `draw` say what is done, `other` what is done to a second draw of the
 * same seed, `kinds` and `mode` to which draws it can be done, `shape` what else has to be so, and `exit` the verdict that it has to get.
 */

import { CONTENTS } from './contents.js';
import { DECISIONS } from './decisions.js';

export const FAULTS = { ...DECISIONS, ...CONTENTS };
