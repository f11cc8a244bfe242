// The page of `entente report` and of `entente serve`. The data stands in the page; the reader's choices are kept in a store that all parts listen to.

import { read } from './base/data';
import { choice, h, say, tick, type Child } from './base/dom';
import { drawAll } from './base/later';
import { nameThings } from './base/names';
import { Store } from './base/store';
import { allow } from './live/actions';
import { Draft } from './live/draft';
import { OwnLosses } from './live/losses';
import { draftLine, draftSection } from './live/panel';
import { statusBanner } from './live/status';
import { agreementSection } from './part/agreements';
import { chokepointSection } from './part/chokepoints';
import { concentrationSection, methodSection, sourceSection, unknownSection } from './part/evidence';
import { explorerSection, told } from './part/explorer';
import { mapSection, stageSection } from './part/pictures';
import { routeSection } from './part/routes';
import { supplySection, tiles } from './part/supply';

/** What is assumed everywhere on the page: the commodity, the scenario, what unknown sizes count as. */
function assumptions(store: Store, draft: Draft | undefined): HTMLElement {
  const { facts } = store.data;
  const told = h('p', { class: 'told', 'aria-live': 'polite' });
  const scenarios: [string, string][] = [['', 'None: as it is'], ...facts.scenarios.map(({ name, say: said }): [string, string] => [name, said === undefined ? name : `${name}: ${said}`])];
  const compare = tick('Show what it changes', store.chosen.compare, (on) => { store.choose({ compare: on }); });
  const scenarioHolder = h('span', { class: 'held' });
  const own = (): [string, string][] => draft && !draft.empty ? [[draft.name, `Your scenario: ${draft.name}`]] : [];
  const commodity = facts.chains.length > 1 ? choice('Commodity', facts.chains.map(({ name, id }, index): [string, string] => [String(index), name === '' ? id : name]), String(store.chosen.chain), (value) => { store.choose({ chain: Number(value), stage: -1 }); }) : null;
  const drawScenarios = (): void => {
    const options = [...scenarios, ...own()];
    const select = scenarioHolder.querySelector('select');
    if (select?.value === store.chosen.scenario && select.options.length === options.length && select.options[options.length - 1]?.value === options[options.length - 1]?.[0]) return;
    scenarioHolder.replaceChildren(options.length > 1 ? choice('Scenario', options, store.chosen.scenario, (scenario) => { store.choose({ scenario }); say(scenario === '' ? 'No scenario' : `Scenario ${scenario}`); }) : '');
  };
  const draw = (): void => {
    const { scenario } = store.chosen;
    drawScenarios();
    const shown = commodity?.querySelector('select');
    if (shown) shown.value = String(store.chosen.chain);
    const found = facts.scenarios.find(({ name }) => name === scenario);
    told.textContent = [found?.say, found?.note].filter((text) => text !== undefined).join('. ');
    told.hidden = told.textContent === '';
    compare.hidden = scenario === '';
  };
  const controls: Child[] = [
    commodity,
    scenarioHolder,
    compare,
    store.differ ? choice('Unknown sizes count as', [['1', 'without bound'], ['0', 'nothing']], String(store.chosen.end), (value) => { store.choose({ end: value === '0' ? 0 : 1 }); }) : null,
  ];
  draw();
  store.listen(draw);
  draft?.listen(draw);
  return h('div', { class: 'assumptions', role: 'region', 'aria-label': 'What is assumed' }, h('div', { class: 'tools' }, ...controls), told, draft ? draftLine(store, draft) : null);
}

function contents(sections: HTMLElement[]): HTMLElement {
  return h('nav', { 'aria-label': 'Contents' }, h('ul', {}, ...sections.map((each) =>
    h('li', {}, h('a', { href: `#${each.id}` }, each.querySelector('h2')?.textContent ?? each.id)))));
}

/** A sentence of the summary tells of the unchanged network, its first commodity, and maybe a plan: its link shows just that. */
function leading(store: Store, summary: HTMLElement): void {
  const { chain } = store.chosen;
  summary.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link) return;
    if (store.chosen.scenario !== '' || store.chosen.chain !== chain) store.choose({ scenario: '', chain });
    drawAll();
    const plan = link.getAttribute('data-about');
    if (plan !== null) document.querySelector(link.hash)?.dispatchEvent(new CustomEvent(told, { detail: plan }));
  });
}

function build(): void {
  const store = new Store(read());
  const { nations, agreements } = store.data.facts;
  nameThings(new Map([...nations.map(({ code, name }): [string, string] => [code, name]), ...agreements.map(({ id, name }): [string, string] => [id, name])]));
  const main = document.getElementById('page');
  const summary = document.getElementById('summary');
  if (!main || !summary) throw new Error('the page has no body');
  leading(store, summary);
  const { live } = store.data;
  const draft = live ? new Draft(store, live) : undefined;
  if (draft) allow(draft);
  const losses = draft ? new OwnLosses(store, draft) : undefined;
  const sections = [mapSection(store), draft ? draftSection(store, draft) : undefined, stageSection(store), supplySection(store), chokepointSection(store, losses), routeSection(store), agreementSection(store),
    explorerSection(store), concentrationSection(store), unknownSection(store), sourceSection(store), methodSection(store)].filter((each) => each !== undefined);
  const assumed = assumptions(store, draft);
  main.prepend(h('a', { class: 'skip', href: '#map' }, 'Skip to the map'));
  summary.after(tiles(store), contents(sections));
  main.append(assumed, ...sections);
  main.insertBefore(assumed, summary.nextSibling);
  if (live) main.prepend(statusBanner(live));
  draft?.resume();
}

// What stands in the page already is shown first; a page in the background is never shown, and has no frames to wait for.
if (document.hidden) build();
else requestAnimationFrame(() => { setTimeout(build); });
