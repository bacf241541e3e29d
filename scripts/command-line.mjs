// What can stand behind the commands of bootstrap.mjs, which runs before anything is installed: plain JavaScript only.

const start = {
  usage: 'npm start [-- --help] [--lang nl|en]',
  about: {
    nl: 'Zet de pakketten klaar, bouwt de app en opent haar op http://localhost:3000, tot u met Ctrl-C stopt.',
    en: 'Puts the packages in place, builds the app and serves it at http://localhost:3000, until you stop it with Ctrl-C.',
  },
  settings: {
    PORT: { nl: 'de poort (3000)', en: 'the port (3000)' },
    LISTEN_ADDRESS: {
      nl: 'het adres waarop zij luistert; zonder dit bereikt alleen deze machine haar',
      en: 'the address to listen at; without it only this machine reaches the app',
    },
    DATA_DIR: { nl: 'de map met de sessies (data)', en: 'the folder with the sessions (data)' },
    DATABASE_URL: { nl: 'een PostgreSQL in plaats van die map', en: 'a PostgreSQL instead of that folder' },
    RETENTION_DAYS: {
      nl: 'na hoeveel dagen een sessie wordt gewist (30)',
      en: 'after how many days a session is deleted (30)',
    },
    OIDC_ISSUER: {
      nl: 'de aanbieder waar oefenleiders inloggen; daarbij horen de volgende',
      en: 'the provider at which facilitators sign in; the next ones belong to it',
    },
    OIDC_CLIENT_ID: { nl: 'zoals de aanbieder het uitgaf', en: 'as the provider gave it out' },
    OIDC_CLIENT_SECRET: { nl: 'niet bij een publieke client', en: 'not for a public client' },
    OIDC_ORIGIN: { nl: 'waar mensen dit programma vinden, https://…', en: 'where people find this program, https://…' },
    OIDC_EMAILS: { nl: "wie mogen oefenleiden, met komma's", en: 'who may facilitate, with commas' },
    OIDC_CLAIMS: {
      nl: 'of op een claim, zoals groups=exercise-staff',
      en: 'or by a claim, such as groups=exercise-staff',
    },
    REDIS_URL: {
      nl: 'bij meer processen: docs/hosting.md vertelt ook over de volgende',
      en: 'with several processes: docs/hosting.md tells of the next ones too',
    },
    PROCESS_NAME: { nl: 'de naam van dit proces', en: 'the name of this process' },
    TRUSTED_PROXIES: { nl: "adressen van de proxy, met komma's", en: 'addresses of the proxy, with commas' },
    LEASE_SECONDS: {
      nl: 'hoelang een proces stil mag zijn (10)',
      en: 'how long a process may be silent (10)',
    },
  },
};

const test = {
  usage: 'npm test [-- --help] [--lang nl|en]',
  about: {
    nl: "Controleert alles: types, stijl, scenario's, tests en browsertests. De laatste regel zegt wat slaagde, faalde en werd overgeslagen.",
    en: 'Checks everything: types, style, scenarios, tests and browser tests. The last line says what passed, failed and was skipped.',
  },
  settings: {
    CHROMIUM_PATH: {
      nl: 'de Chromium of Chrome voor de browsertests',
      en: 'the Chromium or Chrome for the browser tests',
    },
    SOFFICE_PATH: {
      nl: 'de LibreOffice die het verslag in Word opent',
      en: 'the LibreOffice that opens the report in Word',
    },
  },
};

const platforms = ['linux-x64', 'win-x64', 'macos-arm64'];
const pack = {
  usage: `npm run package [-- [${platforms.join('|')}]... [--out FOLDER] [--level 1..9] [--help] [--lang nl|en]]`,
  about: {
    nl: 'Maakt de zips voor een stick in dist-packages, voor elk genoemd platform of voor alle.',
    en: 'Makes the zips for a stick in dist-packages, for each platform that is named or for all.',
  },
  settings: {},
  names: platforms,
  options: ['--out', '--level'],
};

const tasks = { start, test, package: pack };

const words = {
  nl: {
    usage: 'Gebruik',
    settings: 'Instellingen, in de omgeving',
    option: (one) => `Onbekende optie ${one}.`,
    argument: (one) => `Onbekend argument ${one}.`,
    value: (one) => `Bij ${one} hoort een waarde.`,
    language: (one) => `--lang is nl of en, niet ${one}.`,
    task: (one) => (one === undefined ? 'Welke opdracht?' : `Onbekende opdracht ${one}.`),
  },
  en: {
    usage: 'Usage',
    settings: 'Settings, in the environment',
    option: (one) => `Unknown option ${one}.`,
    argument: (one) => `Unknown argument ${one}.`,
    value: (one) => `${one} needs a value.`,
    language: (one) => `--lang is nl or en, not ${one}.`,
    task: (one) => (one === undefined ? 'Which command?' : `Unknown command ${one}.`),
  },
};

function help({ usage, about, settings }, language) {
  const names = Object.keys(settings);
  const width = Math.max(...names.map((name) => name.length)) + 2;
  const lines = names.map((name) => `  ${name.padEnd(width)}${settings[name][language]}`);
  return [
    `${words[language].usage}: ${usage}`,
    '',
    about[language],
    ...(lines.length > 0 ? ['', `${words[language].settings}:`, ...lines] : []),
  ].join('\n');
}

/** The arguments with each `--name=value` in two. */
const apart = (args) => args.flatMap((one) => /^(--[^=]+)=(.*)$/.exec(one)?.slice(1) ?? [one]);

/**
 * What a command line asks for: that a task is run with these arguments, that its help is shown, or what is wrong with it.
 * In Dutch, or in the language that `--lang` names anywhere on the line.
 */
export function readCommandLine([name, ...given]) {
  const args = apart(given);
  const at = args.indexOf('--lang');
  const wanted = at < 0 ? 'nl' : args[at + 1];
  const language = wanted === 'en' ? 'en' : 'nl';
  const task = Object.hasOwn(tasks, name ?? '') ? tasks[name] : undefined;
  const wrong = (text) => ({
    kind: 'wrong',
    text: `${text}\n\n${Object.values(task ? { task } : tasks)
      .map(({ usage }) => `${words[language].usage}: ${usage}`)
      .join('\n')}`,
  });
  if (!task) return wrong(words[language].task(name));
  if (args.includes('--help') || args.includes('-h')) return { kind: 'help', text: help(task, language) };
  if (wanted !== 'nl' && wanted !== 'en') return wrong(words[language].language(wanted ?? ''));
  const kept = args.filter((_, index) => at < 0 || (index !== at && index !== at + 1));
  for (let index = 0; index < kept.length; index += 1) {
    const one = kept[index];
    if (task.options?.includes(one)) {
      index += 1;
      if (kept[index] === undefined || kept[index].startsWith('-')) return wrong(words[language].value(one));
    } else if (one.startsWith('-')) return wrong(words[language].option(one));
    else if (!task.names?.includes(one)) return wrong(words[language].argument(one));
  }
  return { kind: 'run', task: name, args: kept };
}
