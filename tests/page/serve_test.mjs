// The page that is served: it asks as the reader changes things, by mouse or keys, and what it writes is what the file says.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { after, before, test } from 'node:test';
import { answer, folder, graphs, module, named, program, start, violations } from './browser.mjs';
import { Dice } from './dice.mjs';

let browser;
before(async () => {
  browser = await start();
  cpSync(graphs, join(folder, 'graphs'), { recursive: true });
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** `entente serve` on a file, with the address that it prints. */
async function serve(file) {
  const child = spawn(program, ['serve', file, '--quiet'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [text] = await once(child.stdout, 'data');
  const url = /^http:\S+/.exec(String(text))[0];
  return {
    url,
    async end() {
      child.kill('SIGINT');
      const [code] = await once(child, 'exit');
      assert.equal(code, 0);
    },
  };
}

async function open(url, { width = 1280, height = 900, ...options } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, permissions: ['clipboard-read', 'clipboard-write'], ...options });
  const page = await context.newPage();
  const heard = { errors: [], requests: [] };
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) heard.errors.push(message.text()); });
  page.on('pageerror', (error) => heard.errors.push(String(error)));
  page.on('request', (request) => { if (!request.url().startsWith(url) && !request.url().startsWith('data:')) heard.requests.push(request.url()); });
  await page.goto(url);
  await page.waitForSelector('html.ready');
  return { page, heard };
}

/** A served file of its own for a test, and the page of it. */
async function serving(name, body, options) {
  const file = join(folder, 'graphs', name);
  writeFileSync(file, readFileSync(join(graphs, 'tutorial.yaml')));
  const server = await serve(file);
  try {
    const opened = await open(server.url, options);
    await body({ ...opened, file, url: server.url });
  } finally {
    await server.end();
  }
}

/** How many answers the page has shown. */
async function answered(page, what) {
  const before = await page.evaluate(() => window.answers ?? 0);
  await page.evaluate(() => {
    if (window.watching) return;
    window.watching = true;
    new MutationObserver(() => { window.answers = (window.answers ?? 0) + 1; }).observe(document.querySelector('#draft'), { childList: true, subtree: true });
  });
  await what();
  await page.waitForFunction((seen) => (window.answers ?? 0) > seen && document.querySelector('[data-took]'), before);
  await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => { setTimeout(done, 50); }); }));
}

async function tabTo(page, test) {
  for (let i = 0; i < 300; ++i) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(test)) return;
  }
  assert.fail(`no way by Tab to ${test}`);
}

/** As the page writes a number. */
function written(value) {
  if (typeof value === 'object') return value.low === value.high ? written(value.low) : `${written(value.low)} to ${written(value.high)}`;
  const size = Math.abs(value);
  const digits = size >= 999.5 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : size >= 1 ? 3 : size === 0 ? 0 : Math.min(8, 3 - Math.floor(Math.log10(size)));
  return new Intl.NumberFormat('en-US', { maximumFractionDigits: digits }).format(value);
}

async function cellsOf(page, row) {
  return page.locator(`#draft [data-row="${row}"] td`).allTextContents();
}

for (const [name, options] of [['a desk, light', {}], ['a desk, dark', { colorScheme: 'dark' }], ['a phone', { width: 390, height: 844 }]]) {
  test(`on ${name} it is changed without a word to others, fits, and the accessibility checker finds nothing`, async () => {
    await serving('looks.yaml', async ({ page, heard }) => {
      assert.deepEqual(await violations(page), []);
      await page.locator('.nation[aria-label^="Fiji"]').focus();
      await page.keyboard.press('Enter');
      await answered(page, () => page.locator('.details').getByRole('button', { name: 'Stop: exports of Fiji' }).click());
      await page.locator('.cell').first().click();
      assert.deepEqual(heard, { errors: [], requests: [] });
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0);
      assert.deepEqual(await violations(page), []);
    });
  });
}

