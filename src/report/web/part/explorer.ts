// The alliance explorer: tick candidates, and see what that alliance comes to, among all others of the plan.

import { range, textOf, type Answer, type Plan, type Value } from '../base/data';
import { choice, h, say, section, tick } from '../base/dom';
import { capital, number, plural, signed, withUnit, words } from '../base/format';
import { later } from '../base/later';
import { elementWords, sentenceWords } from '../base/names';
import type { Store } from '../base/store';
import { plainNotes, tableOf } from '../base/table';
import { partiesOf } from './agreements';
import { Alliances } from './alliances';
import { bars } from './bars';
import { scatter } from './scatter';

/** The event by which the section is told of a plan whose best alliance is to be shown. */
export const told = 'plan';
const mostNations = 12;
const mostListed = 12;

class ExplorerPart {
  readonly element = h('div', { class: 'explorer' });
  private readonly ticks = h('fieldset', { class: 'candidates' });
  private readonly answer = h('div', { class: 'answer', 'aria-live': 'polite' });
  private readonly plot = h('div', {});
  private readonly values = h('div', {});
  private readonly controls = h('div', { class: 'tools' });
  private alliances: Alliances | undefined;
  private plan = '';
  private future = -1;
  private mask = 0n;
  private x = '';
  private y = '';

  constructor(private readonly store: Store) {
    this.element.append(this.controls, h('div', { class: 'columns' }, this.ticks, this.answer), this.plot, this.values);
    this.choose(this.plans()[0]?.plan ?? '');
    store.listen((now, before) => { if (now.end !== before.end || now.chain !== before.chain) this.choose(this.plan); });
  }

  /** Shows the best alliance of a plan, as the summary names it. */
  show(id: string): void {
    this.choose(id);
    const { alliances } = this;
    const best = this.answered()?.tables.best;
    const name = textOf(best?.rows[0]?.[best.columns.findIndex((column) => column.name === 'alliance')]);
    const row = alliances?.plan.front.find((each) => alliances.name(each) === name);
    if (row !== undefined) this.pick(row);
  }

  private plans(): Plan[] {
    return this.store.data.plans;
  }

  /** The plan with what is unknown at the chosen end, or at the only one there is. */
  private choose(id: string): void {
    const wanted = this.store.chosen.end === 1 ? 'unlimited' : 'zero';
    const own = this.plans().filter(({ plan }) => plan === id);
    const found = own.find(({ unknown }) => unknown === wanted) ?? own[0];
    if (!found) return;
    const again = this.plan === id;
    this.plan = id;
    this.alliances = new Alliances(found.explorer, this.store);
    if (!again) {
      this.mask = BigInt(`0x${found.explorer.required}`);
      this.future = found.explorer.futures.length > 1 ? -1 : 0;
      this.x = this.y = '';
    }
    this.draw();
  }

  private draw(): void {
    this.drawControls();
    this.drawTicks();
    this.drawAnswer();
    this.drawPlot();
    this.drawValues();
  }

  private drawControls(): void {
    const { alliances } = this;
    if (!alliances) return;
    const ids = [...new Set(this.plans().map(({ plan }) => plan))];
    const { futures, across, say: said } = alliances.plan;
    this.controls.replaceChildren(
      ids.length > 1 ? choice('Plan', ids.map((id) => [id, id]), this.plan, (id) => { this.choose(id); }) : h('p', {}, 'Plan ', h('strong', {}, this.plan)),
      futures.length > 1 ? choice('Future', [['-1', `All together: ${across}`], ...futures.map(({ name, chance }, index): [string, string] =>
        [String(index), `${name}${chance === undefined ? '' : `, ${number(100 * chance)} %`}`])], String(this.future), (value) => {
        this.future = Number(value);
        this.draw();
      }) : '', h('p', { class: 'note' }, said ?? ''));
  }

  private drawTicks(): void {
    const { alliances } = this;
    if (!alliances) return;
    const { candidates, required, forbidden } = alliances.plan;
    const [must, mustNot] = [BigInt(`0x${required}`), BigInt(`0x${forbidden}`)];
    const { facts } = this.store.data;
    const agreements = new Map(facts.agreements.map((each) => [each.id, each]));
    this.ticks.replaceChildren(h('legend', {}, 'Members'), ...candidates.map(({ name, kind, effort }, index) => {
      const bit = 1n << BigInt(index);
      const agreement = agreements.get(name);
      const scenario = facts.scenarios.find((each) => each.name === name)?.say;
      const note = [agreement ? `${words(agreement.instrument)} of ${partiesOf(this.store, agreement)}, ${words(agreement.state)}` : scenario === undefined ? kind : `${kind}: ${scenario}`, effort === undefined ? '' : `effort ${effort}`,
        (must & bit) !== 0n ? 'required' : '', (mustNot & bit) !== 0n ? 'forbidden' : ''].filter((word) => word !== '').join(', ');
      const label = h('span', {}, agreement?.name ?? name, h('small', {}, agreement && agreement.name !== name ? ` ${name}; ${note}` : ` ${note}`));
      return tick(label, (this.mask & bit) !== 0n, (on) => {
        this.mask = on ? this.mask | bit : this.mask & ~bit;
        this.drawAnswer();
        this.drawPlot();
      }, { 'data-candidate': name, disabled: ((must | mustNot) & bit) !== 0n });
    }));
  }

