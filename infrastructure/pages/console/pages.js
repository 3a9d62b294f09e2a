/** Every page of the console: how it reads what it shows, and how it shows it. A page of one thing names the page of all of them. */

import * as draw from './draw.js';
import * as draws from './draws.js';
import * as home from './home.js';
import * as lotteries from './lotteries.js';
import * as lottery from './lottery.js';
import * as newLottery from './new-lottery.js';
import * as organisations from './organisations.js';

export const pages = {
  home,
  lotteries,
  lottery: { ...lottery, isOfOne: 'lotteries' },
  newLottery: { ...newLottery, isOfOne: 'lotteries' },
  draws,
  draw: { ...draw, isOfOne: 'draws' },
  organisations: { ...organisations, isOfAll: true },
};
