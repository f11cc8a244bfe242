// The page of `entente report`. The data stands in the page; the reader's choices are kept in a store that all parts listen to.

import { read } from './base/data';
import { choice, h, say, tick, type Child } from './base/dom';
import { Store } from './base/store';
import { nameNations } from './base/table';
import { agreementSection } from './part/agreements';
import { chokepointSection } from './part/chokepoints';
import { concentrationSection, methodSection, sourceSection, unknownSection } from './part/evidence';
import { explorerSection } from './part/explorer';
import { mapSection, stageSection } from './part/pictures';
import { routeSection } from './part/routes';
import { supplySection, tiles } from './part/supply';

/** What is assumed everywhere on the page: the commodity, the scenario, what unknown sizes count as. */
function assumptions(store: Store): HTMLElement {
  const { facts } = store.data;
  const told = h('p', { class: 'told', 'aria-live': 'polite' });
  const scenarios: [string, string][] = [['', 'None: as it is'], ...facts.scenarios.map(({ name, say: said }): [string, string] => [name, said === undefined ? name : `${name}: ${said}`])];
  const compare = tick('Show what it changes', store.chosen.compare, (on) => { store.choose({ compare: on }); });
  const draw = (): void => {
    const { scenario } = store.chosen;
    const found = facts.scenarios.find(({ name }) => name === scenario);
    told.textContent = [found?.say, found?.note].filter((text) => text !== undefined).join('. ');
    told.hidden = told.textContent === '';
    compare.hidden = scenario === '';
  };
  const controls: Child[] = [
    facts.chains.length > 1 ? choice('Commodity', facts.chains.map(({ name, id }, index): [string, string] => [String(index), name === '' ? id : name]), String(store.chosen.chain), (value) => { store.choose({ chain: Number(value), stage: -1 }); }) : null,
    facts.scenarios.length > 0 ? choice('Scenario', scenarios, '', (scenario) => { store.choose({ scenario }); say(scenario === '' ? 'No scenario' : `Scenario ${scenario}`); }) : null,
    compare,
    store.differ ? choice('Unknown sizes count as', [['1', 'without bound'], ['0', 'nothing']], String(store.chosen.end), (value) => { store.choose({ end: value === '0' ? 0 : 1 }); }) : null,
  ];
  draw();
  store.listen(draw);
  return h('div', { class: 'assumptions', role: 'region', 'aria-label': 'What is assumed' }, h('div', { class: 'tools' }, ...controls), told);
}

function contents(sections: HTMLElement[]): HTMLElement {
  return h('nav', { 'aria-label': 'Contents' }, h('ul', {}, ...sections.map((each) =>
    h('li', {}, h('a', { href: `#${each.id}` }, each.querySelector('h2')?.textContent ?? each.id)))));
}

function build(): void {
  const store = new Store(read());
  nameNations(new Map(store.data.facts.nations.map(({ code, name }) => [code, name])));
  const main = document.getElementById('page');
  const summary = document.getElementById('summary');
  if (!main || !summary) throw new Error('the page has no body');
  const sections = [mapSection(store), stageSection(store), supplySection(store), chokepointSection(store), routeSection(store), agreementSection(store),
    explorerSection(store), concentrationSection(store), unknownSection(store), sourceSection(store), methodSection(store)].filter((each) => each !== undefined);
  const assumed = assumptions(store);
  main.prepend(h('a', { class: 'skip', href: '#map' }, 'Skip to the map'));
  summary.after(tiles(store), contents(sections));
  main.append(assumed, ...sections);
  main.insertBefore(assumed, summary.nextSibling);
  document.documentElement.classList.add('ready');
}

build();
