import { describe, expect, it } from 'vitest';
import { compilePlan } from '../../src/engine/plan.ts';
import { proofingCopy } from '../../src/exchange/handbook/proofing-copy.ts';
import { renameId } from '../../src/scenario/edit/rename-id.ts';
import { setField } from '../../src/scenario/edit/set-field.ts';
import { setReview, type ReviewChange } from '../../src/scenario/edit/set-review.ts';
import { formatSources } from '../../src/scenario/edit/format-source.ts';
import { withChanged } from '../../src/scenario/edit/edit.ts';
import { elementHash } from '../../src/scenario/review/read-review.ts';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import type { SourceText } from '../../src/scenario/source/source-file.ts';
import { nameOf, smallScenario, underlined } from './fixture.ts';

const plain = readScenario(smallScenario);
const inject = plain.scenario?.injects[0]?.id ?? '';
const with_ = (text: string): readonly SourceText[] => [...smallScenario, { path: 'review.yaml', text }];
const reviewIn = (files: readonly SourceText[]): string => files.find(({ path }) => path === 'review.yaml')?.text ?? '';

function after(files: readonly SourceText[], ...changes: readonly ReviewChange[]): readonly SourceText[] {
  let now = files;
  for (const change of changes) {
    const done = setReview(now, change);
    if (!done.ok) throw new Error(JSON.stringify(done.error));
    now = withChanged(now, done.value);
  }
  return now;
}
const comment = { on: '2026-11-28', by: 'CISO', text: 'Klopt dit uur?\nHet lijkt laat.' };

describe('review.yaml', () => {
  it('is no part of what is played: scenario and digests are the same with and without it', () => {
    const files = after(
      smallScenario,
      { of: 'comment', id: inject, comment },
      { of: 'status', id: inject, status: 'change' },
    );
    const reviewed = readScenario(files);
    expect(reviewed.diagnostics).toEqual(plain.diagnostics);
    expect(reviewed.scenario).toEqual(plain.scenario);
    expect(JSON.stringify(reviewed.scenario)).not.toContain('Klopt dit uur');
    const [variant] = reviewed.scenario?.variants ?? [];
    const people = reviewed.scenario?.seatPlans[0]?.people ?? 0;
    if (!plain.scenario || !reviewed.scenario || !variant) throw new Error('both can be played');
    const digests = [plain.scenario, reviewed.scenario].map((scenario) => {
      const { rules, content } = compilePlan(scenario, { variant: variant.id, people });
      return { rules, content };
    });
    expect(digests[0]?.content).toMatch(/\w/);
    expect(digests[0]).toEqual(digests[1]);
    expect(reviewed.review?.elements[inject]).toEqual({ status: 'change', comments: [comment] });
  });

  it('is checked: a wrong key or word is an error at its place, an element that is not there a warning', () => {
    const files = with_(
      `elements:\n  ${inject}: { stauts: approved }\n  in-maill: { status: approved }\n  in-phone: { status: fine }\n`,
    );
    const found = readScenario(files).diagnostics;
    expect(found.map((one) => [nameOf(one), one.severity, underlined(one, files)])).toEqual([
      ['unknownKey', 'error', 'stauts'],
      ['reviewOfNothing', 'warning', 'in-maill'],
      ['badChoice', 'error', 'fine'],
    ]);
    expect(found[1]?.fix).toBe('in-mail');
    expect(readScenario(with_('# nothing yet\n')).diagnostics).toEqual(plain.diagnostics);
    expect(readScenario(with_('elements: [')).diagnostics.map(nameOf)).toEqual(['yamlSyntax']);
  });

  it('keeps what an approval was given to, so that a later change shows', () => {
    const files = after(smallScenario, { of: 'status', id: inject, status: 'approved' });
    const { of } = readScenario(files).review?.elements[inject] ?? {};
    expect(of).toMatch(/^[0-9a-f]{8}$/);
    const changed = setField(files, inject, ['gist'], 'Iets anders');
    if (!changed.ok) throw new Error('can be changed');
    const again = after(withChanged(files, changed.value), { of: 'status', id: inject, status: 'approved' });
    expect(readScenario(again).review?.elements[inject]?.of).not.toBe(of);
    expect(elementHash({ a: 1, b: 2 })).toBe(elementHash({ b: 2, a: 1 }));
  });

  it('keeps its own comments and order, and is empty again when all is taken back', () => {
    const files = after(
      with_('# ours\nphases:\n  design: { done: [stop] } # later more\n'),
      { of: 'comment', id: inject, comment },
      { of: 'check', phase: 'initiation', check: 'mandate', done: true },
      { of: 'go', phase: 'initiation', go: true },
    );
    expect(reviewIn(files)).toContain('# ours');
    expect(reviewIn(files)).toContain('# later more');
    expect(readScenario(files).review?.phases).toEqual({
      design: { done: ['stop'] },
      initiation: { done: ['mandate'], go: true },
    });
    const back = after(
      files,
      { of: 'uncomment', id: inject, index: 0 },
      { of: 'check', phase: 'initiation', check: 'mandate', done: false },
      { of: 'go', phase: 'initiation', go: null },
    );
    expect(readScenario(back).review).toEqual({ elements: {}, phases: { design: { done: ['stop'] } } });
    expect(
      reviewIn(after(smallScenario, { of: 'comment', id: inject, comment }, { of: 'uncomment', id: inject, index: 0 })),
    ).toMatch(/^#/);
  });

  it('follows an element that is renamed, and is left alone by the order of keys', () => {
    const files = after(smallScenario, { of: 'comment', id: inject, comment });
    const renamed = renameId(files, inject, 'in-otherwise');
    if (!renamed.ok) throw new Error('can be renamed');
    const review = readScenario(withChanged(files, renamed.value)).review;
    expect(Object.keys(review?.elements ?? {})).toEqual(['in-otherwise']);
    const agreed = after(
      with_(`accepted:\n  - { property: load-bearable, element: ${inject}, reason: so be it, variant: '60' }\n`),
      {
        of: 'comment',
        id: inject,
        comment,
      },
    );
    const both = renameId(agreed, inject, 'in-otherwise');
    if (!both.ok) throw new Error('can be renamed');
    const again = renameId(withChanged(agreed, both.value), '60', 'short');
    if (!again.ok) throw new Error('can be renamed');
    expect(readScenario(withChanged(withChanged(agreed, both.value), again.value)).review?.accepted).toEqual([
      { variant: 'short', property: 'load-bearable', element: 'in-otherwise', reason: 'so be it' },
    ]);
    const formatted = formatSources(files);
    expect(formatted.ok && formatted.value.map(({ path }) => path)).not.toContain('review.yaml');
  });

  it('stands under its element in the proofing copy, and cannot break out of the page', () => {
    const sly = { ...comment, text: '<script>alert(1)</script>' };
    const { scenario, texts, review } = readScenario(
      after(smallScenario, { of: 'comment', id: inject, comment: sly }, { of: 'status', id: inject, status: 'change' }),
    );
    if (!scenario) throw new Error('can be read');
    const html = proofingCopy(scenario, texts, new Map(), 'nl', review);
    expect(html).toContain('2026-11-28, CISO');
    expect(html).toContain('moet anders');
    expect(html).not.toContain('<script>alert');
  });
});
