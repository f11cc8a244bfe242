// What is lost without each element on top of the reader's own scenario: asked for once that is answered, and given up as soon as it
// changes.

import type { Answer } from '../base/data';
import { steadily } from '../base/dom';
import type { Store } from '../base/store';
import { silence, tablesOf, type Draft, type Report, type Wrong } from './draft';

const calm = 300;        // milliseconds after an answer, in which the next change may come
const busyPause = 1000;  // before the server is asked again that has others to answer
const busy = 429;

export class OwnLosses {
  /** Whether they are being computed. */
  asked = false;
  wrong: Wrong[] = [];
  private question = '';   // that is asked, or was answered
  private waits = 0;
  private request: AbortController | undefined;
  private readonly listeners: (() => void)[] = [];

  constructor(private readonly store: Store, private readonly draft: Draft) {
    draft.listenToPresses(() => { this.giveUp(); this.tell(); });
    draft.listen(() => { this.follow(); });
  }

  listen(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** Whether a scenario is the reader's own. */
  own(scenario: string): boolean {
    return !this.draft.empty && scenario === this.draft.name;
  }

  private tell(): void {
    steadily(() => { for (const listener of this.listeners) listener(); });
  }

  private giveUp(): void {
    clearTimeout(this.waits);
    this.request?.abort();
    this.request = undefined;
    this.asked = !this.draft.empty;
    this.question = '';
    this.wrong = [];
  }

  /** The scenario was answered, or cannot be. */
  private follow(): void {
    const refused = this.draft.empty || this.draft.wrong.length > 0;
    const question = refused ? '' : this.draft.question({});
    if (question === this.question && !refused) return;
    this.giveUp();
    this.asked = !refused;
    this.question = question;
    if (!refused) this.waits = window.setTimeout(() => { void this.ask(question); }, calm);
    this.tell();
  }

  private async ask(question: string): Promise<void> {
    const [request, chain, name] = [new AbortController(), this.store.chain.id, this.draft.name];
    this.request = request;
    const reply = await this.answered(question, request.signal).catch(() => undefined);
    if (this.request !== request || reply === 'later') return;
    this.asked = false;
    this.wrong = reply === undefined ? [silence] : reply.errors ?? [];
    if (reply && this.wrong.length === 0) this.store.keep(this.answerOf(reply, chain, name));
    this.tell();
  }

  /** The server's reply; it is asked again where it has others to answer. */
  private async answered(question: string, signal: AbortSignal): Promise<(Report & { errors?: Wrong[] }) | 'later'> {
    const response = await this.draft.post('/chokepoints', question, signal);
    if (response.status !== busy) return await response.json() as Report & { errors?: Wrong[] };
    if (!signal.aborted) this.waits = window.setTimeout(() => { void this.ask(question); }, busyPause);
    return 'later';
  }

  private answerOf({ settings, tables, notes }: Report, chain: string, name: string): Answer {
    const before = this.store.answer('chokepoints')?.call;
    return { id: 'chokepoints', chain, scenario: name, about: '', call: before === undefined ? '' : `${before} --scenario ${name}`, settings, tables: tablesOf(tables), notes };
  }
}
