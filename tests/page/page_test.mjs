// The page in a real browser: that it loads quietly, does what its controls say, and shows the figures of the commands.

import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { answer, entente, folder, graphs, module, named, open, report, settled, start, violations } from './browser.mjs';

const tutorial = join(graphs, 'tutorial.yaml');
let browser;
let file;

before(async () => {
  browser = await start();
  file = report(tutorial, 'tutorial.html');
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The text of the cells of a table by its heading, row by row. */
async function cells(page, heading) {
  return page.locator('.table', { has: page.getByRole('heading', { name: heading, exact: false }) }).first().locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent)));
}

async function tileOf(page, name) {
  return page.locator(`[data-total="${name}"] strong`).textContent();
}

/** As the page writes a value of a table. */
function written(value) {
  if (value === null) return 'unknown';
  if (typeof value === 'object') return value.low === value.high ? written(value.low) : `${written(value.low)} to ${written(value.high)}`;
  if (typeof value !== 'number') return value === true ? 'yes' : value === false ? 'no' : value;
  const size = Math.abs(value);
  const digits = size >= 999.5 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : size >= 1 ? 3 : size === 0 ? 0 : Math.min(8, 3 - Math.floor(Math.log10(size)));
  return new Intl.NumberFormat('en-US', { maximumFractionDigits: digits }).format(value);
}

for (const [name, options] of [['a desk, light', {}], ['a desk, dark', { colorScheme: 'dark' }], ['a phone', { width: 390, height: 844 }]]) {
  test(`on ${name} it loads without a word or a request, fits, and the accessibility checker finds nothing`, async () => {
    const { page, heard } = await open(browser, file, options);
    assert.deepEqual(heard.errors, []);
    assert.deepEqual(heard.requests, []);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(overflow, 0);
    assert.deepEqual(await violations(page), []);
  });
}

test('in use, on a phone in the dark, it still fits, and the accessibility checker finds nothing', async () => {
  const { page } = await open(browser, file, { width: 390, height: 844, colorScheme: 'dark' });
  await page.getByLabel('Scenario', { exact: true }).selectOption('halt');
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.locator('.nation[aria-label^="Fiji"]').focus();
  await page.keyboard.press('Enter');
  await page.locator('#chokepoints details summary').first().click();
  await page.locator('#chokepoints').getByRole('button', { name: 'All columns' }).first().click();
  await page.locator('.explorer [data-candidate]:enabled').first().check();
  await settled(page);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0);
  assert.deepEqual(await violations(page), []);
  await page.locator('.nation.pinned').focus();
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('.nation.pinned').count(), 0);
});

test('on a phone no sentence makes the rows of the chokepoints tall, and all columns show them', async () => {
  const { page } = await open(browser, file, { width: 390, height: 844 });
  const rows = page.locator('#chokepoints .table').first().locator('tbody tr');
  const heights = await rows.evaluateAll((all) => all.map((row) => row.getBoundingClientRect().height));
  assert.ok(heights.length > 3);
  assert.ok(Math.max(...heights) < 90, `${heights}`);
  const columns = () => rows.first().locator('td').count();
  const few = await columns();
  await page.locator('#chokepoints').getByRole('button', { name: 'All columns' }).first().click();
  assert.ok(await columns() > few + 1);
});

test('its policy allows nothing from outside and no script but its own', async () => {
  const { page, heard } = await open(browser, file);
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  assert.match(policy, /^default-src 'none'; script-src 'sha256-[^' ]+'; style-src 'sha256-[^' ]+'; img-src data:;/);
  await page.evaluate(() => { const script = document.createElement('script'); script.textContent = 'window.intruded = true'; document.body.append(script); });
  assert.equal(await page.evaluate(() => window.intruded), undefined);
  assert.equal(heard.errors.length, 1);
});

test('the summary names figures that are there', async () => {
  const { page } = await open(browser, file);
  const links = await page.locator('#summary a').evaluateAll((all) => all.map((each) => each.getAttribute('href')));
  assert.ok(links.length >= 4);
  for (const link of links) assert.equal(await page.locator(`section${link}, div${link}`).count(), 1);
});

