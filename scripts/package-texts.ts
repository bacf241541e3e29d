import type { Platform } from './package-node.ts';
import { serverFlags } from './server-flags.mjs';

/** A file of a package that a person opens. */
export interface PackagedText {
  readonly name: string;
  readonly text: string;
  readonly executable?: true;
}

/** As `npm start` starts it; early versions of Node 24 call running some of it an experiment, on every start. */
const flags = ['--disable-warning=ExperimentalWarning', ...serverFlags].join(' ');

const windows = (text: string): string => text.replaceAll('\n', '\r\n');

/** Needs no program beside the shell itself: there may be no PATH. */
const shell = (sorry: string): string => `#!/bin/sh
case "$0" in
  */*) here="\${0%/*}" ;;
  *) here=. ;;
esac
if [ ! -x "$here/program/node" ]; then
  echo "${sorry}"
  exit 1
fi
exec "$here/program/node" ${flags} "$here/program/server.mjs"
`;

const noRights =
  'Van deze schijf mag hier niets worden gestart. Kopieer de map naar de eigen schijf. / Nothing may be started from this disk. Copy the folder to the disk of this machine.';

const starters: Readonly<Record<Platform, readonly PackagedText[]>> = {
  'linux-x64': [
    { name: 'spoedoverleg.sh', text: shell(noRights), executable: true },
    {
      name: 'Spoedoverleg.desktop',
      text: `[Desktop Entry]
Type=Application
Name=Spoedoverleg
Terminal=true
Exec=sh -c "exec \\\\"\\\\$(dirname \\\\"\\\\$1\\\\")/spoedoverleg.sh\\\\"" _ %k
`,
      executable: true,
    },
  ],
  'win-x64': [
    {
      name: 'Spoedoverleg.cmd',
      text: windows(`@echo off
title Spoedoverleg
"%~dp0program\\node.exe" ${flags} "%~dp0program\\server.mjs"
if errorlevel 1 pause
`),
    },
  ],
  'macos-arm64': [{ name: 'Spoedoverleg.command', text: shell(noRights), executable: true }],
};

const howNl: Readonly<Record<Platform, string>> = {
  'linux-x64': 'Dubbelklik op Spoedoverleg.desktop, of voer spoedoverleg.sh uit.',
  'win-x64': 'Dubbelklik op Spoedoverleg.cmd.',
  'macos-arm64':
    'Dubbelklik op Spoedoverleg.command. Houdt macOS het tegen, klik dan met de rechtermuisknop op het bestand en kies Open.',
};
const howEn: Readonly<Record<Platform, string>> = {
  'linux-x64': 'Double-click Spoedoverleg.desktop, or run spoedoverleg.sh.',
  'win-x64': 'Double-click Spoedoverleg.cmd.',
  'macos-arm64': 'Double-click Spoedoverleg.command. If macOS holds it back, right-click the file and choose Open.',
};

const readmeNl = (platform: Platform): string => `Spoedoverleg

1. Pak het zipbestand helemaal uit, op een stick of in een map van uzelf. Er wordt niets geïnstalleerd en er zijn geen rechten nodig.
2. ${howNl[platform]}
3. Er gaat een venster met tekst open, en daarna de browser. Laat het venster met tekst open zolang de oefening duurt.

Alles blijft op dit toestel: het programma haalt niets van internet en stuurt er niets heen. Wat u bewaart, komt in de map data naast dit
bestand, of in uw profiel als daar niet mag worden geschreven. Andere toestellen in hetzelfde netwerk kunnen pas meedoen als u een
sessie openstelt op de pagina van die sessie.
`;
const readmeEn = (platform: Platform): string => `Spoedoverleg

1. Unpack the whole zip file, on a stick or in a folder of your own. Nothing is installed and no rights are needed.
2. ${howEn[platform]}
3. A window with text opens, and then your browser. Leave the window with text open for as long as the exercise takes.

Everything stays on this machine: the program fetches nothing from the internet and sends nothing there. What you save goes into the folder
data beside this file, or into your profile where that may not be written. Other devices in the same network can take part only once you open
a session to the network, on the page of that session.
`;

/** What stands in the package's own folder. */
export const textsFor = (platform: Platform): readonly PackagedText[] => [
  ...starters[platform],
  { name: 'LEESMIJ.txt', text: windows(readmeNl(platform)) },
  { name: 'README.txt', text: windows(readmeEn(platform)) },
];
