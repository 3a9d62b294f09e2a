import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { begun, isWanted, readCalls } from '../console/audit.js';
import { differences, membersOf } from '../console/difference.js';
import { drawnBy, isAwaited } from '../console/extraction.js';
import { placeOf } from '../console/gaps.js';
import { keyOf } from '../console/keys.js';
import { contentOf, objectOf, waitsFor } from '../console/proposals.js';
import en from '../console/texts/en.js';

const OPERATIONS = new URL('../../../functions/src/main/java/fairdraw/functions/guards/people/Operation.java', import.meta.url);

describe('a difference', () => {
  test('names the members that changed, came and went, and no others', () => {
    const before = { role: 'owner', tiers: [{ name: 'One', main: 5 }], gone: true };
    const after = { role: 'auditor', tiers: [{ name: 'One', main: 5 }, { name: 'Two' }], none: null };
    assert.deepEqual(differences(before, after), [
      { place: 'role', was: 'owner', is: 'auditor' },
      { place: 'gone', was: 'true', is: null },
      { place: 'tiers[1].name', was: null, is: 'Two' },
      { place: 'none', was: null, is: 'null' },
    ]);
  });

  test('of something new is all of it, and of nothing is none', () => {
    assert.deepEqual(differences(null, { id: 'a' }), [{ place: 'id', was: null, is: 'a' }]);
    assert.deepEqual(differences(null, null), []);
  });

  test('shows empty lists and objects as such', () => {
    assert.deepEqual(membersOf({ tiers: [], schedule: {} }), [
      ['tiers', '[]'],
      ['schedule', '{}'],
    ]);
  });
});

