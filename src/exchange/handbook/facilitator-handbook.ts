import type { Language } from '../../scenario/model/ids.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import type { Inject } from '../../scenario/model/script.ts';
import type { Variant } from '../../scenario/model/variant.ts';
import { mselRows } from '../msel/rows.ts';
import { escaped } from '../report/xml.ts';
import { channelWords } from './channel-words.ts';
import { conversationsHtml, requestsHtml } from './answers.ts';
import { chapter, heading, htmlPage, listOf, prose, tableOf } from './page.ts';
import { pictureHtml } from './picture-html.ts';
import { wordsIn } from './scenario-words.ts';
import type { Words } from './scenario-words.ts';
import { triggerWords } from './trigger-words.ts';

/** All that the exercise staff need on paper for one variant: plan, seats, script in order, expectations, duties, hot wash. */
export function facilitatorHandbook(scenario: Scenario, variant: Variant, language: Language): string {
  const words = wordsIn(scenario, language);
  const { say, pick } = words;
  const injects = scenario.injects.filter(({ id }) => variant.injects.includes(id));
  const moves = scenario.moves.filter(({ id }) => variant.windows.some(({ move }) => move === id));
  const body = [
    heading(2, pick('In het kort', 'In short')),
    prose(say(scenario.summary)),
    plan(words, variant),
    heading(2, pick('Vóór STARTEX', 'Before STARTEX')),
    listOf(
      [
        pick(
          'Iedereen heeft een plaats en heeft de eigen rolkaart gelezen.',
          'Everybody has a seat and has read their own role card.',
        ),
        pick('Geluid en beamer werken; de klok staat op pauze.', 'Sound and projector work; the clock is paused.'),
        pick(
          'De waarschuwing OEFENING is uitgesproken, en hoe een echte noodsituatie wordt gemeld.',
          'The EXERCISE warning has been given, and how a real emergency is reported.',
        ),
      ].map(escaped),
    ),
    heading(2, pick('Rollen en zitplannen', 'Roles and seat plans')),
    ...scenario.roles.flatMap(({ name, brief, wants }) => [
      heading(3, say(name)),
      `<p>${escaped(pick('Wil', 'Wants'))}: ${escaped(say(wants))}</p>`,
      prose(say(brief)),
    ]),
    tableOf(
      pick('Wie welke rollen heeft', 'Who holds which roles'),
      [pick('Mensen', 'People'), pick('Plaatsen', 'Seats')],
      scenario.seatPlans.map(({ people, seats }) => [
        String(people),
        escaped(seats.map((roles) => roles.map((role) => words.who(role)).join(' + ')).join(' · ')),
      ]),
    ),
    chapter(pick('Verloop', 'Course')),
    overview(words, variant, injects),
    ...moves.flatMap((move) => [
      heading(2, say(move.title)),
      prose(say(move.intro)),
      ...injects.filter((inject) => inject.move === move.id).flatMap((inject) => injectHtml(words, inject)),
    ]),
    heading(2, pick('Besluiten', 'Decisions')),
    ...decisions(words, variant),
    ...conversationsHtml(words, variant),
    ...requestsHtml(words, variant),
    heading(2, pick('Wat verwacht wordt', 'What is expected')),
    expectations(words, variant),
    heading(2, pick('Klokken en plichten', 'Clocks and duties')),
    listOf(
      scenario.obligations
        .filter(({ id }) => variant.obligations.includes(id))
        .map(({ title, note, due }) =>
          escaped(`${say(title)}${due === undefined ? '' : ` (${words.at(due)})`}: ${say(note)}`),
        ),
    ),
    heading(2, pick('Nabespreking', 'Hot wash')),
    listOf(scenario.questions.map(({ text }) => escaped(say(text)))),
  ];
  const kind = { nl: 'Alleen voor de oefenleiding', en: 'For exercise staff only' };
  return htmlPage(language, { title: say(scenario.title), subtitle: say(variant.title), kind }, body);
}

function plan({ pick, at, say, scenario }: Words, { minutes, people, windows }: Variant): string {
  const minute = 60_000;
  const many = people.min === people.max ? String(people.max) : `${people.min}–${people.max}`;
  return tableOf(
    pick(
      `Plan: ${minutes} minuten, ${many} ${people.max === 1 ? 'mens' : 'mensen'}`,
      `Plan: ${minutes} minutes, ${many} ${people.max === 1 ? 'person' : 'people'}`,
    ),
    [pick('Deel', 'Move'), pick('Verhaaltijd', 'Story time'), pick('Minuten', 'Minutes'), pick('Tempo', 'Pace')],
    windows.map(({ move, from, to, pace }) => [
      escaped(say(scenario.moves.find(({ id }) => id === move)?.title)),
      `${at(from)} – ${at(to)}`,
      String(Math.round(((to - from) / pace / minute) * 10) / 10),
      `${pace}×`,
    ]),
  );
}

