import type { Localized } from '../../scenario/diagnostics/diagnostic.ts';

interface Column {
  readonly id: string;
  readonly title: Localized;
  /** Other heads under which spreadsheets of others have it; compared without case and signs. */
  readonly also: readonly string[];
  readonly width: number;
}

const column = (id: string, nl: string, en: string, width = 14, also: readonly string[] = []): Column => ({
  id,
  title: { nl, en },
  width,
  also,
});

/** The columns of a master scenario events list, in order; those without a value in a scenario are there to be filled in. */
export const mselColumns: readonly Column[] = [
  column('id', 'Id', 'Id', 18, ['#', 'inject id', 'nr', 'number', 'no']),
  column('sequence', 'Volgnummer', 'Sequence', 8, ['order', 'volgorde']),
  column('move', 'Deel', 'Move', 22, ['phase', 'fase']),
  column('exerciseTime', 'Oefentijd', 'Exercise time', 10, ['real time', 'planned time', 'timeline']),
  column('storyTime', 'Verhaaltijd', 'Story time', 12, ['time', 'tijd', 'tijdstip', 'date', 'datum', 'scenario time']),
  column('type', 'Soort', 'Type', 12, ['inject type']),
  column('title', 'Titel', 'Title', 34, ['subject', 'onderwerp', 'event', 'name']),
  column('synopsisNl', 'Samenvatting (nl)', 'Synopsis (nl)', 34, ['samenvatting', 'omschrijving', 'beschrijving']),
  column('synopsisEn', 'Samenvatting (en)', 'Synopsis (en)', 34, ['synopsis', 'description', 'summary']),
  column('from', 'Van', 'From', 24, ['sender', 'afzender']),
  column('to', 'Aan', 'To', 28, [
    'team',
    'teams',
    'player',
    'recipient',
    'recipients',
    'faction',
    'ontvanger',
    'ontvangers',
  ]),
  column('channel', 'Kanaal', 'Channel', 12, ['method', 'middel', 'action']),
  column('textNl', 'Volledige tekst (nl)', 'Full text (nl)', 70, ['volledige tekst', 'tekst', 'bericht', 'inhoud']),
  column('textEn', 'Volledige tekst (en)', 'Full text (en)', 70, [
    'full text',
    'message',
    'content',
    'body',
    'script',
    'text',
  ]),
  column('expected', 'Verwachte actie', 'Expected player action', 44, [
    'expected action',
    'expectation',
    'verwachting',
  ]),
  column('objectives', 'Doelen', 'Objectives', 20, ['objective', 'objective ids']),
  column('tags', 'Capaciteit / BIO2', 'Capability / BIO2 tag', 16, ['capability', 'bio2']),
  column('controller', 'Verantwoordelijke oefenleider', 'Responsible controller', 18, ['controller']),
  column('trigger', 'Aanleiding', 'Trigger', 26),
  column('condition', 'Voorwaarde', 'Condition', 34, ['branch']),
  column('evaluatorNote', 'Aantekening evaluator', 'Evaluator note', 34, ['eeg task', 'evaluator notes']),
  column('status', 'Status', 'Status', 12),
  column('released', 'Werkelijk vrijgegeven', 'Actual release time', 14, ['done', 'actual time']),
  column('contingency', 'Reserve-inject', 'Contingency inject', 16),
  column('hint', 'Hint na', 'Hint after', 10),
  column('facts', 'Feiten', 'Facts carried', 40),
  column('clocks', 'Klokken', 'Clocks', 24),
  column('decision', 'Besluit', 'Decision', 18),
  column('bob', 'BOB-stap', 'BOB step', 10),
  column('tempo', 'Tempo 1-5', 'Tempo 1-5', 8),
  column('dependency', 'Hangt af van', 'Dependency', 18, ['depends on']),
  column('tlp', 'TLP', 'TLP', 10, ['marking']),
  column('truth', 'Waarheid', 'Truth label', 24),
  column('duration', 'Duur', 'Duration', 10),
  column('guidance', 'Aanwijzing oefenleiding', 'Facilitator guidance', 44, ['comments', 'notes', 'opmerkingen']),
  column('observed', 'Waargenomen', 'Observed action', 20),
  column('drift', 'Afwijking', 'Drift', 10),
  column('changes', 'Wijzigingen', 'Change log', 16),
  column('author', 'Auteur', 'Author', 14),
  column('alt', 'Bijlagen', 'Attachments and alt text', 50, ['alt text', 'attachments', 'photo', 'picture name']),
];

/** One inject as it stands in the list; an absent column is empty. */
export type MselRow = Readonly<Record<string, string>>;

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9#]+/g, ' ')
    .trim();

/** Which column a head means, in either language or as others call it. */
export function columnOfHead(head: string): string | undefined {
  const word = plain(head);
  const own = mselColumns.find(({ id, title }) => [id, title.nl, title.en].some((name) => plain(name) === word));
  return (own ?? mselColumns.find(({ also }) => also.some((name) => plain(name) === word)))?.id;
}