test('the summary says whose demand a plan is about, and how much is not known, as the commands note it', async () => {
  const { page } = await open(browser, file);
  const sentence = (link) => page.locator('#summary li', { has: page.locator(`a${link}`) }).first().textContent();
  const noted = (notes, pattern) => notes.map((note) => pattern.exec(note)).find((found) => found);
  const plan = answer('alliances', tutorial, '--plan', 'new-routes');
  assert.ok(noted(plan.notes, /the objectives are those of ([A-Z]{3})/));
  assert.match(await sentence('[data-about="new-routes"]'), /^Plan new-routes \(for [^)]+\): /);
  const [, unknown] = noted(answer('check', tutorial).notes, /^(\d+ sizes? (?:is|are) unknown or intervals?)/);
  assert.ok((await sentence('[href="#unknown"]')).startsWith(`Uncertain: ${unknown}`));
});

test('a sentence of the summary leads to its figure as it says it, whatever was chosen before', async () => {
  const { page } = await open(browser, file);
  await page.getByLabel('Scenario', { exact: true }).selectOption('halt');
  await page.locator('#summary a[href="#supply"]').click();
  assert.equal(await page.getByLabel('Scenario', { exact: true }).inputValue(), '');
  await page.locator('#supply h2').waitFor({ state: 'visible' });
  const { best } = answer('alliances', tutorial, '--plan', 'new-routes', '--top', '0').tables;
  await page.locator('#summary a[data-about="new-routes"]').click();
  assert.equal(await page.locator('.explorer').getByLabel('Plan').inputValue(), 'new-routes');
  assert.equal(await page.locator('.explorer .answer h3').getAttribute('data-alliance'), best.rows[0].alliance);
  const top = () => page.evaluate(() => document.querySelector('#alliances').getBoundingClientRect().top);
  assert.ok(await top() >= 0 && await top() < 300, `${await top()}`);
});

test('a scenario changes every figure to what the command answers', async () => {
  const { page } = await open(browser, file);
  await page.getByLabel('Scenario', { exact: true }).selectOption('halt');
  await settled(page);
  const { demands, totals } = answer('supply', tutorial, '--scenario', 'halt', '--top', '0').tables;
  for (const name of ['wanted', 'served', 'unmet', 'cost']) assert.equal(await tileOf(page, name), written(totals.rows[0][name]));
  const shown = await cells(page, 'Who gets how much');
  assert.deepEqual(shown.map((row) => [row[0].split(' ').at(-1), row[1]]), demands.rows.map(({ nation, stage }) => [nation, stage]));
  assert.deepEqual(shown.map((row) => row[5]), demands.rows.map(({ unmet }) => written(unmet)));
  assert.match(await page.locator('.told').textContent(), /Fiji exports nothing/);
  assert.ok(await page.locator('.arc.change-less').count() > 0);
  await page.getByLabel('Show what it changes').uncheck();
  assert.equal(await page.locator('.arc.change-less').count(), 0);
});

function isLosses(shown, rows) {
  assert.deepEqual(shown.map((row) => row.slice(0, 4)), rows.map(({ element, kind, loss, share }) => [named(element), kind, written(loss), written(share)]));
}

test('losses are those of the command, in its order', async () => {
  const { page } = await open(browser, file);
  const { chokepoints } = answer('chokepoints', tutorial, '--top', '0').tables;
  const shown = await cells(page, 'Chokepoints and losses');
  assert.equal(shown.length, Math.min(12, chokepoints.rows.length));
  isLosses(shown, chokepoints.rows.slice(0, 12));
});

test('losses follow the scenario, and are those of the command under it', async () => {
  const { page } = await open(browser, file);
  await page.getByLabel('Scenario', { exact: true }).selectOption('halt');
  await settled(page);
  const { chokepoints } = answer('chokepoints', tutorial, '--scenario', 'halt', '--top', '25').tables;
  const shown = await cells(page, 'Chokepoints and losses, scenario halt');
  assert.ok(shown.length > 2);
  isLosses(shown, chokepoints.rows.slice(0, 12));
  await page.getByLabel('Scenario', { exact: true }).selectOption('');
  await settled(page);
  assert.match(await page.locator('#chokepoints').textContent(), /those of the unchanged network/);
});

