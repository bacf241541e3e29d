import { playTime, type PlayTime } from '../../base/time.ts';
import type { ConditionReader } from '../../scenario/condition-reader.ts';
import { columns } from '../../engine/acts/board.ts';
import { parseInstant } from '../../scenario/instant.ts';
import type { Mail } from './flat-records.ts';
import type { FlatRun } from './flat-run.ts';

/** What conditions see of a flat run: the same answers as `WorldReader`. */
export class FlatReader implements ConditionReader {
  protected readonly run: FlatRun;

  constructor(run: FlatRun) {
    this.run = run;
  }

  get now(): PlayTime {
    return playTime(this.run.now);
  }

  get variant(): string {
    return this.run.tables.plan.variant.id;
  }

  happened(signal: string): boolean {
    const { raises, tables } = this.run;
    return (raises[tables.signalOf.get(signal) ?? -1]?.length ?? 0) > 0;
  }

  happenedAt(signal: string): number {
    const { raises, tables } = this.run;
    return raises[tables.signalOf.get(signal) ?? -1]?.[0]?.at ?? -1;
  }

  knows(role: string, fact: string): boolean {
    const place = this.factPlace(role, fact);
    return place >= 0 && (this.run.knownAt[place] as number) >= 0;
  }

  has(role: string, inject: string): boolean {
    return this.group(role).some((member) => this.mailOf(member, inject) !== undefined);
  }

  everyoneHas(item: string): boolean {
    return this.run.tables.roles.every(({ id }) => this.knows(id, item) || this.has(id, item));
  }

  decided(decision: string): boolean {
    return this.#option(decision) !== undefined;
  }

  chose(decision: string, option: string): boolean {
    return this.#option(decision) === option;
  }

  sent(item: string): boolean {
    const { requests, products, tables } = this.run;
    return (
      (requests[tables.requestOf.get(item) ?? -1]?.sent.length ?? 0) > 0 ||
      (products[tables.productOf.get(item) ?? -1]?.sent.length ?? 0) > 0
    );
  }

  claimed(claim: string): boolean {
    return (this.run.claimsMade[this.run.tables.claimOf.get(claim) ?? -1] ?? 0) > 0;
  }

  overclaimed(claim: string): boolean {
    return (this.run.overclaimsMade[this.run.tables.claimOf.get(claim) ?? -1] ?? 0) > 0;
  }

  called(conversation: string): boolean {
    const { calls, tables } = this.run;
    return (calls[tables.conversationOf.get(conversation) ?? -1]?.begun ?? -1) >= 0;
  }

  asked(conversation: string, topic: string): boolean {
    const { calls, tables } = this.run;
    const place = tables.conversationOf.get(conversation) ?? -1;
    return calls[place]?.asked.some((item) => tables.conversations[place]?.topics[item]?.id === topic) ?? false;
  }

  released(inject: string): boolean {
    return this.run.injectStatus[this.run.tables.injectOf.get(inject) ?? -1] === 1;
  }

  done(expectation: string): boolean {
    const { expectations, tables } = this.run;
    return (expectations[tables.expectationOf.get(expectation) ?? -1]?.credit ?? -1) > 0;
  }

  state(storyline: string): string {
    const { charts, tables } = this.run;
    const place = tables.chartOf.get(storyline) ?? -1;
    return tables.charts[place]?.states[charts[place] as number] ?? '';
  }

  value(name: string): number {
    return this.run.values[this.run.tables.valueOf.get(name) ?? -1] ?? 0;
  }

  flag(name: string): boolean {
    return (this.run.flags[this.run.tables.flagOf.get(name) ?? -1] ?? -1) >= 0;
  }

  board(column: string): number {
    const wanted = columns.findIndex((name) => name === column);
    return this.run.cards.filter((card) => card.column === wanted).length;
  }

  alternatives(decision: string): number {
    const { decisions, tables } = this.run;
    const found = decisions[tables.decisionOf.get(decision) ?? -1];
    return found?.alternatives.filter(({ criterion }) => criterion >= 0).length ?? 0;
  }

  holds(a: string, b: string): boolean {
    const { roleOf } = this.run.tables;
    return a === b || this.group(a).includes(roleOf.get(b) ?? -1);
  }

  at(instant: string): number {
    const { timeline, scenario } = this.run.tables.plan;
    const story = parseInstant(instant, scenario.dayOne);
    return story === undefined ? -1 : timeline.playFrom(story);
  }

  ticked(element: string): boolean {
    return this.run.text?.elements.includes(element) ?? false;
  }

  filled(field: string): boolean {
    return this.run.text?.fields.some((item) => item.field === field) ?? false;
  }

  picked(field: string, option: string): boolean {
    return this.run.text?.fields.find((item) => item.field === field)?.option === option;
  }

  making(claim: string): boolean {
    return this.run.text?.sentences.some(({ id, overclaim }) => id === claim && !overclaim) ?? false;
  }

  overclaiming(): boolean {
    return this.run.text?.sentences.some(({ overclaim }) => overclaim) ?? false;
  }

  protected factPlace(role: string, fact: string): number {
    const { roleOf, factOf, facts } = this.run.tables;
    const known = factOf.get(fact);
    return known === undefined ? -1 : (roleOf.get(role) ?? -1) * facts.length + known;
  }

  /** Roles of the same person. */
  protected group(role: string): readonly number[] {
    const { roleOf, roles } = this.run.tables;
    return roles[roleOf.get(role) ?? -1]?.group ?? [];
  }

  protected mailOf(role: number, inject: string): Mail | undefined {
    const { injectOf, injects } = this.run.tables;
    const known = injectOf.get(inject);
    return known === undefined ? undefined : this.run.mail[role * injects.length + known];
  }

  #option(decision: string): string | undefined {
    const { decisions, tables } = this.run;
    const place = tables.decisionOf.get(decision) ?? -1;
    return tables.decisions[place]?.options[decisions[place]?.option ?? -1]?.id;
  }
}

/** Sees only what came to a role, or to another of the same person, without anybody passing it on, as `UnaidedReader`. */
export class UnaidedFlatReader extends FlatReader {
  override knows(role: string, fact: string): boolean {
    const { factOf, facts } = this.run.tables;
    const known = factOf.get(fact);
    return (
      known !== undefined &&
      this.group(role).some((member) => {
        const way = this.run.knownWay[member * facts.length + known];
        return way === 'start' || way === 'message' || way === 'bridge';
      })
    );
  }

  override has(role: string, inject: string): boolean {
    return this.group(role).some((member) => this.mailOf(member, inject)?.way === 'inject');
  }
}
