import { expect, test } from 'vitest';
import { fieldIn, importElement, importPlace } from '../../../src/ui/studio/import-place.ts';

const files = ['10-scenario.yaml', '20-cast.yaml'];

test('a line of the report leads to a file that the scenario has, and to the field that it names', () => {
  expect(importPlace('20-cast.yaml: roles', files)).toEqual({ file: '20-cast.yaml', field: 'roles' });
  expect(importPlace('10-scenario.yaml', files)).toEqual({ file: '10-scenario.yaml', field: undefined });
});

test('a row of the file that was imported, or a file that is gone, leads nowhere', () => {
  expect(importPlace('row 3: title', files)).toBeUndefined();
  expect(importPlace('30-script.yaml: decisions', files)).toBeUndefined();
});

test('a message or a field of it leads to the element of that id, a row of the file that was imported to none', () => {
  const elements = [{ id: 'in-mail' }, { id: 'in-mail-2' }];
  expect(importElement('in-mail', elements)).toBe(elements[0]);
  expect(importElement('in-mail-2.body.main', elements)).toBe(elements[1]);
  expect(importElement('in-gone.when', elements)).toBeUndefined();
  // Words of the file stand before the id, whatever is in them.
  expect(importElement('in-mail. First (mail) of the day (in-mail-2)', elements)).toBe(elements[1]);
  expect(importElement('Scan of the network (phase 2)', elements)).toBeUndefined();
  expect(importElement('row 3: title', elements)).toBeUndefined();
});

test('a field is found where it stands first, in an item of a list too, and not in words that hold its name', () => {
  const text = '# short: not here\nroles:\n  - short: A\n    name: B\n  - short: C\n';
  expect(text.slice(fieldIn(text, 'roles'))).toMatch(/^roles:/);
  expect(text.slice(fieldIn(text, 'short'))).toMatch(/^ {2}- short: A/);
  expect(fieldIn(text, 'gone')).toBe(0);
  expect(fieldIn(text, undefined)).toBe(0);
});
