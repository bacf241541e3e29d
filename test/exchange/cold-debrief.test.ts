import { expect, test } from 'vitest';
import { calendarOf } from '../../src/exchange/debrief/cold-debrief.ts';

const meeting = {
  uid: 'run-1@spoedoverleg',
  title: 'Koude evaluatie: Den Haag 2; team A, B',
  day: '2026-12-18',
  hour: '10:00',
  minutes: 60,
  agenda: ['Het verslag', 'Lijst bijhouden (Pers, 1 januari)'],
  stamp: Date.UTC(2026, 10, 27, 15, 4, 5),
};

test('the cold debrief is a calendar file that other programs read', () => {
  const text = calendarOf(meeting);
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  const lines = text.replaceAll('\r\n ', '').split('\r\n');
  expect(lines).toContain('DTSTART:20261218T100000');
  expect(lines).toContain('DTSTAMP:20261127T150405Z');
  expect(lines).toContain('SUMMARY:Koude evaluatie: Den Haag 2\\; team A\\, B');
  expect(lines).toContain('DESCRIPTION:Het verslag\\nLijst bijhouden (Pers\\, 1 januari)');
});

test('no line is longer than 75 bytes, and no letter is cut in two', () => {
  const agenda = ['ë'.repeat(300)];
  const text = calendarOf({ ...meeting, agenda });
  for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  expect(text.replaceAll('\r\n ', '')).toContain('ë'.repeat(300));
});
