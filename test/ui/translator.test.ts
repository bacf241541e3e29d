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
  it('come from one and the same function, so that what depends on it is not drawn again', () => {
    expect(translator('nl', 'studio')).toBe(translator('nl', 'studio'));
    expect(translator('nl', 'studio')).not.toBe(translator('nl', 'shared'));
    expect(translator('nl', 'studio')).not.toBe(translator('en', 'studio'));
  });
});
