/** Time stamps of RFC 3161: which tokens count, for which time and by whose certificate. */

import { concat, demand, hex, same, unbase64 } from './bytes.js';
import { hashNamed, readCertificate, SHA1, SHA256, signedBy, timeOf } from './certificates.js';
import { INTEGER, OCTETS, readDer, SEQUENCE, SET } from './der.js';
import { H } from './digests.js';

const SIGNED_DATA = '1.2.840.113549.1.7.2';
const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.12';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';
const EXTENDED_KEY_USAGE = '2.5.29.37';
const SUBJECT_KEY_ID = '2.5.29.14';
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';

/**
 * Reads a token over these bytes.
 *
 * @returns {time, by}: the hashes of the signer's certificate and of those in the token that issued it; null where the token does not count
 */
export async function stampedAt(token, text) {
  try {
    return readToken(unbase64(token), text);
  } catch (fault) {
    // A stranger's token that the libraries refuse for any reason counts for nothing.
    if (fault instanceof Error) return null;
    throw fault;
  }
}

function readToken(bytes, text) {
  const [type, wrapped] = readDer(bytes).as(SEQUENCE).parts;
  demand(type.oid === SIGNED_DATA && wrapped.tag === 0xa0, 'signed data');
  const fields = wrapped.parts[0].as(SEQUENCE).parts;
  const [contentType, content] = fields[2].as(SEQUENCE).parts;
  demand(contentType.oid === TST_INFO, 'content type');
  const info = content.parts[0].as(OCTETS).content;
  const signers = fields[fields.length - 1].as(SET).parts;
  demand(signers.length === 1, 'signers');
  const held = fields.find(({ tag }) => tag === 0xa0);
  demand(held !== undefined, 'certificates');
  const certificates = held.parts.filter(({ tag }) => tag === SEQUENCE).map(readCertificate);

  const time = readInfo(info, text);
  const signer = checkSigner(signers[0], info, certificates);
  demand(signer.validity[0] <= time && time <= signer.validity[1], 'validity');
  checkUse(signer);
  const issuers = certificates.filter(
    (other) => same(other.subject, signer.issuer) && signedBy(other.key, signer.algorithm, signer.signed, signer.signature),
  );
  return { time, by: [...new Set([signer, ...issuers].map((certificate) => hex(H(certificate.bytes))))] };
}

function readInfo(info, text) {
  const [version, , imprint, , time] = readDer(info).as(SEQUENCE).parts;
  demand(hex(version.as(INTEGER).content) === '01', 'version');
  const [algorithm, digest] = imprint.as(SEQUENCE).parts;
  demand(algorithm.as(SEQUENCE).parts[0].oid === SHA256 && same(digest.as(OCTETS).content, H(text)), 'imprint');
  demand(time.tag === 0x18, 'time');
  return timeOf(time);
}

function checkSigner(value, info, certificates) {
  const [, id, digestAlgorithm, attributes, algorithm, signature] = value.as(SEQUENCE).parts;
  demand(attributes.tag === 0xa0, 'signed attributes');
  const signer = certificates.find((certificate) => isNamed(id, certificate));
  demand(signer !== undefined, 'signer');
  const digest = hashNamed(digestAlgorithm.as(SEQUENCE).parts[0].oid);
  const values = new Map();
  for (const attribute of attributes.parts) {
    const [name, held] = attribute.as(SEQUENCE).parts;
    demand(!values.has(name.oid) && held.as(SET).parts.length === 1, 'attribute');
    values.set(name.oid, held.parts[0]);
  }
  demand(values.get(CONTENT_TYPE)?.oid === TST_INFO, 'content type');
  demand(same(values.get(MESSAGE_DIGEST).as(OCTETS).content, digest(info)), 'message digest');
  checkNamed(values, signer);
  const signed = concat(Uint8Array.of(SET), attributes.whole.subarray(1));
  demand(signedBy(signer.key, algorithm, signed, signature.as(OCTETS).content, digest), 'signature');
  return signer;
}

function isNamed(id, certificate) {
  if (id.tag === SEQUENCE) {
    const [issuer, serial] = id.parts;
    return same(issuer.whole, certificate.issuer) && same(serial.content, certificate.serial);
  }
  const key = certificate.extensions.find((extension) => extension.id === SUBJECT_KEY_ID);
  return id.tag === 0x80 && key !== undefined && same(readDer(key.value).as(OCTETS).content, id.content);
}

/** The signed attributes name the signer's certificate by its hash, in the first or the second version of the attribute. */
function checkNamed(values, signer) {
  let named = 0;
  for (const [name, standard] of [
    [SIGNING_CERTIFICATE, SHA1],
    [SIGNING_CERTIFICATE_V2, SHA256],
  ]) {
    const attribute = values.get(name);
    if (attribute === undefined) continue;
    const fields = attribute.as(SEQUENCE).parts[0].as(SEQUENCE).parts[0].as(SEQUENCE).parts;
    const own = fields[0].tag === SEQUENCE;
    const hash = hashNamed(own ? fields[0].parts[0].oid : standard);
    demand(same(fields[own ? 1 : 0].as(OCTETS).content, hash(signer.bytes)), 'signing certificate');
    named++;
  }
  demand(named > 0, 'signing certificate');
}

function checkUse(signer) {
  const uses = signer.extensions.filter(({ id }) => id === EXTENDED_KEY_USAGE);
  demand(uses.length === 1 && uses[0].critical, 'key usage');
  const named = readDer(uses[0].value)
    .as(SEQUENCE)
    .parts.map(({ oid }) => oid);
  demand(named.length === 1 && named[0] === TIME_STAMPING, 'key usage');
}