test('the map is filtered by stage, state and nation', async () => {
  const { page } = await open(browser, file);
  const lines = () => page.locator('#map .arcs .arc').count();
  const all = await lines();
  await page.getByLabel('Stage', { exact: true }).selectOption({ label: 'Dig' });
  const dug = await lines();
  assert.ok(dug > 0 && dug < all);
  await page.getByLabel('Nation', { exact: true }).selectOption({ label: 'Malta' });
  const ofMalta = await lines();
  assert.ok(ofMalta > 0 && ofMalta < dug);
  await page.getByLabel('Nation', { exact: true }).selectOption({ label: 'All nations' });
  await page.getByLabel('Stage', { exact: true }).selectOption({ label: 'All stages' });
  await page.getByLabel('State', { exact: true }).selectOption('under_negotiation');
  assert.equal(await lines(), 2);  // one needs the offtake, one that or another agreement
  await page.getByLabel('State', { exact: true }).selectOption('');
  assert.equal(await lines(), all);
});

test('agreements are lines of their own, and a scenario that concludes one shows it', async () => {
  const { page } = await open(browser, file);
  await page.getByLabel('Lines').selectOption('agreements');
  assert.equal(await page.locator('#map .arcs .arc.role-talks.dashed').count() > 0, true);
  const inForce = () => page.locator('#map .arcs .arc.role-force').count();
  const before = await inForce();
  await page.getByLabel('Scenario', { exact: true }).selectOption('deal');
  assert.equal(await inForce(), before + 1);
  await page.locator('.nation[aria-label^="Fiji"]').focus();
  assert.match(await page.locator('.details').textContent(), /Malta: fji-mlt-offtake, in force/);
});

