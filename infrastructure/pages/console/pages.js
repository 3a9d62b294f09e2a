/** Every page of the console: how it reads what it shows, and how it shows it. A page of one thing names the page of all of them. */

import * as audit from './audit.js';
import * as campaign from './campaign.js';
import * as campaigns from './campaigns.js';
import * as cart from './cart.js';
import * as carts from './carts.js';
import * as draw from './draw.js';
import * as draws from './draws.js';
import * as erasure from './erasure.js';
import * as giveaways from './giveaways.js';
import * as home from './home.js';
import * as keys from './keys.js';
import * as lotteries from './lotteries.js';
import * as lottery from './lottery.js';
import * as newCampaign from './new-campaign.js';
import * as newGiveaway from './new-giveaway.js';
import * as newLottery from './new-lottery.js';
import * as organisations from './organisations.js';
import * as people from './people.js';
import * as person from './person.js';
import * as proposals from './proposals.js';
import * as webhook from './webhook.js';
import * as webhooks from './webhooks.js';

export const pages = {
  home,
  lotteries,
  lottery: { ...lottery, isOfOne: 'lotteries' },
  newLottery: { ...newLottery, isOfOne: 'lotteries' },
  copyLottery: { ...newLottery, isOfOne: 'lotteries' },
  draws,
  draw: { ...draw, isOfOne: 'draws' },
  giveaways,
  newGiveaway: { ...newGiveaway, isOfOne: 'giveaways' },
  changeGiveaway: { ...newGiveaway, isOfOne: 'giveaways' },
  campaigns,
  campaign: { ...campaign, isOfOne: 'campaigns' },
  newCampaign: { ...newCampaign, isOfOne: 'campaigns' },
  erasure,
  proposals,
  audit: { ...audit, isOfAll: true },
  keys,
  people: { ...people, isOfAll: true },
  person: { ...person, isOfOne: 'people', isOfAll: true },
  carts,
  cart: { ...cart, isOfOne: 'carts' },
  webhooks,
  webhook: { ...webhook, isOfOne: 'webhooks' },
  organisations: { ...organisations, isOfAll: true },
};
