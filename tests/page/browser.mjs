// Opens pages in headless Chromium, and watches what they do.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

// The modules lie where the program was built: node page_test.mjs is called with their folder.
export const program = process.env.ENTENTE;
const { ENTENTE_SOURCE: source, ENTENTE_PAGE: modules, CHROMIUM: chromium } = process.env;
const require = createRequire(join(modules, 'package.json'));
const playwright = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

export const graphs = join(source, 'graphs');
export const folder = mkdtempSync(join(tmpdir(), 'entente-page-'));

export function entente(...words) {
  return execFileSync(program, words, { encoding: 'utf8', maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** What a command answers, as it writes it with --format json. */
export function answer(...words) {
  return JSON.parse(entente(...words, '--format', 'json', '--quiet'));
}

export function report(network, name, ...words) {
  const file = join(folder, name);
  entente('report', network, '-o', file, '--quiet', ...words);
  return file;
}

export async function start() {
  return playwright.chromium.launch({ executablePath: chromium, args: ['--no-sandbox', '--disable-gpu'] });
}

/** A page from a file, with all that it said and asked for. */
export async function open(browser, file, { width = 1280, height = 900, plain = false, ...options } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, ...options });
  const page = await context.newPage();
  const heard = { errors: [], requests: [] };
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) heard.errors.push(message.text()); });
  page.on('pageerror', (error) => heard.errors.push(String(error)));
  page.on('request', (request) => { if (request.url() !== `file://${file}` && !request.url().startsWith('data:')) heard.requests.push(request.url()); });
  await page.goto(`file://${file}`);
  await page.waitForSelector(plain ? 'main' : 'html.ready');
  return { page, heard };
}

const nations = { FJI: 'Fiji', MLT: 'Malta', ISL: 'Iceland', SUR: 'Suriname', MUS: 'Mauritius', CPV: 'Cape Verde', _REST: 'Rest of the world' };
/** Words of a command with the names of nations of the tutorial in the place of their codes. */
export function named(words) {
  return words.replace(/\b[A-Z_]{3,}\b/g, (code) => nations[code] ?? code);
}

/** A part of the page's source that needs no page, to be called. */
export async function module(name) {
  const { code } = require('esbuild').transformSync(readFileSync(join(source, 'src/report/web', name), 'utf8'), { loader: 'ts', format: 'esm' });
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}

/** Waits until all of a page shows what was chosen: what is out of sight is drawn when the browser has time. */
export async function settled(page) {
  await page.waitForSelector('html:not([data-drawing])');
}

/** What the accessibility checker finds wrong, as sentences. */
export async function violations(page) {
  const found = await page.evaluate(`(() => { ${axe}; return axe.run(document, { resultTypes: ['violations'] }); })()`);
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`));
}
