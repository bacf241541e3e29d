import { expect, test } from 'vitest';
import { withChanged } from '../../../src/scenario/edit/edit.ts';
import { elementsOf, openAll } from '../../../src/scenario/edit/find-element.ts';
import { renameId } from '../../../src/scenario/edit/rename-id.ts';
import { usesOf } from '../../../src/scenario/edit/uses.ts';
import { readScenario } from '../../../src/scenario/read-scenario.ts';
import { edited, nameOf, smallScenario } from '../fixture.ts';

const sources = openAll(smallScenario);
/** One of each list, and those whose ids stand in texts. */
const ids = sources.ok
  ? [...Map.groupBy(elementsOf(sources.value), ({ list }) => list).values()]
      .flatMap(([first]) => (first ? [first.id] : []))
      .concat('f-leak', 'dec-notify', 'prod-line')
  : [];

test.each([...new Set(ids)])('%s gets another id everywhere, and back again byte for byte', (id) => {
  const there = renameId(smallScenario, id, 'renamed-now');
  if (!there.ok) throw new Error(there.error.map(nameOf).join());
  const files = withChanged(smallScenario, there.value);
  const { diagnostics, texts } = readScenario(files);
  expect(diagnostics.map((found) => `${found.file}:${found.range.start.line} ${nameOf(found)}`)).toEqual([]);
  expect(texts.some(({ key }) => key.startsWith(`${id}.`))).toBe(false);
  const back = renameId(files, 'renamed-now', id);
  expect(back.ok && withChanged(files, back.value)).toEqual(smallScenario);
});

test('a claim is also named by what it denies: facts in denies and overclaimDenies', () => {
  const files = edited(['overclaimDenies: [f-mail]', 'denies: [f-fixed]\n    overclaimDenies: [f-mail]']);
  const uses = usesOf(files, 'f-fixed');
  expect(uses.ok && uses.value.some(({ path }) => path.includes('denies'))).toBe(true);
});

test('what cannot be is refused, and says why', () => {
  const names = (from: string, to: string): readonly string[] => {
    const outcome = renameId(smallScenario, from, to);
    return outcome.ok ? [] : outcome.error.map(nameOf);
  };
  expect(names('in-nowhere', 'in-x')).toEqual(['editNoElement']);
  expect(names('in-mail', 'in-phone')).toEqual(['editIdTaken']);
  expect(names('in-mail', 'in mail')).toEqual(['badId']);
});

test('an id that looks like a number stands in quotes where it stands alone', () => {
  const outcome = renameId(smallScenario, 'in-mail', '2024');
  if (!outcome.ok) throw new Error('refused');
  expect(readScenario(withChanged(smallScenario, outcome.value)).diagnostics).toEqual([]);
  const script = outcome.value.find(({ path }) => path === '30-script.yaml')?.text ?? '';
  expect(script).toContain("  - id: '2024'");
  expect(script).toContain("opens: '2024'");
});