test('tables sort, filter and copy themselves as the CSV of the program', async () => {
  const { page } = await open(browser, file);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const table = page.locator('.table', { has: page.getByRole('heading', { name: 'Who gets it from whom' }) });
  const copied = async (rows) => {
    await table.getByRole('button', { name: 'Copy as CSV' }).click();
    await table.getByRole('button', { name: `${rows} copied` }).waitFor();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const all = entente('supply', tutorial, '--top', '0', '--all', '--table', 'deliveries', '--format', 'csv', '--quiet');
  assert.equal(await copied(`${all.trim().split('\n').length - 1} rows`), all);
  const first = () => table.locator('tbody tr td').first().textContent();
  await table.getByRole('button', { name: 'Link' }).click();
  assert.equal(await table.locator('th').first().getAttribute('aria-sort'), 'ascending');
  const rising = await first();
  await table.getByRole('button', { name: 'Link' }).click();
  assert.equal(await table.locator('th').first().getAttribute('aria-sort'), 'descending');
  assert.notEqual(await first(), rising);
  await table.getByRole('searchbox').fill('sur mlt');
  assert.equal(await table.locator('tbody tr').count(), 1);
  const one = await copied('1 row');
  assert.match(one, /^link,from,to,stage,carries/);
  assert.match(one, /\r\n"SUR → MLT, dig",SUR,MLT,dig,/);
});

test('what a spreadsheet would take for a formula is copied with an apostrophe before it', async () => {
  const network = join(folder, 'formulas.yaml');
  const titles = ['=HYPERLINK("http://example.invalid", "open")', '+1', '-1', '@SUM(A1)', '＝1+1', 'a = b - c'];
  writeFileSync(network, `entente: 1
name: formulas
chains: {ore: {unit: t, stages: [{stage: mine, product: ore}, {stage: metal, product: metal}]}}
nations: {FJI: {production: {mine: 5}}, MLT: {processing: {metal: 5}, capacity: {metal: 5}, demand: {metal: 5}}}
links: [{from: FJI, to: MLT, stage: mine, quantity: 5}]
sources: {${titles.map((title, index) => `s${index}: {title: ${JSON.stringify(title)}}`).join(', ')}}
`);
  const { page } = await open(browser, report(network, 'formulas.html'));
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.locator('#sources').getByRole('button', { name: 'Copy as CSV' }).click();
  await page.locator('#sources').getByRole('button', { name: /copied$/ }).waitFor();
  const sources = await page.evaluate(() => navigator.clipboard.readText());
  for (const written of [`"'=HYPERLINK(""http://example.invalid"", ""open"")"`, "'+1", "'-1", "'@SUM(A1)", "'＝1+1", 'a = b - c'])
    assert.ok(sources.includes(`\r\n${written},`), sources);
});

test('numbers below nothing, and those without bound, are copied as they are', async () => {
  const { csv } = await module('base/csv.ts');
  const columns = ['number', 'ends', 'text'].map((name) => ({ name, unit: '', meaning: '' }));
  const rows = [[-5, { low: -7, high: -6 }, '-5'], [0.5, { low: '-unlimited', high: 'unlimited' }, '\t=1'], [null, null, 'of, one']];
  assert.equal(csv({ columns, rows }), "number,ends_low,ends_high,text\r\n-5,-7,-6,'-5\r\n0.5,-unlimited,unlimited,'\t=1\r\n,,,\"of, one\"\r\n");
});

test('an alliance that is ticked comes to what the command says of it', async () => {
  const { page } = await open(browser, file);
  await page.getByLabel('Unknown sizes count as').selectOption('0');
  const explorer = page.locator('.explorer');
  await explorer.getByLabel('Plan').selectOption('fiji');
  const { best, greedy } = answer('alliances', tutorial, '--plan', 'fiji', '--top', '0').tables;
  const measure = (index) => explorer.locator(`[data-measure="figure-${index}"] strong`).textContent();
  const choose = async (alliance) => {
    for (const box of await explorer.locator('.candidates input:enabled').all())
      await box.setChecked(alliance.split(' + ').includes(await box.getAttribute('data-candidate')));
    assert.equal(await explorer.locator('.answer h3').getAttribute('data-alliance'), alliance);
  };
  for (const row of best.rows) {
    await choose(row.alliance);
    for (const [index, objective] of ['unmet', 'cost', 'top_share', 'effort'].entries()) assert.equal(await measure(index), written(row[objective]));
  }
  assert.ok(greedy.rows.length > 2);
  for (const row of greedy.rows) {
    await choose(row.best);
    assert.equal(await measure(0), written(row.best_value));
  }
});

test('elements are shown, and found, by the names of their nations', async () => {
  const { page } = await open(browser, file);
  const table = page.locator('#chokepoints .table').first();
  await table.getByRole('searchbox').fill('iceland cut');
  const found = await table.locator('tbody tr').evaluateAll((all) => all.map((row) => row.cells[0].textContent));
  assert.ok(found.includes('Iceland, cut'), found);
  await table.getByRole('searchbox').fill('FJI ISL');
  assert.ok((await table.locator('tbody tr').evaluateAll((all) => all.map((row) => row.cells[0].textContent))).includes('Fiji → Iceland, dig'));
});

test('an alliance that cannot be is refused with the reason', async () => {
  const { page } = await open(browser, file);
  const explorer = page.locator('.explorer');
  await explorer.getByLabel('Plan').selectOption('fiji');
  for (const box of await explorer.locator('.candidates input:enabled').all()) await box.check();
  assert.match(await explorer.locator('.refusal').textContent(), /No such alliance: .*budget/);
});

test('keys alone reach the scenario, the nations of the map, a sorted table and a candidate', async () => {
  const { page } = await open(browser, file);
  const tabTo = async (test) => {
    for (let i = 0; i < 200; ++i) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(test)) return;
    }
    assert.fail(`no way by Tab to ${test}`);
  };
  await tabTo('document.activeElement.labels?.[0]?.textContent === "Scenario"');
  await page.keyboard.press('h');
  assert.notEqual(await page.locator('.told').textContent(), '');
  await tabTo('document.activeElement.classList.contains("nation")');
  const first = await page.evaluate(() => document.activeElement.getAttribute('aria-label'));
  await page.keyboard.press('ArrowRight');
  assert.notEqual(await page.evaluate(() => document.activeElement.getAttribute('aria-label')), first);
  await page.keyboard.press('Enter');
  assert.equal(await page.locator('.nation.pinned').count(), 1);
  assert.ok(await page.evaluate(() => document.activeElement.closest('.details') !== null));
  await tabTo('document.activeElement.closest("th") !== null');
  await page.keyboard.press('Enter');
  assert.ok(await page.evaluate(() => document.activeElement.closest('th').getAttribute('aria-sort') !== 'none'));
  await page.locator('.explorer select').first().focus();
  await tabTo('document.activeElement.matches("[data-candidate]")');
  const before = await page.locator('.explorer .answer').textContent();
  await page.keyboard.press('Space');
  assert.notEqual(await page.locator('.explorer .answer').textContent(), before);
});