describe('a proposal', () => {
  const open = { state: 'OPEN', proposedBy: { operatorId: 'ada' }, confirmedBy: null };

  test('waits for everybody but who made it, and once confirmed for who did that', () => {
    assert.equal(waitsFor(open, 'ada'), false);
    assert.equal(waitsFor(open, 'bob'), true);
    const confirmed = { ...open, state: 'CONFIRMED', confirmedBy: { operatorId: 'bob' } };
    assert.equal(waitsFor(confirmed, 'bob'), true);
    assert.equal(waitsFor(confirmed, 'eve'), false);
    assert.equal(waitsFor({ ...confirmed, state: 'DONE' }, 'bob'), false);
  });

  test('leads to what it is about, wherever the API is mounted, and nowhere while that is to be made', () => {
    const org = '/operator/v1/organisations/org_1';
    assert.deepEqual(objectOf({ path: `/there${org}/live/lotteries/five%20a/publish` }), { page: 'lottery', id: 'five a' });
    assert.deepEqual(objectOf({ path: `${org}/live/campaigns/c/entries/e/revoke` }), { page: 'campaign', id: 'c' });
    assert.equal(objectOf({ path: `${org}/live/lotteries` }), null);
    assert.equal(objectOf({ path: `${org}/second-person` }), null);
  });

  test('shows all that is sent, readable or not', () => {
    assert.deepEqual(contentOf({ body: '{"reason":"Prize withdrawn"}' }), [['reason', 'Prize withdrawn']]);
    assert.deepEqual(contentOf({ body: 'no json' }), [['', 'no json']]);
    assert.deepEqual(contentOf({ body: '' }), []);
  });

  test('has words for every operation that an organisation may demand two people of', () => {
    const demanded = [...readFileSync(OPERATIONS, 'utf8').matchAll(/^ {4}([A-Z_]+)\(Permission\.[A-Z_]+, Stake\./gm)].map(([, name]) =>
      name.toLowerCase().replace(/(?:^|_)([a-z])/g, (_, letter) => letter.toUpperCase()),
    );
    assert.deepEqual(Object.keys(en.operations).sort(), demanded.sort());
  });
});

describe('the audit', () => {
  const call = (method, path) => ({ method, path });

  test('tells what may change something from what only reads', () => {
    const changes = { what: 'changes', part: ' Publish ' };
    assert.equal(isWanted(call('POST', '/lotteries/coin/publish'), changes), true);
    assert.equal(isWanted(call('GET', '/lotteries/coin/publish'), changes), false);
    assert.equal(isWanted(call('POST', '/lotteries/coin/retire'), changes), false);
    assert.equal(isWanted(call('GET', '/audit'), { what: 'reads', part: '' }), true);
    assert.equal(isWanted(call('GET', '/audit'), { what: 'all', part: '' }), true);
  });

  test('reads on over what is not wanted, and says where to go on', async () => {
    const asked = [];
    const get = async (_, { after = '0' }) => {
      asked.push(after);
      return { data: [call('POST', after), ...Array(9).fill(call('GET', after))], next: String(Number(after) + 1) };
    };
    const read = await readCalls(get, {}, { what: 'changes', part: '', after: undefined });
    assert.equal(read.calls.length, 10);
    assert.equal(read.looked, 100);
    assert.equal(read.next, '10');
    assert.deepEqual(asked, ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
  });

  test('begins with the caller or the object that its address names', () => {
    const of = (id, organisation = null) => {
      const { operator, about, object } = begun({ operator: { organisation }, route: { org: 'org_1', id } });
      return [operator, about, object];
    };
    assert.deepEqual(of(undefined), ['', 'org_1', '']);
    assert.deepEqual(of('coin'), ['', 'org_1', 'coin']);
    assert.deepEqual(of('by:oper_1'), ['oper_1', '', '']);
    assert.deepEqual(of('installation:oper_1'), ['', '', 'oper_1']);
    assert.deepEqual(of('by:oper_1', 'org_1'), ['oper_1', 'org_1', '']);
  });

  test('ends where there is no more', async () => {
    const read = await readCalls(async () => ({ data: [call('POST', '/a')], next: null }), {}, { what: 'all', part: '' });
    assert.deepEqual([read.calls.length, read.next], [1, undefined]);
  });
});

describe('an extraction', () => {
  const column = (prizes, position) => Array.from({ length: prizes }, (_, i) => ({ prize: i + 1, position }));
  const map = { series: column(1, 4), order: column(5, 5), prefix: 0, minSeries: 0 };
  const sheet = ['045261', '29512', '97258', '86239', '02040'];

  test('draws the number that its map reads', () => {
    assert.deepEqual(drawnBy(map, 10, sheet), { series: 6, order: '12890' });
  });

  test('is reduced to the series that there are, counted from the first of them', () => {
    assert.equal(drawnBy(map, 4, sheet).series, 2);
    assert.equal(drawnBy({ ...map, minSeries: 7 }, 4, sheet).series, 10);
    assert.equal(drawnBy({ ...map, prefix: 1 }, 10, sheet).series, 6);
    assert.equal(drawnBy({ ...map, series: [] }, 1, sheet).series, 0);
  });

  test('is waited for from the day on, and of no draw that a beacon decides', () => {
    const draw = { status: 'SEALED', campaignId: 'c', round: null, drawAt: '2026-07-01T12:00:00Z' };
    const noon = Date.parse(draw.drawAt);
    assert.equal(isAwaited(draw, noon), true);
    assert.equal(isAwaited(draw, noon - 1), false);
    assert.equal(isAwaited({ ...draw, round: 7 }, noon), false);
    assert.equal(isAwaited({ ...draw, status: 'DRAWN' }, noon), false);
    assert.equal(isAwaited({ ...draw, campaignId: undefined }, noon), false);
  });

  test('draws nothing while a prize is missing', () => {
    assert.equal(drawnBy(map, 10, sheet.with(4, '0204')), null);
    assert.equal(drawnBy(map, 10, sheet.with(0, '145261')), null);
  });
});

test('a key that is asked for has what its API takes, whatever was chosen for another one', () => {
  const values = { surface: 'lotteries', kind: 'publishable', name: ' ', slug: 'spring' };
  assert.deepEqual(keyOf(values), { surface: 'lotteries', kind: 'secret' });
  assert.deepEqual(keyOf({ ...values, surface: 'draws', name: 'shop' }), { surface: 'draws', kind: 'publishable', name: 'shop' });
  assert.deepEqual(keyOf({ ...values, surface: 'campaigns' }), { surface: 'campaigns', kind: 'secret', slug: 'spring' });
});

test('the picture of the gaps has the bounds in equal steps of a power, and ends', () => {
  assert.equal(placeOf(0.5), placeOf(1));
  assert.ok(Math.abs(placeOf(100) - placeOf(10) - (placeOf(10) - placeOf(1))) < 1e-9);
  assert.equal(placeOf(5000), placeOf(1000));
});
