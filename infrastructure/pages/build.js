/** Builds the verifier as one HTML file that works from a disk, and prints its SHA-256. */

import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const MOST = 4_000_000;
const here = (name) => new URL(name, import.meta.url);
const sha256 = (text, encoding) => createHash('sha256').update(text).digest(encoding);

async function bundled(entry, loader) {
  const { outputFiles } = await build({
    entryPoints: [here(entry).pathname],
    bundle: true,
    minify: true,
    write: false,
    format: loader === 'js' ? 'iife' : undefined,
    target: ['chrome109', 'firefox115', 'safari16.4'],
    legalComments: 'eof',
  });
  return outputFiles[0].text.trim();
}

export async function buildPage() {
  // An inline script ends where its text says so, and is hashed as it stands.
  const script = (await bundled('page/main.js', 'js')).replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
  const style = await bundled('page/style.css', 'css');
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${sha256(script, 'base64')}'`,
    `style-src 'sha256-${sha256(style, 'base64')}'`,
    'worker-src blob:',
    'connect-src http: https:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const shell = await readFile(here('page/verify.html'), 'utf8');
  const page = shell
    .replace('/*policy*/', () => policy)
    .replace('/*style*/', () => style)
    .replace('/*script*/', () => script);
  if (Buffer.byteLength(page) > MOST) throw new Error(`${Buffer.byteLength(page)} bytes: the page is too large for one answer`);
  await mkdir(here('dist/'), { recursive: true });
  await writeFile(here('dist/verify.html'), page);
  return page;
}

if (process.argv[1] === here('build.js').pathname) {
  const page = await buildPage();
  console.log(
    `${sha256(page, 'hex')}  dist/verify.html  ${Buffer.byteLength(page)} bytes, ${gzipSync(page, { level: 9 }).length} compressed`,
  );
}