function overview(words: Words, variant: Variant, injects: readonly Inject[]): string {
  const { pick, scenario, language, say } = words;
  const times = new Map(mselRows(scenario, variant, language).map((row) => [row['id'], row]));
  // As short as on a screen: the whole names stand with each message.
  const short = (id: string): string => (id === 'ctl' || id === 'all' ? words.who(id) : words.named(id));
  return tableOf(
    pick('De lijst van injects (MSEL)', 'The list of injects (MSEL)'),
    [
      pick('Verhaal', 'Story'),
      pick('Oefening', 'Exercise'),
      pick('Inject', 'Inject'),
      pick('Van', 'From'),
      pick('Aan', 'To'),
      pick('Aanleiding', 'Trigger'),
    ],
    injects.map(({ id, gist, from, to, trigger }) => [
      escaped(times.get(id)?.['storyTime'] ?? ''),
      escaped(times.get(id)?.['exerciseTime'] ?? ''),
      `<a href="#${escaped(id)}">${escaped(say(gist))}</a>`,
      escaped(short(from)),
      escaped(to === 'all' ? short(to) : to.map(short).join(', ')),
      escaped(triggerWords(words, trigger)),
    ]),
    'list',
  );
}

function injectHtml(words: Words, inject: Inject): readonly string[] {
  const { say, pick } = words;
  const { channel, from, to, subject, body, guidance, attachments } = inject;
  const receivers = to === 'all' ? words.who('all') : to.map((role) => words.who(role)).join(', ');
  return [
    heading(3, say(inject.gist), inject.id),
    `<p class="when">${escaped(`${inject.id} · ${channelWords[channel][words.language]} · ${words.who(from)} → ${receivers}`)}</p>`,
    ...(subject === undefined ? [] : [`<p><strong>${escaped(say(subject))}</strong></p>`]),
    ...body.blocks.map(({ key, when }) => {
      const remark = when === undefined ? '' : `<p class="when">${pick('Als', 'If')} ${escaped(words.when(when))}:</p>`;
      return `<div class="block">${remark}${prose(say(key))}</div>`;
    }),
    ...attachments.map(
      ({ title, body: text, picture }) =>
        `<div class="block"><p><strong>${escaped(say(title))}</strong></p>${pictureHtml(words.scenario, picture, say(title))}${prose(say(text))}</div>`,
    ),
    ...(guidance === undefined ? [] : [`<p><em>${pick('Oefenleiding', 'Staff')}:</em> ${escaped(say(guidance))}</p>`]),
  ];
}

function decisions(words: Words, variant: Variant): readonly string[] {
  const { say, pick, scenario, who, at } = words;
  return scenario.decisions
    .filter(({ id }) => variant.decisions.includes(id))
    .flatMap(({ id, title, by, deadline, options, default: fallback }) => [
      heading(3, say(title), id),
      `<p class="when">${escaped(`${id} · ${who(by)} · ${pick('uiterlijk', 'by')} ${at(variant.changes.decisions[id]?.deadline ?? deadline)}`)}</p>`,
      listOf(
        options.map(
          (option) =>
            `<strong>${escaped(option.id)}</strong> ${escaped(say(option.text))} – <em>${escaped(say(option.reason))}</em>${option.id === fallback ? ` (${pick('als er niet besloten wordt', 'when nothing is decided')})` : ''}`,
        ),
      ),
    ]);
}

function expectations({ say, pick, scenario, who, at }: Words, variant: Variant): string {
  return tableOf(
    pick('Verwachtingen; ! is onmisbaar', 'Expectations; ! is critical'),
    [
      pick('Wie', 'Who'),
      pick('Wat', 'What'),
      pick('Volledig tot', 'In full until'),
      pick('Niets vanaf', 'Nothing from'),
    ],
    scenario.expectations
      .filter(({ id }) => variant.expectations.includes(id))
      .map(({ id, role, text, full, zero, critical }) => [
        escaped(who(role)),
        `${escaped(say(text))}${critical ? ' <strong>!</strong>' : ''}`,
        at(variant.changes.expectations[id]?.full ?? full),
        at(variant.changes.expectations[id]?.zero ?? zero),
      ]),
  );
}
