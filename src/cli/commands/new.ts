import { basename, resolve } from 'node:path';
import { idFrom } from '../../exchange/scenario-id.ts';
import { templateMinutes } from '../../exchange/template/template.ts';
import { templates } from '../../exchange/template/templates.ts';
import { onlyPath, readArguments, readChoice, readLanguage } from '../arguments.ts';
import { UsageError } from '../command.ts';
import type { CliCommand } from '../command.ts';
import { writeNewFolder } from '../write-folder.ts';

/** `new`: a small scenario that can be played at once, to be changed into one's own. */
export const newCommand: CliCommand = {
  name: 'new',
  usage: '<folder> [--template exercise-20] [--title TEXT] [--minutes 20|40] [--lang nl|en]',
  summary: {
    nl: 'maak een klein scenario dat meteen te spelen is, om er uw eigen van te maken',
    en: 'make a small scenario that can be played at once, to turn into your own',
  },
  run(args, { out }) {
    const { values, positionals } = readArguments(args, {
      template: { type: 'string' },
      title: { type: 'string' },
      minutes: { type: 'string' },
      lang: { type: 'string' },
    });
    const language = readLanguage(values.lang);
    const path = onlyPath(positionals);
    const names = templates.map(({ name }) => name);
    const name = readChoice('template', values.template ?? names[0] ?? '', names);
    const template = templates.find((one) => one.name === name);
    const title = (values.title ?? basename(resolve(path))).trim();
    if (!template || title === '') throw new UsageError({ nl: 'De titel is leeg.', en: 'The title is empty.' });
    const asked = readChoice('minutes', values.minutes ?? '20', templateMinutes.map(String));
    const minutes = templateMinutes.find((one) => String(one) === asked) ?? 20;
    const id = idFrom(basename(resolve(path)), 'exercise');
    writeNewFolder(path, template.files({ id, title, language, minutes }));
    out(
      language === 'nl'
        ? `${path} is klaar. Bekijk het: check ${path}; speel de proefruns: drill ${path}\n`
        : `${path} is ready. Look at it: check ${path}; play its drills: drill ${path}\n`,
    );
    return 0;
  },
};
