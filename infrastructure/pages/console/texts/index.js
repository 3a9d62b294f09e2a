/** The languages of the console. */

import de from './de.js';
import en from './en.js';
import es from './es.js';
import pt from './pt.js';

export const languages = { pt, en, es, de };