test('what is changed by mouse comes to what the command says of the file with the scenario pasted', async () => {
  await serving('pasted.yaml', async ({ page, file }) => {
    await page.locator('.nation[aria-label^="Fiji"]').click();
    await answered(page, () => page.locator('.details').getByRole('button', { name: 'Stop: exports of Fiji' }).click());
    const agreements = page.locator('.table', { has: page.getByRole('heading', { name: 'All agreements' }) });
    await answered(page, () => agreements.getByRole('button', { name: /^Conclude/ }).first().click());
    assert.equal(await page.locator('#draft .changes li').count(), 2);
    await page.locator('.yaml').getByRole('button', { name: 'Copy' }).click();
    await page.locator('.yaml').getByRole('button', { name: 'Copied' }).waitFor();
    const yaml = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(yaml, /^scenarios:\n {2}my-scenario:/);
    const with_it = file.replace('.yaml', '-with.yaml');
    writeFileSync(with_it, `entente: 1\ninclude: [pasted.yaml]\n${yaml}`);
    const { totals } = answer('supply', with_it, '--scenario', 'my-scenario', '--top', '0').tables;
    const { totals: base } = answer('supply', file, '--top', '0').tables;
    for (const row of ['wanted', 'served', 'unmet', 'cost']) {
      const [, now, before] = await cellsOf(page, row);
      assert.equal(now, written(totals.rows[0][row]));
      assert.equal(before, written(base.rows[0][row]));
      assert.equal(await page.locator(`[data-total="${row}"] strong`).textContent(), written(totals.rows[0][row]));
    }
    assert.ok(await page.locator('.arc.change-less').count() > 0);
  });
});

test('changes are undone one by one, a scenario of the file is gone on from, and the others stay', async () => {
  await serving('undone.yaml', async ({ page }) => {
    await page.getByLabel('Scenario', { exact: true }).selectOption('halt');
    // The table of the scenario, which may come after the choice: the first link before it is one that halt closes itself.
    const deliveries = page.locator('.table', { has: page.getByRole('heading', { name: 'Who gets it from whom, scenario halt' }) });
    await answered(page, () => deliveries.getByRole('button', { name: /^Close: SUR → MLT/ }).click());
    assert.match(await page.locator('.yaml code').textContent(), /include: \[halt\]/);
    assert.equal(await page.getByLabel('Scenario', { exact: true }).inputValue(), 'my-scenario');
    assert.ok(await page.locator('#draft').getByLabel('halt').first().isChecked());
    const withHalt = await cellsOf(page, 'unmet');
    await answered(page, () => page.locator('#draft').getByLabel('halt').first().uncheck());
    assert.notDeepEqual(await cellsOf(page, 'unmet'), withHalt);
    await page.locator('#draft').getByRole('button', { name: /^Undo/ }).click();
    await page.waitForFunction(() => !document.querySelector('.yaml'));
    assert.equal(await page.getByLabel('Scenario', { exact: true }).inputValue(), '');
    await page.getByLabel('Scenario', { exact: true }).selectOption('halt');
    assert.notEqual(await page.locator('.told').textContent(), '');
  });
});

test('a link that nobody has is opened, drawn, and compiled for the answer', async () => {
  await serving('opened.yaml', async ({ page }) => {
    const arcs = () => page.locator('#map .arcs .arc').count();
    const before = await arcs();
    await page.locator('#draft').getByText('Open a link that could exist').click();
    const opener = page.locator('.opener');
    await opener.getByLabel('From', { exact: true }).selectOption('CPV');
    await opener.getByLabel('To', { exact: true }).selectOption('FJI');
    await answered(page, () => opener.getByRole('button', { name: 'Open it' }).click());
    assert.equal(await page.locator('#draft .refusal').count(), 0);
    assert.match(await page.locator('.yaml code').textContent(), /open: \{from: CPV, to: FJI, stage: \w+, capacity: 100\}/);
    assert.equal(await arcs(), before + 1);
  });
});

test('a name that is taken is refused in the program\'s words, and the last answer stays', async () => {
  await serving('refused.yaml', async ({ page }) => {
    await page.locator('.nation[aria-label^="Fiji"]').click();
    await answered(page, () => page.locator('.details').getByRole('button', { name: 'Stop: exports of Fiji' }).click());
    await page.locator('#draft').getByLabel('Name', { exact: true }).fill('halt');
    await page.keyboard.press('Tab');
    await page.getByText('the file has a scenario \'halt\' already').waitFor();
    assert.equal(await page.locator('.yaml').count(), 1);
  });
});

