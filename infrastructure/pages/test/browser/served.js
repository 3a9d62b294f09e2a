/** A server of recorded draws: the pages as the function renders them, their files, and the answers that they ask for. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { caseNamed } from '../cases.js';

const here = (name) => new URL(name, import.meta.url);
const PAGES = '../../../../functions/target/draw-pages/';
const RENDERED = 'mvn -pl functions -am test -Dtest=DrawPageTest -Dsurefire.failIfNoSpecifiedTests=false';
const FILES = '../../dist/draw/';
export const ABSENT = 'absent';
const LANGUAGES = ['en', 'pt', 'es', 'de'];
const TYPES = { html: 'text/html', css: 'text/css', js: 'text/javascript' };

/** The policy that the function sends, from where it stands. */
const source = readFileSync(here('../../../../functions/src/main/java/fairdraw/functions/documents/Page.java'), 'utf8');
const POLICY = [...source.split('POLICY =')[1].split(';\n')[0].matchAll(/"([^"]*)"/g)].map(([, part]) => part).join('');

/** The language that is asked for, or else the reader's; English where there is neither. */
function languageOf(searchParams, accepted = '') {
  const wanted = [searchParams.get('lang'), ...accepted.split(',').map((range) => range.trim().slice(0, 2))];
  return wanted.find((language) => LANGUAGES.includes(language)) ?? 'en';
}

/** A file as it is built now, whatever its content was when the page was rendered. */
function asset(name) {
  const unhashed = (file) => file.replace(/-[0-9a-f]{16}\./, '.');
  return readFileSync(here(FILES + readdirSync(here(FILES)).find((file) => unhashed(file) === unhashed(name))));
}

function page(name, language) {
  const file = here(`${PAGES}${name.replace(/[^A-Za-z0-9]+/g, '-')}.${language}.html`);
  if (!existsSync(file)) throw new Error(`no page of ${name}: ${RENDERED}`);
  return readFileSync(file, 'utf8');
}

/** Serves one recorded draw; `judged` may be other answers than the page was rendered from, and `shown` what it was rendered from. */
export async function serve(name, { judged = caseNamed(name), shown = () => name } = {}) {
  const bytes = [];
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://here');
    const [, stage, folder, one, two] = pathname.split('/');
    const language = languageOf(searchParams, request.headers['accept-language']);
    const send = (status, type, body) => {
      const packed = gzipSync(body);
      bytes.push([pathname, packed.length]);
      response.writeHead(status, {
        'content-type': `${type}; charset=utf-8`,
        'content-encoding': 'gzip',
        'content-security-policy': POLICY,
        'access-control-allow-origin': '*',
        'x-content-type-options': 'nosniff',
      });
      response.end(packed);
    };
    if (stage !== 'stage') return send(404, 'text/plain', '');
    if (folder === 'd' && one === 'assets' && /^[\w-]+\.[a-z]+$/.test(two)) {
      return send(200, TYPES[two.split('.')[1]], asset(two));
    }
    if (folder === 'o') return send(200, 'text/html', page('organisation', language));
    if (folder === 'd' && one === ABSENT) return send(404, 'text/html', '<!doctype html><main></main>');
    if (folder === 'd') {
      const html = page(shown(), language);
      return send(200, 'text/html', html.replace(/data-draw="[^"]*"/, `data-draw="${judged.draw}"`));
    }
    const answer = judged.answers[request.url.slice('/stage'.length)];
    if (answer === undefined) return send(404, 'application/json', '{}');
    return typeof answer === 'string' ? send(200, 'text/plain', answer) : send(200, 'application/json', JSON.stringify(answer));
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  // One that a test left open may not keep the process.
  server.unref();
  const address = (language) => `http://127.0.0.1:${server.address().port}/stage/d/${judged.draw}?lang=${language}`;
  const list = (language) => `http://127.0.0.1:${server.address().port}/stage/o/org_1?lang=${language}`;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { judged, address, list, bytes, close };
}
