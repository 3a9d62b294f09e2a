/** The operators' API: a session in place of the key, answers as data, and refusals as faults that name their fields. */

const REDEEM = 'operator/v1/operators/redeem';
const SESSION = 'operator/v1/session';
const REFRESH = `${SESSION}/refresh`;
const LOCK = 'fairdraw-operator-session';
const PAGE = 100;

/** A refusal of the API: its status, its words, and the fields that it names. */
export class Refusal extends Error {
  constructor(status, body) {
    super(body?.error ?? body?.message ?? '');
    this.status = status;
    this.fields = (body?.details ?? []).filter(({ field }) => typeof field === 'string');
  }
}

/** No answer at all, as without a network. */
export class Unreachable extends Error {}

/** A request's id, so that one that is sent again after a lost answer is carried out once. */
function onceId() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * A client of the API at `base`. `over` is called when the session has ended. Two tabs share one cookie, which is good once: they take turns.
 */
export function client(base, over) {
  let token = null;
  let operatorId = null;
  const unanswered = new Map();

  async function send(method, path, { bearer = token, text, type = 'application/json', headers = {} } = {}) {
    const sent = { ...headers };
    if (bearer !== null) sent.Authorization = `Bearer ${bearer}`;
    if (text !== undefined) sent['Content-Type'] = type;
    try {
      return await fetch(new URL(path, base), {
        method,
        headers: sent,
        body: text,
        cache: 'no-store',
      });
    } catch {
      throw new Unreachable();
    }
  }

  async function taken(answer) {
    const text = await answer.text();
    let body = null;
    try {
      body = text === '' ? null : JSON.parse(text);
    } catch {
      // A gateway's own words are no JSON; the status tells enough.
    }
    if (!answer.ok) throw new Refusal(answer.status, body);
    return body;
  }

  function opened(session) {
    ({ accessToken: token, operatorId } = session);
    return session;
  }

  const inTurn = (act) => (navigator.locks === undefined ? act() : navigator.locks.request(LOCK, act));

  /** Takes up the session of the cookie, if there is one; tells whether. */
  async function resume() {
    try {
      await inTurn(async () => opened(await taken(await send('POST', REFRESH, { bearer: null }))));
      return true;
    } catch (fault) {
      if (fault instanceof Refusal) return false;
      throw fault;
    }
  }

  async function signIn(key) {
    await inTurn(async () => opened(await taken(await send('POST', SESSION, { bearer: key, headers: { 'Idempotency-Key': onceId() } }))));
  }

  /** The first key of somebody new, for the code that they were handed. */
  async function redeem(code) {
    return (await taken(await send('POST', REDEEM, { bearer: null, text: JSON.stringify({ code }) }))).key;
  }

  async function signOut() {
    await send('DELETE', SESSION, { bearer: null });
    token = null;
  }

  /** Sends with the token of now, and once more with the next one where that has run out. */
  async function call(method, path, options = {}) {
    const used = token;
    let answer = await send(method, path, options);
    if (answer.status === 401) {
      if (token === used && !(await resume())) {
        token = null;
        over();
        throw new Refusal(401, await answer.json().catch(() => null));
      }
      answer = await send(method, path, options);
    }
    return answer;
  }

  const get = async (path, query = {}) => taken(await call('GET', withQuery(path, query)));

  /** Every item of a list, a page after another, but no more than `most`. */
  async function all(path, query = {}, most = 500) {
    const items = [];
    let after;
    do {
      const page = await get(path, { limit: PAGE, ...query, after });
      items.push(...page.data);
      after = page.next ?? undefined;
    } while (after !== undefined && items.length < most);
    return items;
  }

  /** Sends a text as it stands, under the same id again where an answer was lost. */
  async function write(method, path, text) {
    const same = `${method} ${path} ${text}`;
    const id = unanswered.get(same) ?? onceId();
    unanswered.set(same, id);
    const headers = method === 'POST' ? { 'Idempotency-Key': id } : {};
    const answer = await call(method, path, { text, headers });
    unanswered.delete(same);
    return taken(answer);
  }

  /** The file that a list makes, in as many parts as the API sends. */
  async function csv(path, query = {}) {
    const parts = [];
    let after;
    do {
      const answer = await call('GET', withQuery(path, { ...query, after }), { headers: { Accept: 'text/csv' } });
      if (!answer.ok) await taken(answer);
      parts.push(await answer.text());
      after = answer.headers.get('X-Next-After') ?? undefined;
    } while (after !== undefined);
    return new Blob(parts, { type: 'text/csv' });
  }

  /** Sends a part of a file, of which each line is taken once however often it is sent. */
  const sendFile = async (path, query, text) => taken(await call('POST', withQuery(path, query), { text, type: 'text/csv' }));

  return {
    sendFile,
    resume,
    signIn,
    redeem,
    signOut,
    get,
    all,
    csv,
    post: (path, body) => write('POST', path, JSON.stringify(body)),
    put: (path, body) => write('PUT', path, JSON.stringify(body)),
    patch: (path, body) => write('PATCH', path, JSON.stringify(body)),
    remove: (path) => write('DELETE', path),
    again: (method, path, text) => write(method, path, text === '' ? undefined : text),
    me: () => operatorId,
  };
}

/** An address with the members of a query that have a value. */
export function withQuery(path, query) {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}