  private pick(row: number): void {
    this.mask = this.alliances?.mask(row) ?? 0n;
    this.drawTicks();
    this.drawAnswer();
    this.drawPlot();
    say(`Chosen: ${this.alliances?.title(row) ?? ''}`);
  }

  private drawAnswer(): void {
    const { alliances, future } = this;
    if (!alliances) return;
    const row = alliances.find(this.mask);
    const base = alliances.find(BigInt(`0x${alliances.plan.required}`));
    if (row === undefined) {
      this.answer.replaceChildren(h('p', { class: 'refusal' }, 'No such alliance: ', alliances.whyNot(this.mask)));
      return;
    }
    const facts = alliances.measures(future).filter(({ key }) => !key.startsWith('unmet-') && key !== 'members' && key !== 'worst').map((measure) => {
      const [now, before] = [measure.of(row), base === undefined ? null : measure.of(base)];
      const change = now !== null && before !== null && base !== row ? ` (${signed(now - before)})` : '';
      return h('div', { class: 'tile', 'data-measure': measure.key }, h('span', { class: 'name' }, capital(measure.label)),
        h('strong', {}, now === null ? 'without bound' : number(now)), h('small', {}, `${measure.unit}${change}`));
    });
    this.answer.replaceChildren(h('h3', { 'data-alliance': alliances.name(row) }, alliances.title(row)), h('div', { class: 'tiles' }, ...facts, this.worst(row)), this.unmet(row, base));
  }

  private worst(row: number): HTMLElement {
    const worst = this.alliances?.worst(this.future, row);
    if (!worst) return h('div', { class: 'tile' }, h('span', { class: 'name' }, 'Worst single loss'),
      h('strong', {}, 'not computed'), h('small', {}, `it takes ${number(this.alliances?.plan.trials ?? 0)} trials`));
    const what = worst.what === '' ? 'nothing that fails alone costs these nations anything' : `without ${elementWords(worst.what, worst.kind)} (${worst.kind === 'market' ? 'stage' : worst.kind})${this.future < 0 && (this.alliances?.plan.futures.length ?? 0) > 1 ? `, ${worst.future === 'none' ? 'as things are' : `in the future ${worst.future}`}` : ''}`;
    return h('div', { class: 'tile wide', 'data-measure': 'worst' }, h('span', { class: 'name' }, 'Worst single loss'),
      h('strong', {}, worst.lost === null ? 'without bound' : number(worst.lost)), h('small', {}, `${this.alliances?.plan.unit ?? ''}, ${what}`));
  }

  /** Unmet demand by nation: those the plan is for, and those whose unmet demand the alliance changes most. */
  private unmet(row: number, base: number | undefined): HTMLElement {
    const { alliances, future } = this;
    if (!alliances) return h('div', {});
    const rows = alliances.plan.nations.map((nation, index) => {
      const now = alliances.unmet(index, future, row);
      const before = base === undefined ? null : alliances.unmet(index, future, base);
      return { nation, now, before, change: Math.abs((now ?? 0) - (before ?? 0)), own: alliances.plan.for.includes(nation) };
    }).filter(({ own, now, change }) => own || change > 0 || (now ?? 1) > 0)
      .sort((a, b) => Number(b.own) - Number(a.own) || b.change - a.change || (b.now ?? 0) - (a.now ?? 0) || a.nation - b.nation);
    const unit = alliances.plan.unit;
    if (rows.length === 0) return h('p', { class: 'note' }, 'No nation has unmet demand.');
    return h('div', {}, h('h4', {}, `Unmet demand by nation, ${unit}`),
      bars(rows.slice(0, mostNations).map(({ nation, now, before, own }) => ({
        label: `${this.store.nationName(nation)}${own ? ' *' : ''}`, low: now ?? 0, high: now ?? 0,
        ...(before === null ? {} : { before }),
        text: now === null ? 'without bound' : `${number(now)}${before !== null && before !== now ? ` (${signed(now - before)})` : ''}`,
      })), 'Unmet demand by nation'),
      h('p', { class: 'note' }, `${rows.length > mostNations ? `The first ${mostNations} of ${rows.length}. ` : ''}Outlined: ${alliances.plan.required === '0' ? 'without any member' : 'with the required members alone'}. * the plan is for these.`));
  }

