// What the reader has chosen, and who wants to know when that changes.

import { answerOf, type Answer, type ChainFlows, type Data, type Service, type Situation, type Through } from './data';

export interface Chosen {
  chain: number;
  scenario: string;   // '' is the unchanged network
  end: 0 | 1;         // what unknown sizes count as: nothing, or without bound
  compare: boolean;   // show what the scenario changes
  stage: number;      // -1: all of the chain
  state: string;      // of a line; '': all
  nation: number;     // -1: all
  version: number;    // of what the page holds: it grows when a scenario of the reader's own is answered
}

export class Store {
  chosen: Chosen;
  /** Whether anything differs between the ends of what nobody knows. */
  readonly differ: boolean;
  private readonly made = new Map<string, unknown>();
  private readonly listeners: ((chosen: Chosen, before: Chosen) => void)[] = [];

  constructor(readonly data: Data) {
    this.differ = data.situations.some(({ shows }) => shows.chains.some(({ flows, demands }) =>
      flows.some(([, one, other]) => one !== other) || demands.some(([, one, other]) => one[0] !== other[0] || one[1] !== other[1])));
    const chain = Math.max(0, data.facts.chains.findIndex(({ id }) => id === data.chain));
    this.chosen = { chain, scenario: '', end: this.differ ? 1 : 0, compare: true, stage: -1, state: '', nation: -1, version: 0 };
  }

  listen(listener: (chosen: Chosen, before: Chosen) => void): void {
    this.listeners.push(listener);
  }

  choose(change: Partial<Chosen>): void {
    const before = this.chosen;
    this.chosen = { ...before, ...change };
    for (const listener of this.listeners) listener(this.chosen, before);
  }

  /** Takes in a scenario that the page did not hold, or another answer to it, and shows it. */
  take(situation: Situation, answer: Answer): void {
    const { data } = this;
    this.made.clear();
    data.situations = [...data.situations.filter(({ scenario }) => scenario !== situation.scenario), situation];
    this.keep(answer);
    this.choose({ scenario: situation.scenario, version: this.chosen.version + 1 });
  }

  /** Takes in an answer in place of the one to the same question before. */
  keep(answer: Answer): void {
    this.data.answers = [...this.data.answers.filter(({ id, scenario }) => id !== answer.id || scenario !== answer.scenario), answer];
  }

  /** Forgets such a scenario. */
  drop(scenario: string): void {
    const { data } = this;
    const next = this.chosen.scenario === scenario ? '' : this.chosen.scenario;
    this.choose({ scenario: next, version: this.chosen.version + 1 });
    this.made.clear();
    data.situations = data.situations.filter((each) => each.scenario !== scenario);
    data.answers = data.answers.filter((each) => each.scenario !== scenario || scenario === '');
  }

  situation(scenario = this.chosen.scenario): Situation {
    const found = this.data.situations.find((each) => each.scenario === scenario) ?? this.data.situations[0];
    if (!found) throw new Error('the page has no situation');
    return found;
  }

  flowsOf(scenario = this.chosen.scenario, chain = this.chosen.chain): ChainFlows | undefined {
    return this.situation(scenario).shows.chains.find((each) => each.chain === chain);
  }

  /** What each link carries; undefined is nothing, null without bound. */
  carried(scenario = this.chosen.scenario): Map<number, number | null> {
    return this.once('carried', scenario, () => this.column(this.flowsOf(scenario)?.flows));
  }

  markets(scenario = this.chosen.scenario): Map<number, Through> {
    return this.once('markets', scenario, () => this.column(this.flowsOf(scenario)?.markets));
  }

  services(scenario = this.chosen.scenario): Map<number, Service> {
    return this.once('services', scenario, () => this.column(this.flowsOf(scenario)?.demands));
  }

  /** Figures at the chosen end of what nobody knows, by the place of what they are of. */
  private column<T>(rows: [number, T, T][] | undefined): Map<number, T> {
    return new Map((rows ?? []).map(([place, one, other]) => [place, this.chosen.end === 0 ? one : other]));
  }

  /** What several parts of the page ask for, made once. */
  private once<T>(what: string, scenario: string, make: () => T): T {
    const key = JSON.stringify([what, scenario, this.chosen.chain, this.chosen.end]);
    if (!this.made.has(key)) this.made.set(key, make());
    return this.made.get(key) as T;
  }

  answer(id: string, scenario = '', about?: string): Answer | undefined {
    return answerOf(this.data, id, this.chain.id, scenario, about);
  }

  get chain() {
    const chain = this.data.facts.chains[this.chosen.chain];
    return chain ?? { id: '', name: '', unit: '', quantum: '', stages: [] };
  }

  /** Whether the reader looks at the change a scenario makes. */
  get comparing(): boolean {
    return this.chosen.compare && this.chosen.scenario !== '';
  }

  nationName(nation: number): string {
    return this.data.facts.nations[nation]?.name ?? '';
  }

  nationCode(nation: number): string {
    return this.data.facts.nations[nation]?.code ?? '';
  }

  stageName(stage: number): string {
    return this.data.facts.stages[stage]?.id ?? '';
  }

  /** "CHN → DEU, magnet (id)", as the program writes it. */
  linkName(link: number): string {
    const { links } = this.data.facts;
    const id = links.id[link];
    const plant = links.plant[link];
    const at = this.stageName(links.stage[link] ?? -1);
    if (links.processing[link]) return plant ?? `${this.nationCode(links.from[link] ?? -1)}, into ${at}`;
    const name = `${this.nationCode(links.from[link] ?? -1)} → ${this.nationCode(links.to[link] ?? -1)}, ${at}`;
    return id === undefined || id === '' ? name : `${name} (${id})`;
  }
}