test('names that are HTML, script or another language are shown as they are', async () => {
  const name = '<script>window.intruded = true</script><img src=x onerror="window.intruded = true">';
  const network = join(folder, 'hostile.yaml');
  writeFileSync(network, `entente: 1
name: ${JSON.stringify(`</script><script>window.intruded = true</script> & "quoted" 'names'`)}
say: "中文 العربية ‮"
date: 2026-01-01
chains: {ore: {name: "<b>ore</b>", unit: t, stages: [{stage: mine, product: "<i>ore</i>"}, {stage: metal, product: metal}]}}
nations:
  FJI: {name: ${JSON.stringify(name)}, production: {mine: 5}}
  MLT: {name: "Мальта – 馬耳他 – مالطا", processing: {metal: 5}, capacity: {metal: 5}, demand: {metal: 5}}
agreements: {a: {name: ${JSON.stringify(name)}, parties: [FJI, MLT], instrument: treaty, state: announced}}
sources: {s: {title: ${JSON.stringify(name)}, url: "javascript:window.intruded = true"}}
links: [{from: FJI, to: MLT, stage: mine, quantity: 5, source: s, note: ${JSON.stringify(name)}}]
scenarios: {"x": {say: ${JSON.stringify(name)}, change: [{close: {from: FJI}}]}}
`);
  const { page, heard } = await open(browser, report(network, 'hostile.html'));
  assert.equal(await page.evaluate(() => window.intruded), undefined);
  assert.deepEqual(heard.errors, []);
  assert.deepEqual(heard.requests, []);
  assert.match(await page.locator('h1').textContent(), /^<\/script><script>window.intruded = true<\/script> & "quoted" 'names'$/);
  assert.ok((await page.getByLabel('Nation', { exact: true }).locator('option').allTextContents()).includes(name));
  assert.equal(await page.locator('a[href^="javascript:"]').count(), 0);
  for (const width of [390, 1024]) {
    await page.setViewportSize({ width, height: 844 });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0);
  }
  await page.emulateMedia({ colorScheme: 'dark' });
  assert.deepEqual(await violations(page), []);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.locator(`.nation[aria-label="${quoted(name)}"]`).focus();
  assert.ok((await page.locator('.details h4').textContent()).startsWith(name));
});