test('keys alone close a nation\'s exports, undo it, and act on the grid', async () => {
  await serving('keys.yaml', async ({ page }) => {
    await tabTo(page, 'document.activeElement.classList.contains("nation")');
    for (let i = 0; i < 12 && !(await page.evaluate(() => document.activeElement.getAttribute('aria-label').startsWith('Fiji'))); ++i) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-label')), 'Stop: exports of Fiji');
    await answered(page, () => page.keyboard.press('Enter'));
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-label')), 'Reopen: exports of Fiji');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => !document.querySelector('.yaml'));
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-label')), 'Stop: exports of Fiji');
    await tabTo(page, 'document.activeElement.classList.contains("cell")');
    await page.keyboard.press('Enter');
    assert.ok(await page.evaluate(() => document.activeElement.closest('.deeds') !== null));
    await answered(page, () => page.keyboard.press('Enter'));
    assert.match(await page.locator('.yaml code').textContent(), /close: \{nation: \w+, stage: \w+\}/);
  });
});

test('when the file changes the page says so, tells what is wrong, and keeps the scenario over a new reading', async () => {
  await serving('watched.yaml', async ({ page, file }) => {
    await page.locator('.nation[aria-label^="Fiji"]').click();
    await answered(page, () => page.locator('.details').getByRole('button', { name: 'Stop: exports of Fiji' }).click());
    const right = readFileSync(file, 'utf8');
    appendFileSync(file, '\nnonsense: 1\n');
    const banner = page.locator('.banner');
    await banner.getByText('is wrong now').waitFor();
    assert.match(await banner.textContent(), /watched\.yaml:\d+:1: unknown field 'nonsense'/);
    await answered(page, () => page.locator('.details').getByRole('button', { name: 'Close: Fiji' }).click());
    assert.equal(await page.locator('#draft .refusal').count(), 0);
    writeFileSync(file, right.replace(/^name: .*$/m, 'name: Moonstone lamps, read again'));
    await banner.getByRole('button', { name: 'Load the page again' }).click();
    await page.getByRole('heading', { name: 'Moonstone lamps, read again' }).waitFor();
    await page.waitForSelector('.yaml');
    assert.equal(await page.locator('#draft .changes li').count(), 2);
  });
});

test('two readers change it at a time, each for himself', async () => {
  await serving('two.yaml', async ({ page, url }) => {
    const { page: other } = await open(url);
    await page.locator('.nation[aria-label^="Fiji"]').click();
    await other.locator('.nation[aria-label^="Suriname"]').click();
    await Promise.all([
      answered(page, () => page.locator('.details').getByRole('button', { name: 'Stop: exports of Fiji' }).click()),
      answered(other, () => other.locator('.details').getByRole('button', { name: 'Stop: exports of Suriname' }).click()),
    ]);
    assert.match(await page.locator('.yaml code').textContent(), /close: \{from: FJI\}/);
    assert.match(await other.locator('.yaml code').textContent(), /close: \{from: SUR\}/);
  });
});

test('what an answer says only where it differs becomes the whole that the server would say, whatever is changed', async () => {
  const { applied } = await module('live/difference.ts');
  const server = await serve(join(graphs, 'rare-earths.yaml'));
  try {
    let response;
    do response = await fetch(server.url); while (response.status === 202);
    const data = JSON.parse(/<script[^>]* id="data"[^>]*>([^]*?)<\/script>/.exec(await response.text())[1]);
    const ask = async (question) => (await fetch(`${server.url}answer`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(question) })).json();
    const { facts, situations } = data;
    const dice = new Dice(11);
    const one = (list) => dice.of(list);
    const changes = [() => ({ close: { from: one(facts.nations).code } }), () => ({ close: { to: one(facts.nations).code } }),
      () => ({ close: { nation: one(facts.nations).code } }), () => ({ close: { via: one(facts.passages).id } }),
      () => ({ set_state: { agreement: one(facts.agreements).id, state: one(['in_force', 'terminated', 'stalled']) } })];
    let compared = 0;
    for (let round = 0; round < 40; ++round) {
      const question = { shows: true, top: 1, chain: one(facts.chains).id, changes: Array.from({ length: 1 + round % 3 }, () => one(changes)()) };
      const whole = await ask(question);
      if (whole.errors) continue;  // selects nothing, or contradicts itself
      const { differs, shows } = await ask({ ...question, differs: true });
      assert.equal(shows, undefined);
      assert.deepEqual(applied(situations[0].shows, differs), whole.shows, JSON.stringify(question));
      ++compared;
    }
    assert.ok(compared > 15, `${compared} compared`);
  } finally {
    await server.end();
  }
});

