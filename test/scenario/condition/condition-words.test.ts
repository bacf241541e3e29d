import { describe, expect, it } from 'vitest';
import { conditionInWords } from '../../../src/scenario/condition/condition-words.ts';
import { conditionFunctions } from '../../../src/scenario/condition/functions.ts';

const names: Readonly<Record<string, string>> = {
  'ev-list': 'Lijst bekend',
  'seat-press': 'Pers',
  'f-sent': 'Lijst verstuurd',
  'dec-tell': 'Wat zeggen wij?',
  'dec-tell a': 'Alles',
  'st-press': 'De journaliste',
  'st-press angry': 'boos',
  'val-trust': 'Vertrouwen',
  'flag-out': 'Concept is buiten',
};
const words = (condition: string) => conditionInWords(condition, (id, owner) => names[`${owner} ${id}`] ?? names[id]);

describe('a condition in words', () => {
  it.each([
    ["happened('ev-list')", '‘Lijst bekend’ is gebeurd', '‘Lijst bekend’ has happened'],
    ["!happened('ev-list')", '‘Lijst bekend’ is niet gebeurd', '‘Lijst bekend’ has not happened'],
    ["knows('seat-press', 'f-sent')", '‘Pers’ weet van ‘Lijst verstuurd’', '‘Pers’ knows of ‘Lijst verstuurd’'],
    [
      "chose('dec-tell', 'a')",
      'bij ‘Wat zeggen wij?’ is gekozen: ‘Alles’',
      'the choice in ‘Wat zeggen wij?’ is: ‘Alles’',
    ],
    [
      "state('st-press') == 'angry'",
      'de stand van ‘De journaliste’ is ‘boos’',
      'the state of ‘De journaliste’ is ‘boos’',
    ],
    ["value('val-trust') >= 2", '‘Vertrouwen’ is minstens 2', '‘Vertrouwen’ is at least 2'],
    ["!(value('val-trust') >= 2)", '‘Vertrouwen’ is minder dan 2', '‘Vertrouwen’ is less than 2'],
    [
      "happenedAt('ev-list') <= at('D1 18:30')",
      'het moment van ‘Lijst bekend’ is niet later dan D1 18:30',
      'the moment of ‘Lijst bekend’ is not after D1 18:30',
    ],
    [
      "now - happenedAt('ev-list') > minutes(30)",
      'de tijd sinds ‘Lijst bekend’ is meer dan 30 minuten',
      'the time since ‘Lijst bekend’ is more than 30 minutes',
    ],
    ["variant != '20'", 'de versie is niet ‘20’', 'the version is not ‘20’'],
    [
      "board('known') >= 1",
      'het aantal kaarten in ‘wat wij weten’ is minstens 1',
      'the number of cards in ‘what we know’ is at least 1',
    ],
    [
      "count(['e1', 'e2']) >= 2",
      'het aantal aangekruist van ‘e1’, ‘e2’ is minstens 2',
      'the number ticked of ‘e1’, ‘e2’ is at least 2',
    ],
  ])('%s', (condition, nl, en) => {
    expect(words(condition)).toEqual({ nl, en });
  });

  it('joins with and and or, and brackets what is joined the other way', () => {
    expect(words("flag('flag-out') && (happened('ev-list') || overclaiming())")?.nl).toBe(
      '‘Concept is buiten’ staat aan en (‘Lijst bekend’ is gebeurd of deze tekst is te stellig)',
    );
    expect(words("!(flag('flag-out') && happened('ev-list'))")?.en).toBe(
      'not: (‘Concept is buiten’ is on and ‘Lijst bekend’ has happened)',
    );
  });

  it('calls by its id what has no name, and gives nothing of what it has no words for', () => {
    expect(words("sent('req-x')")?.nl).toBe('‘req-x’ is verstuurd');
    expect(words("flag('flag-out') ? true : false")).toBeUndefined();
    expect(words("happened('ev-list'")).toBeUndefined();
  });

  it('has words for each question that a condition can ask', () => {
    const compared = new Set(['happenedAt', 'state', 'value', 'board', 'alternatives', 'count', 'at', 'minutes']);
    for (const [name, { args }] of Object.entries(conditionFunctions)) {
      const given = args.map((kind) => (kind === 'integer' ? '5' : kind === 'elements' ? "['e1']" : "'x'")).join(', ');
      const asked = compared.has(name) ? `${name}(${given}) == ${name}(${given})` : `${name}(${given})`;
      expect(words(asked), name).toBeDefined();
      expect(words(`!(${asked})`), name).not.toEqual(words(asked));
    }
  });
});