test('names without a space, of hundreds of letters, unseen, turned around or differing by case keep the page in its width', async () => {
  const network = join(folder, 'long.yaml');
  const names = { FJI: 'W'.repeat(400), MLT: '\u202egnp.exe', ISL: '</style><style>*{display:none}</style> -->', SUR: 'Alpha', MUS: 'ALPHA', CPV: '\u200b\u200c' };
  const does = ['production: {mine: 5}', 'processing: {metal: 5}, capacity: {metal: 5}, demand: {metal: 5}'];
  writeFileSync(network, `entente: 1
name: ${'X'.repeat(80)}
date: 2026-01-01
chains: {ore: {name: ${'Y'.repeat(80)}, unit: t, stages: [{stage: mine, product: ${'z'.repeat(80)}}, {stage: metal, product: metal}]}}
nations: {${Object.entries(names).map(([code, name], index) => `${code}: {name: ${JSON.stringify(name)}, ${does[index % 2]}}`).join(', ')}}
agreements: {a: {name: ${'V'.repeat(300)}, parties: [FJI, MLT], instrument: treaty, state: announced}}
sources: {s: {title: ${'U'.repeat(300)}}}
links: [{from: FJI, to: MLT, stage: mine, quantity: 5, source: s}, {from: ISL, to: SUR, stage: mine, quantity: 5}, {from: MUS, to: CPV, stage: mine, quantity: 5}]
scenarios: {x: {say: ${'T'.repeat(300)}, change: [{close: {from: FJI}}]}}
`);
  const { page, heard } = await open(browser, report(network, 'long.html'));
  for (const scenario of ['', 'x']) {
    await page.getByLabel('Scenario', { exact: true }).selectOption(scenario);
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 844 });
      await settled(page);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0, `${scenario}, ${width}`);
    }
  }
  assert.deepEqual(heard.errors, []);
  assert.deepEqual(await violations(page), []);
});

test('isolates that a name leaves open, or ends without having opened them, end with the name', async () => {
  const { isolated } = await module('base/letters.ts');
  for (const [name, apart] of [['Fiji', 'Fiji'], ['a\u2066', '\u2068a\u2066\u2069\u2069'], ['\u2069\u202ea', '\u2068\u202ea\u2069'], ['\u2067a\u2069\u2069b', '\u2068\u2067a\u2069b\u2069']]) {
    assert.equal(isolated(name), apart);
    const network = join(folder, 'turned.yaml');
    writeFileSync(network, `entente: 1
name: turned
chains: {ore: {unit: t, stages: [{stage: mine, product: ore}, {stage: metal, product: metal}]}}
nations: {FJI: {name: ${JSON.stringify(name)}, production: {mine: 5}}, MLT: {processing: {metal: 5}, capacity: {metal: 5}, demand: {metal: 5}}}
links: [{from: FJI, to: MLT, stage: mine, quantity: 5}]
`);
    const summary = /<section id="summary"[^]*?<\/section>/.exec(readFileSync(report(network, 'turned.html'), 'utf8'))[0];
    assert.ok(summary.includes(apart) && (name === apart || !summary.includes(`${apart}\u2069`)), summary);
  }
});

/** The boxes of elements on the screen. */
async function boxes(page, selector) {
  return page.locator(selector).evaluateAll((all) => all.map((each) => {
    const { left, top, right, bottom } = each.getBoundingClientRect();
    return { left, top, right, bottom, text: each.textContent };
  }));
}

function overlaps(one, other) {
  const slack = 1;  // a pixel, as letters are drawn
  return one.left < other.right - slack && other.left < one.right - slack && one.top < other.bottom - slack && other.top < one.bottom - slack;
}

for (const [name, options] of [['a desk', {}], ['a phone', { width: 390, height: 844 }]]) {
  test(`on ${name} no name on the map lies on another, nor on a passage, far or near`, async () => {
    const { page } = await open(browser, report(join(graphs, 'cobalt.yaml'), 'crowded.html'), options);
    for (const zoomed of [false, true]) {
      if (zoomed) await page.getByRole('button', { name: 'Zoom in' }).click();
      const [names, passages] = [await boxes(page, '#map .names text'), await boxes(page, '#map .passage path')];
      assert.ok(names.length > 10 && passages.length > 0);
      const [world] = await boxes(page, '#map .sea');
      for (const each of names) assert.ok(each.left >= world.left - 5 && each.right <= world.right + 5, each.text);
      names.forEach((each, index) => {
        for (const other of [...names.slice(index + 1), ...passages]) assert.ok(!overlaps(each, other), `${each.text} and ${other.text || 'a passage'}`);
      });
    }
  });
}