test('an answer comes within moments', async () => {
  await serving('quick.yaml', async ({ page }) => {
    await page.locator('.nation[aria-label^="Fiji"]').click();
    const times = [];
    for (const name of ['Stop: exports of Fiji', 'Close: Fiji', 'Reopen: Fiji', 'Close: Fiji']) {
      await answered(page, () => page.locator('.details').getByRole('button', { name }).click());
      times.push(Number(await page.locator('[data-took]').getAttribute('data-took')));
    }
    process.stdout.write(`# milliseconds: ${times.join(', ')}\n`);
    // Generous: machines that test are slow.
    assert.ok(Math.max(...times) < 3_000);
  });
});

/** The chokepoints of the reader's scenario, once they are there. */
async function rankedFor(page, name) {
  await page.locator('#chokepoints').getByRole('heading', { name: `Chokepoints and losses, your scenario ${name}` }).waitFor();
  await page.waitForFunction(() => document.querySelector('#chokepoints [aria-busy]')?.getAttribute('aria-busy') === 'false');
  return page.locator('#chokepoints .table').first().locator('tbody tr').evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent)));
}

test('the chokepoints of the reader\'s scenario come after it, and are those of the command', async () => {
  await serving('ranked.yaml', async ({ page, file, heard }) => {
    const whose = page.locator('#chokepoints > [role=status]');
    await page.locator('#chokepoints').scrollIntoViewIfNeeded();
    assert.match(await whose.textContent(), /unchanged network/);
    await page.locator('.nation[aria-label^="Fiji"]').click();
    await answered(page, () => page.locator('.details').getByRole('button', { name: 'Stop: exports of Fiji' }).click());
    const rows = await rankedFor(page, 'my-scenario');
    assert.match(await whose.textContent(), /on top of what your scenario loses/);
    const with_it = file.replace('.yaml', '-with.yaml');
    writeFileSync(with_it, `entente: 1\ninclude: [ranked.yaml]\n${await page.locator('.yaml code').textContent()}`);
    const { rows: expected } = answer('chokepoints', with_it, '--scenario', 'my-scenario', '--top', '0').tables.chokepoints;
    assert.ok(rows.length > 3);
    rows.forEach((row, index) => {
      assert.ok(row[0].startsWith(named(expected[index].element)));
      assert.equal(row[2], written(expected[index].loss));
    });
    // Another change: those before it stand until the new ones come.
    await answered(page, () => page.locator('.details').getByRole('button', { name: 'Close: Fiji' }).click());
    await page.waitForFunction(() => /your scenario/.test(document.querySelector('#chokepoints > [role=status]').textContent));
    await rankedFor(page, 'my-scenario');
    await page.locator('#draft').getByRole('button', { name: 'Begin again' }).click();
    await page.waitForFunction(() => /unchanged network/.test(document.querySelector('#chokepoints > [role=status]').textContent));
    assert.equal(await page.locator('#chokepoints').getByRole('heading', { name: /your scenario/ }).count(), 0);
    assert.deepEqual(heard.errors, []);
  });
});

test('what is asked for is given up when the scenario changes, and only the last is shown', async () => {
  await serving('hurried.yaml', async ({ page }) => {
    const asked = [];
    page.on('request', (request) => { if (request.url().endsWith('/chokepoints')) asked.push(request.postData()); });
    await page.locator('.nation[aria-label^="Fiji"]').click();
    await answered(page, () => page.locator('.details').getByRole('button', { name: 'Stop: exports of Fiji' }).click());
    await answered(page, () => page.locator('.details').getByRole('button', { name: 'Close: Fiji' }).click());
    await rankedFor(page, 'my-scenario');
    await page.waitForTimeout(500);
    assert.match(asked[asked.length - 1], /"nation":"FJI"/);
    assert.equal(new Set(asked).size, asked.length);
  });
});

test('the address is printed before the page is made, which comes by itself', async () => {
  // So many alliances that the page takes a while.
  const file = join(folder, 'graphs', 'rare-earths.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('candidates: [tur-usa-ree,', 'candidates: [tur-can-studies, tur-che-studies, tur-technology-offer, tur-tjk-mining, chn-mys-refinery, chn-tza-ngualla, tur-usa-ree,'));
  const page = await browser.newPage();
  const server = await serve(file);
  try {
    const errors = [];
    page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) errors.push(message.text()); });
    await page.goto(server.url);
    await page.getByText('This page is being prepared').waitFor();
    assert.deepEqual(await violations(page), []);
    await page.waitForSelector('html.ready', { timeout: 120_000 });
    assert.deepEqual(errors, []);
  } finally {
    await server.end();
  }
});
