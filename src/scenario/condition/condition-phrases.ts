import type { Language } from '../model/ids.ts';

/** What a question of a condition says when it is true, and when it is not; `1` and `2` stand for what it names. */
interface Phrase {
  readonly yes: string;
  readonly no: string;
}

type Phrases = Readonly<Record<string, Phrase>>;

const dutch: Phrases = {
  happened: { yes: '1 is gebeurd', no: '1 is niet gebeurd' },
  knows: { yes: '1 weet van 2', no: '1 weet niet van 2' },
  has: { yes: '1 heeft 2 ontvangen', no: '1 heeft 2 niet ontvangen' },
  everyoneHas: { yes: 'iedereen heeft 1', no: 'niet iedereen heeft 1' },
  decided: { yes: 'over 1 is besloten', no: 'over 1 is niet besloten' },
  chose: { yes: 'bij 1 is gekozen: 2', no: 'bij 1 is niet gekozen: 2' },
  sent: { yes: '1 is verstuurd', no: '1 is niet verstuurd' },
  claimed: { yes: 'er is gezegd: 1', no: 'er is niet gezegd: 1' },
  overclaimed: { yes: 'te stellig is gezegd: 1', no: 'niet te stellig is gezegd: 1' },
  called: { yes: 'er is gebeld voor 1', no: 'er is niet gebeld voor 1' },
  asked: { yes: 'in 1 is gevraagd naar 2', no: 'in 1 is niet gevraagd naar 2' },
  released: { yes: '1 is vrijgegeven', no: '1 is niet vrijgegeven' },
  done: { yes: 'er is gedaan: 1', no: 'er is niet gedaan: 1' },
  flag: { yes: '1 staat aan', no: '1 staat niet aan' },
  holds: { yes: '1 en 2 zijn in dezelfde handen', no: '1 en 2 zijn niet in dezelfde handen' },
  ticked: { yes: '1 is aangekruist', no: '1 is niet aangekruist' },
  filled: { yes: '1 is ingevuld', no: '1 is niet ingevuld' },
  picked: { yes: 'bij 1 is gekozen: 2', no: 'bij 1 is niet gekozen: 2' },
  making: { yes: 'deze tekst zegt: 1', no: 'deze tekst zegt niet: 1' },
  overclaiming: { yes: 'deze tekst is te stellig', no: 'deze tekst is niet te stellig' },
};

const english: Phrases = {
  happened: { yes: '1 has happened', no: '1 has not happened' },
  knows: { yes: '1 knows of 2', no: '1 does not know of 2' },
  has: { yes: '1 has received 2', no: '1 has not received 2' },
  everyoneHas: { yes: 'everyone has 1', no: 'not everyone has 1' },
  decided: { yes: '1 has been decided', no: '1 has not been decided' },
  chose: { yes: 'the choice in 1 is: 2', no: 'the choice in 1 is not: 2' },
  sent: { yes: '1 has been sent', no: '1 has not been sent' },
  claimed: { yes: 'it was said: 1', no: 'it was not said: 1' },
  overclaimed: { yes: 'it was said too firmly: 1', no: 'it was not said too firmly: 1' },
  called: { yes: 'a call was made for 1', no: 'no call was made for 1' },
  asked: { yes: 'in 1 it was asked: 2', no: 'in 1 it was not asked: 2' },
  released: { yes: '1 has been released', no: '1 has not been released' },
  done: { yes: 'this was done: 1', no: 'this was not done: 1' },
  flag: { yes: '1 is on', no: '1 is not on' },
  holds: { yes: '1 and 2 are in the same hands', no: '1 and 2 are not in the same hands' },
  ticked: { yes: '1 is ticked', no: '1 is not ticked' },
  filled: { yes: '1 is filled in', no: '1 is not filled in' },
  picked: { yes: 'the choice in 1 is: 2', no: 'the choice in 1 is not: 2' },
  making: { yes: 'this text says: 1', no: 'this text does not say: 1' },
  overclaiming: { yes: 'this text is too firm', no: 'this text is not too firm' },
};

export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>=';

interface Joints {
  readonly and: string;
  readonly or: string;
  readonly not: (what: string) => string;
  /** Of numbers, and of hours. */
  readonly number: Readonly<Record<Comparison, string>>;
  readonly hour: Readonly<Record<Comparison, string>>;
  readonly state: (storyline: string) => string;
  readonly board: (column: string) => string;
  readonly columns: Readonly<Record<string, string>>;
  readonly alternatives: (decision: string) => string;
  readonly moment: (signal: string) => string;
  readonly since: (signal: string) => string;
  readonly count: (elements: string) => string;
  readonly minutes: (count: string) => string;
  readonly now: string;
  readonly variant: string;
}

const equal = { nl: { '==': 'is', '!=': 'is niet' }, en: { '==': 'is', '!=': 'is not' } } as const;

const joints: Readonly<Record<Language, Joints>> = {
  nl: {
    and: 'en',
    or: 'of',
    not: (what) => `niet: ${what}`,
    number: { ...equal.nl, '<': 'is minder dan', '<=': 'is hoogstens', '>': 'is meer dan', '>=': 'is minstens' },
    hour: { ...equal.nl, '<': 'is vóór', '<=': 'is niet later dan', '>': 'is later dan', '>=': 'is niet eerder dan' },
    state: (storyline) => `de stand van ${storyline}`,
    board: (column) => `het aantal kaarten in ${column}`,
    columns: { known: 'wat wij weten', said: 'wat anderen zeggen', unknown: 'wat wij niet weten' },
    alternatives: (decision) => `het aantal alternatieven bij ${decision}`,
    moment: (signal) => `het moment van ${signal}`,
    since: (signal) => `de tijd sinds ${signal}`,
    count: (elements) => `het aantal aangekruist van ${elements}`,
    minutes: (count) => `${count} minuten`,
    now: 'het moment nu',
    variant: 'de versie',
  },
  en: {
    and: 'and',
    or: 'or',
    not: (what) => `not: ${what}`,
    number: { ...equal.en, '<': 'is less than', '<=': 'is at most', '>': 'is more than', '>=': 'is at least' },
    hour: { ...equal.en, '<': 'is before', '<=': 'is not after', '>': 'is after', '>=': 'is not before' },
    state: (storyline) => `the state of ${storyline}`,
    board: (column) => `the number of cards in ${column}`,
    columns: { known: 'what we know', said: 'what others say', unknown: 'what we do not know' },
    alternatives: (decision) => `the number of alternatives in ${decision}`,
    moment: (signal) => `the moment of ${signal}`,
    since: (signal) => `the time since ${signal}`,
    count: (elements) => `the number ticked of ${elements}`,
    minutes: (count) => `${count} minutes`,
    now: 'the moment now',
    variant: 'the version',
  },
};

export const phrasesIn = (language: Language): Phrases => (language === 'nl' ? dutch : english);
export const jointsIn = (language: Language): Joints => joints[language];