test('what is out of sight follows a choice, at once where it is to be printed', async () => {
  const { page } = await open(browser, file);
  const heading = () => page.locator('#supply h3').first().textContent();
  await page.evaluate(() => {
    const select = [...document.querySelectorAll('select')].find((each) => each.labels[0]?.textContent === 'Scenario');
    select.value = 'halt';
    select.dispatchEvent(new Event('change'));
    window.waiting = document.documentElement.hasAttribute('data-drawing');
    dispatchEvent(new Event('beforeprint'));
  });
  assert.equal(await page.evaluate(() => window.waiting), true);
  assert.equal(await page.evaluate(() => document.documentElement.hasAttribute('data-drawing')), false);
  assert.match(await heading(), /scenario halt/);
  await page.getByLabel('Scenario', { exact: true }).selectOption('');
  await settled(page);
  assert.doesNotMatch(await heading(), /scenario/);
});

test('printed, a page is dark on white whatever the screen is, and says how many rows a table has', async () => {
  const { page } = await open(browser, file, { colorScheme: 'dark' });
  const colours = () => page.evaluate(() => ['--ground', '--text', '--land'].map((name) => getComputedStyle(document.documentElement).getPropertyValue(name)));
  const dark = await colours();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const printed = await colours();
  await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
  assert.deepEqual(printed, await colours());
  assert.notDeepEqual(printed, dark);
  await page.emulateMedia({ media: 'print' });
  assert.ok(await page.locator('#chokepoints .count').first().isVisible());
  assert.equal(await page.locator('#chokepoints .below button').first().isVisible(), false);
});

test('where little can be seen at once, no line of choices stays in the way', async () => {
  const { page } = await open(browser, file, { width: 640, height: 450 });
  const position = () => page.locator('.assumptions').evaluate((each) => getComputedStyle(each).position);
  assert.equal(await position(), 'static');
  await page.setViewportSize({ width: 1280, height: 900 });
  assert.equal(await position(), 'sticky');
});

test('a network whose nations lie nowhere has no map, and says so', async () => {
  const { page } = await open(browser, report(join(graphs, 'published', 'karate-club.yaml'), 'nowhere.html'));
  assert.equal(await page.locator('#map .frame').isVisible(), false);
  assert.equal(await page.locator('#map .legend').count(), 0);
  assert.match(await page.locator('#map .map .note').textContent(), /^There is no map/);
  assert.deepEqual(await violations(page), []);
});

test('notes speak to readers of the page, not of options of commands', async () => {
  const { page } = await open(browser, file);
  const notes = await page.locator('.note, #unknown > div > p').allTextContents();
  assert.ok(notes.length > 10);
  assert.deepEqual(notes.filter((note) => note.includes('--')), []);
});

function quoted(text) {
  return text.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
}

test('a plain page holds pictures and tables without a script, and the accessibility checker finds nothing', async () => {
  const plain = report(tutorial, 'plain.html', '--plain');
  const { page, heard } = await open(browser, plain, { plain: true });
  assert.deepEqual(heard, { errors: [], requests: [] });
  assert.equal(await page.locator('script').count(), 0);
  assert.deepEqual(await page.locator('img').evaluateAll((all) => all.map((each) => each.complete && each.naturalWidth > 100)), [true, true, true]);
  for (const link of await page.locator('#summary a').evaluateAll((all) => all.map((each) => each.getAttribute('href')))) assert.equal(await page.locator(link).count(), 1);
  const contents = await page.locator('nav a').evaluateAll((all) => all.map((each) => [each.getAttribute('href'), each.textContent]));
  assert.ok(contents.length > 4);
  for (const [link, title] of contents) assert.equal(await page.locator(`section${link} h2`).textContent(), title);
  assert.deepEqual(await violations(page), []);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: 'dark' });
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0);
  assert.deepEqual(await violations(page), []);
});

test('the same network gives the same page', () => {
  const again = report(tutorial, 'again.html');
  assert.ok(readFileSync(again).equals(readFileSync(file)));
});
