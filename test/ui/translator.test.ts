import { describe, expect, it } from 'vitest';
import { translator } from '../../src/ui/shared/i18n.ts';

describe('the texts of a namespace', () => {
  it('are those of its language, the second time as well as the first', () => {
    for (const turn of [1, 2]) {
      expect([turn, translator('nl', 'studio')('files.new')]).toEqual([turn, 'Nieuw bestand']);
      expect([turn, translator('en', 'studio')('files.new')]).toEqual([turn, 'New file']);
    }
  });
  it('are filled in anew each time', () => {
    const t = translator('en', 'studio');
    expect([t('errors', { count: 1 }), t('errors', { count: 2 }), t('errors', { count: 1 })]).toEqual([
      '1 error',
      '2 errors',
      '1 error',
    ]);
  });
  it('say one of what there is one of', () => {
    const one = { count: 1 };
    const about = { exercise: 'Vrijdag', variant: 'Drill', minutes: 20, version: '1', count: 1 };
    expect([
      translator('nl', 'start')('run.about', about),
      translator('nl', 'across')('group', about),
      translator('nl', 'review')('dimension.expectations', one),
      translator('en', 'review')('dimension.decisions', one),
      translator('en', 'facilitator')('print.cards', one),
      translator('nl', 'facilitator')('print.sheets', one),
    ]).toEqual([
      'Vrijdag, 20 minuten, 1 stoel',
      'Vrijdag, Drill, 1 deelnemer, versie 1',
      '1 verwachting',
      '1 decision',
      '1 role card',
      '1 bericht',
    ]);
  });
  it('come from one and the same function, so that what depends on it is not drawn again', () => {
    expect(translator('nl', 'studio')).toBe(translator('nl', 'studio'));
    expect(translator('nl', 'studio')).not.toBe(translator('nl', 'shared'));
    expect(translator('nl', 'studio')).not.toBe(translator('en', 'studio'));
  });
});
