/** Builds the verifier as one HTML file that works from a disk, and what the page of a draw, other sites and the console load; prints what each came to. */

import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { languages } from './page/texts/index.js';
import { toldEvents } from './told.js';

const MOST = 4_000_000;
const SHORT_HASH = 16;
const TEXTS = { draw: '../page/texts/', console: './texts/' };
const here = (name) => new URL(name, import.meta.url);
const sha256 = (text, encoding) => createHash('sha256').update(text).digest(encoding);
const said = (name, text) => console.log(`${name}  ${Buffer.byteLength(text)} bytes, ${gzipSync(text, { level: 9 }).length} compressed`);

async function bundled(input, loader) {
  const { outputFiles } = await build({
    ...input,
    bundle: true,
    minify: true,
    write: false,
    format: loader === 'js' ? 'iife' : undefined,
    target: ['chrome109', 'firefox115', 'safari16.4'],
    legalComments: 'eof',
  });
  return outputFiles[0].text.trim();
}

const file = (name) => ({ entryPoints: [here(name).pathname] });

export async function buildPage() {
  // An inline script ends where its text says so, and is hashed as it stands.
  const script = (await bundled(file('page/main.js'), 'js')).replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
  const style = await bundled(file('page/style.css'), 'css');
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

/** The script of a page in one language, which loads no words of the others. */
const script = (folder, language) => ({
  stdin: {
    contents: `import texts from '${TEXTS[folder]}${language}.js'; import { start } from './app.js'; start(texts, '${language}');`,
    resolveDir: here(`${folder}/`).pathname,
  },
});

/** A file under a name with the hash of its content, and its text. */
const hashed = (name, ending, text) => [`${name}-${sha256(text, 'hex').slice(0, SHORT_HASH)}.${ending}`, text];

/** Writes files, and the list of them that a function serves them by. */
async function written(folder, files, list = []) {
  await rm(here(`dist/${folder}/`), { recursive: true, force: true });
  await mkdir(here(`dist/${folder}/`), { recursive: true });
  for (const [key, [name, text]] of Object.entries(files)) {
    await writeFile(here(`dist/${folder}/${name}`), text);
    list.push(`${key}=${name}`);
    said(name, text);
  }
  await writeFile(here(`dist/${folder}/assets.properties`), `${list.join('\n')}\n`);
}

/** The script of each language, with what it has from elsewhere. */
async function scripts(folder, define = {}) {
  const made = Object.keys(languages).map(async (language) => [
    language,
    hashed(`${folder}-${language}`, 'js', await bundled({ ...script(folder, language), define }, 'js')),
  ]);
  return Object.fromEntries(await Promise.all(made));
}

/** The element that sites embed, with its style sheet in it, at an address that they can write down. */
async function element() {
  const style = await bundled(file('draw/result.css'), 'css');
  return ['result.js', await bundled({ ...file('draw/result.js'), define: { STYLE: JSON.stringify(style) } }, 'js')];
}

/** Writes the files that the page of a draw loads, and the element for other sites. */
export async function buildDraw(offline) {
  const files = {
    style: hashed('draw', 'css', await bundled(file('draw/draw.css'), 'css')),
    worker: hashed('check', 'js', await bundled(file('draw/worker.js'), 'js')),
    offline: hashed('verify', 'html', offline),
    element: await element(),
    ...(await scripts('draw')),
  };
  await written('draw', files, [`offline.sha256=${sha256(offline, 'hex')}`]);
}

/** Writes the files that the operators' console loads. */
export async function buildConsole() {
  await written('console', {
    style: hashed('console', 'css', await bundled(file('console/console.css'), 'css')),
    ...(await scripts('console', { EVENTS: JSON.stringify(await toldEvents()) })),
  });
}

if (process.argv[1] === here('build.js').pathname) {
  const page = await buildPage();
  said(`${sha256(page, 'hex')}  dist/verify.html`, page);
  await buildDraw(page);
  await buildConsole();
}