  private drawPlot(): void {
    const { alliances } = this;
    if (!alliances) return;
    const measures = alliances.measures(this.future);
    const [first, second] = [measures[0], measures[1]];
    if (!first || !second) return;
    const x = measures.find(({ key }) => key === this.x) ?? second;
    const y = measures.find(({ key }) => key === this.y) ?? first;
    const options = measures.map(({ key, label }): [string, string] => [key, capital(label)]);
    const { element, best } = scatter(alliances, x, y, alliances.find(this.mask), (row) => { this.pick(row); });
    const most = best.length > mostListed ? h('p', { class: 'note' }, `The first ${mostListed} of ${number(best.length)}.`) : '';
    this.plot.replaceChildren(h('h3', {}, 'All alliances'),
      h('div', { class: 'tools' }, choice('Across', options, x.key, (key) => { this.x = key; this.drawPlot(); }),
        choice('Up', options, y.key, (key) => { this.y = key; this.drawPlot(); })),
      h('div', { class: 'columns plotted' }, h('div', {}, element, h('p', { class: 'note' }, `Each point is an alliance, larger where several come to the same; small is good in both. Squares: no other is as good in both and better in one. The ring: what is ticked above.`)),
      h('div', {}, h('h4', {}, `Beaten by none in these two (${plural(best.length, 'point')})`),
      h('ul', { class: 'chips' }, ...best.slice(0, mostListed).map((row) => h('li', {}, h('button', { type: 'button', click: () => { this.pick(row); } },
        `${alliances.title(row)}: ${withUnit(y.of(row), y.unit)}, ${withUnit(x.of(row), x.unit)}`)))), most)));
  }

  /** What the command says of the plan, with what is unknown at the chosen end. */
  private answered(): Answer | undefined {
    const own = this.store.data.answers.filter(({ id }) => id === 'alliances');
    return own.find(({ about }) => this.store.chosen.end === 1 && about === `${this.plan}, unlimited`) ?? own.find(({ about }) => about === this.plan);
  }

  private drawValues(): void {
    const answer = this.answered();
    if (!answer) { this.values.replaceChildren(); return; }
    const titles: Record<string, string> = {
      best: 'The exact front: alliances that no other beats in all objectives', values: 'What each candidate is worth', interactions: 'Pairs worth more or less together',
      gains: 'Who gains and who loses by the best', targets: 'The smallest alliances that reach a target', greedy: 'Adding the best member each time', per_effort: 'Per effort', ends: 'The best at both ends of what nobody knows',
    };
    const { values } = answer.tables;
    const shapley = values?.columns.findIndex(({ name }) => name.startsWith('shapley')) ?? -1;
    const plot = values && shapley >= 0 ? h('div', {}, h('h3', {}, 'What each candidate is worth (Shapley value)'),
      bars(values.rows.map((row) => ({ label: this.alliances?.candidateName(textOf(row[0])) ?? textOf(row[0]), low: range(row[shapley])?.[0] ?? 0, high: range(row[shapley])?.[1] ?? 0, text: withUnit(row[shapley], values.columns[shapley]?.unit ?? '') })), 'Shapley values'),
      h('p', { class: 'note' }, capital(values.columns[shapley]?.meaning ?? ''))) : null;
    const futures = this.alliances?.plan.futures ?? [];
    const byFuture = (name: string): boolean => futures.some((future) => name.endsWith(`_${future.name}`));
    const tables = Object.entries(answer.tables).filter(([, table]) => table.rows.length > 0)
      .map(([name, table]) => tableOf(table, { title: titles[name] ?? capital(words(name)), first: 8, call: answer.call, cell: targetWords, main: table.columns.map((column) => column.name).filter((column) => !byFuture(column)) }));
    this.values.replaceChildren(plot ?? '', ...tables, ...plainNotes(answer.notes).map((note) => h('p', { class: 'note' }, note)));
  }
}

/** "top share of Türkiye at most 65%" */
function targetWords(column: string, value: Value): string | undefined {
  return column === 'target' && typeof value === 'string' ? sentenceWords(value.replace(/^[a-z_]+/, words)) : undefined;
}

export function explorerSection(store: Store): HTMLElement | undefined {
  if (store.data.plans.length === 0) return undefined;
  const holder = h('div', {});
  const part = section('alliances', 'Which alliance helps', h('p', { class: 'lead' },
    'Tick what could be concluded: every combination was evaluated beforehand by the supply of least cost, so the answer is exact for the stated input.'), holder);
  let explorer: ExplorerPart | undefined;
  later(part, () => {
    explorer = new ExplorerPart(store);
    holder.append(explorer.element);
  });
  part.addEventListener(told, (event) => { explorer?.show((event as CustomEvent<string>).detail); });
  return part;
}
