/** Sources of answers: a bundle, or a server that is asked. Both answer a path, and undefined where there is nothing. */

import { Malformed } from './bytes.js';
import { isObject } from './canonical.js';
import { readJson } from './json.js';

const BUNDLE = 'bundle/2';
const DRAW = /^\/v1\/draws\/([^/?]+)\/evidence$/;

/** A server that could not be asked: no network, or an answer that is neither one nor a 404. */
export class NoAnswer extends Error {}

export function isBundle(value) {
  return isObject(value) && value.fairdraw === BUNDLE && isObject(value.answers);
}

/** The draws that a bundle is of. */
export function drawsOf(bundle) {
  return Object.keys(bundle.answers).flatMap((path) => DRAW.exec(path)?.[1] ?? []);
}

export function bundleSource(bundle) {
  return async (path) => (Object.hasOwn(bundle.answers, path) ? bundle.answers[path] : undefined);
}

/** Asks a server, and keeps what it answered. */
export function serverSource(base, fetching = globalThis.fetch) {
  const answers = {};
  const get = async (path) => {
    if (Object.hasOwn(answers, path)) return answers[path];
    let answer;
    try {
      answer = await fetching(base.replace(/\/+$/, '') + path, { credentials: 'omit', redirect: 'error' });
    } catch (fault) {
      throw new NoAnswer(`${path}: ${fault.message}`);
    }
    if (answer.status === 404) return undefined;
    if (!answer.ok) throw new NoAnswer(`${path}: ${answer.status}`);
    const text = await answer.text();
    answers[path] = (answer.headers.get('content-type') ?? '').startsWith('text/plain') ? text : parsed(path, text);
    return answers[path];
  };
  return { get, bundle: (madeAt) => ({ fairdraw: BUNDLE, base, madeAt, answers }) };
}

function parsed(path, text) {
  try {
    return readJson(text);
  } catch (fault) {
    if (!(fault instanceof Malformed)) throw fault;
    // An answer that is no JSON as the protocol knows it is an answer, and malformed: a check fails over it.
    return text;
  }
}

/** The text of a file, unpacked where it is gzip. */
export async function textOf(blob) {
  const bytes = new Uint8Array(await blob.slice(0, 2).arrayBuffer());
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return blob.text();
  return new Response(blob.stream().pipeThrough(new DecompressionStream('gzip'))).text();
}
