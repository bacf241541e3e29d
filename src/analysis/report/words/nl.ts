import type { DetectorName } from '../../patterns/find-patterns.ts';
import { nlTitles } from './nl-titles.ts';

const many = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`;

/** What the report says in Dutch; the other languages have the same members. Facts first, never a judgement of a person. */
export const nl = {
  ...nlTitles,
  title: (exercise: string) => `Evaluatieverslag ‘${exercise}’`,
  exercise: 'OEFENING',
  aim: (exercise: string, variant: string, minutes: number, people: number) =>
    `${many(people, 'deelnemer speelde', 'deelnemers speelden')} de oefening ‘${exercise}’ in de variant ‘${variant}’ (${minutes} minuten, met nabespreking).`,
  computer: (played: number, of: number) =>
    `Van de ${of} rollen ${played === 1 ? 'is er 1' : `zijn er ${played}`} geheel of voor een deel door de computer gespeeld; ook wat die deed, telt in de uitkomst mee.`,
  onDay: (day: string) => `Dat was op ${day}.`,
  early: (played: number, all: number, at: string) =>
    `De oefening is eerder beëindigd: de klok van het verhaal stond op ${at}, in deel ${played} van ${all}.`,
  earlyOpen: (n: number) =>
    `Bij ${many(n, 'verwachte handeling', 'verwachte handelingen')} was de tijd toen nog niet om; ${n === 1 ? 'die is' : 'die zijn'} niet gespeeld en ${n === 1 ? 'telt' : 'tellen'} nergens mee.`,
  question: (question: string) => `De vraag van de oefening was: ${question}`,
  outcome: (well: number, poor: number, unseen: number) =>
    `Van de ${well + poor + unseen} doelen ${well === 0 ? 'is er geen' : well === 1 ? 'is er 1' : `zijn er ${well}`} zonder of met enige moeite gehaald (P of S); ${poor === 1 ? '1 is' : `${poor} zijn`} met grote moeite of niet gehaald (M of U)${unseen > 0 ? `; ${unseen} ${unseen === 1 ? 'was' : 'waren'} niet waar te nemen` : ''}.`,
  basis: {
    evaluators: (n: number) =>
      `Deze letters zijn van ${many(n, 'evaluator', 'evaluatoren')}; waar zij verschillen telt hier de strengste, en staan beide in het verslag.`,
    log: 'Deze letters zijn een voorstel op grond van het logboek; evaluatoren hebben geen oordeel vastgelegd.',
    both: (rated: number, all: number) =>
      `Over ${rated} van de ${all} doelen gaven evaluatoren een oordeel; de overige letters zijn een voorstel op grond van het logboek.`,
  },
  letters: {
    P: 'zonder moeite uitgevoerd',
    S: 'met enige moeite uitgevoerd',
    M: 'met grote moeite uitgevoerd',
    U: 'niet uitgevoerd',
  },
  notObserved: 'niet waargenomen',
  strength: (objective: string, letter: string, words: string, met: number, of: number) =>
    `${objective}: ${words} (${letter}). ${of === 0 ? 'Er hoorden geen verwachte handelingen bij.' : `Van de ${many(of, 'verwachte handeling is', 'verwachte handelingen zijn')} er ${met} op tijd gedaan.`}`,
  best: (task: string, at: string) => `Het duidelijkst: ${task} (${at}).`,
  doneAnyway: (task: string, at: string) => `Wel op tijd gedaan: ${task} (${at}).`,
  noStrength: 'Het logboek laat geen doel en geen kritieke taak zien die op tijd is gehaald.',
  gap: (objective: string, letter: string, words: string) => `${objective}: ${words} (${letter}).`,
  notDone: (tasks: string) => `Niet gedaan: ${tasks}.`,
  partlyDone: (tasks: string) => `Deels gedaan: ${tasks}.`,
  lateDone: (tasks: string) => `Te laat: ${tasks}.`,
  noGap: 'Geen doel bleef onder de maat; kijk voor verbeterpunten naar de patronen.',
  topAction: (text: string, owner: string, due: string) =>
    `${text}${owner === '' ? ' (actiehouder nog te benoemen' : ` (actiehouder: ${owner}`}${due === '' ? ', nog zonder datum)' : `, uiterlijk ${due})`}`,
  noActions: 'Er zijn in de nabespreking geen acties vastgelegd.',
  proposed: 'Het verslag stelt het volgende voor.',
  moreActions: (n: number) => `Het verbeterplan noemt nog ${many(n, 'andere actie', 'andere acties')}.`,
  overview: {
    exercise: 'Oefening',
    version: 'Scenario en versie',
    run: 'Naam van de run',
    date: 'Datum',
    form: 'Vorm',
    formText: 'Bestuurlijke tafeloefening met tegenspel uit een draaiboek',
    duration: 'Duur',
    durationText: (minutes: number, move: number) => `${minutes} minuten, ${many(move, 'deel', 'delen')} gespeeld`,
    story: 'Verhaal',
    storyText: (from: string, to: string) => `${from} tot ${to}, op de klok van het verhaal`,
    participants: 'Deelnemers',
    participantsText: (people: number, roles: string) => `${people}, met de rollen: ${roles}`,
    participantsCount: (people: number) => `${people}`,
    computer: 'Door de computer',
    computerText: (roles: string) => `${roles}, geheel of voor een deel`,
    evaluators: 'Evaluatoren',
    noEvaluators: 'geen oordeel vastgelegd',
    ended: 'Beëindigd',
    endedText: {
      whole: 'volledig gespeeld tot ENDEX',
      early: 'eerder beëindigd',
      stopped: 'gestopt om een echte noodsituatie',
      running: 'nog niet beëindigd',
    },
    fiction: 'Echt en verzonnen',
    fictionText: 'Alle berichten, uren en gesprekken zijn geschreven voor de oefening, ook waar de aanleiding echt is.',
    marking: 'Verspreiding',
    fingerprint: 'Vingerafdruk',
  },
  move: (number: number, title: string, when: string) => `Deel ${number}: ${title} (${when})`,
  decided: (by: string, decision: string, option: string, at: string) =>
    `Om ${at} besloot ${by} bij ‘${decision}’: ${option}`,
  decidedDefault: (decision: string, option: string, at: string) =>
    `Bij ‘${decision}’ nam niemand op tijd een besluit; om ${at} ging de standaard in: ${option}`,
  decidedOwn: (by: string, decision: string, at: string) =>
    `Om ${at} koos ${by} bij ‘${decision}’ een eigen weg, die niet is gelijkgesteld aan een vooraf gewaardeerde.`,
  undecided: (decision: string) => `Over ‘${decision}’ is geen besluit genomen.`,
  sent: (by: string, what: string, to: string, at: string) => `${by} verstuurde om ${at} ‘${what}’ aan ${to}.`,
  reached: (headline: string, at: string) => `In het nieuws om ${at}: ${headline}`,
  came: (title: string, from: string, to: string, at: string) => `Om ${at} kreeg ${to} van ${from}: ${title}`,
  counts: (decisions: number, sent: number, met: number, of: number) =>
    `In dit deel: ${many(decisions, 'besluit', 'besluiten')} en ${many(sent, 'verzonden tekst', 'verzonden teksten')}; ${met} van ${many(of, 'verwachte handeling', 'verwachte handelingen')} op tijd.`,
  dutyMet: (duty: string, at: string) => `Nagekomen om ${at}: ${duty}.`,
  dutyBreached: (duty: string, due: string) => `De termijn voor ‘${duty}’ verstreek om ${due}.`,
  quietMove: 'In dit deel zijn geen besluiten genomen en is niets verstuurd.',
  tasks: (done: number, all: number) => (all === 0 ? 'geen' : `${done} van ${all} gedaan`),
  differ: (letters: string) => `verschillen: ${letters}`,
  unnamed: (letter: string) => `Evaluator ${letter}`,
  draft: 'nog niet vastgelegd',
  changedLater: (before: string) => `eerst ${before}, later gewijzigd`,
  never: 'niet gedaan',
  notPlayed: 'niet gespeeld',
  out: 'telt niet mee',
  waiting: 'kwam niet aan de orde',
  onTime: 'op tijd',
  late: (length: string) => `${length} erna`,
  spokenMark: 'mondeling',
  tooLate: 'te laat',
  partly: 'deels',
  clock: {
    waiting: 'niet begonnen',
    running: 'liep nog bij het einde',
    passed: 'het uur ging voorbij',
    met: 'nagekomen',
    breached: 'verstreken',
    shown: 'ter kennis',
    before: (length: string) => `${length} ervoor`,
    after: (length: string) => `${length} erna`,
    noDue: 'geen vast uur',
    outside: 'niet in handen van het team',
  },
  how: { taken: 'besloten', defaulted: 'standaard', own: 'eigen weg', none: 'niet besloten', revised: 'herzien' },
  confidence: { 1: 'weinig', 2: 'redelijk', 3: 'veel' },
  ofThree: (dimension: string, rating: number) => `${dimension} ${rating} van 3`,
  verdicts: {
    supported: 'gedragen: de afzender had de feiten',
    lucky: 'geluk: alleen een ander had de feiten',
    unsupported: 'niet gedragen',
    contradicted: 'tegengesproken door een bekend feit',
    overtaken: 'achterhaald door een nieuwer feit',
  },
  overclaim: 'te stellig',
  letterLine: (letter: string, words: string, index: number) =>
    `Voorstel uit het logboek: ${letter}, ${words}. Op een schaal van 0 tot 100 staat dit doel op ${index}.`,
  givenLine: (letters: string) => `Gegeven door evaluatoren: ${letters}.`,
  bandLine: (band: string) => `Bij die letter hoort: ${band}`,
  capLine: (text: string, letter: string) => `Begrenzing tot hooguit ${letter}: ${text}`,
  unseenLine: 'Dit doel was in deze run niet waar te nemen: er was te weinig om op af te gaan.',
  unplayedLine: (tasks: string, n: number) =>
    `Niet gespeeld, omdat de oefening werd beëindigd terwijl er nog tijd voor was: ${tasks}. ${n === 1 ? 'Dit telt' : 'Deze tellen'} niet mee.`,
  metLine: (task: string, who: string, at: string) => `${task} (${who}, ${at})`,
  ratedWell: (decision: string, option: string) =>
    `‘${decision}’: ${option} Deze keuze was vooraf als sterk gewaardeerd.`,
  noStrengthHere: 'Bij dit doel is niets op tijd gedaan en geen sterke keuze gemaakt.',
  noGapHere: 'Bij dit doel vond het logboek niets dat beter moest.',
  gapsOf: (objective: string) => `Te verbeteren bij ‘${objective}’`,
  missedTask: (task: string, who: string) => `Niet gedaan: ${task} (${who})`,
  partlyTask: (task: string, who: string) => `Deels gedaan: ${task} (${who})`,
  lateTask: (task: string, who: string, length: string) => `Te laat, ${length} na het volle uur: ${task} (${who})`,
  weakChoice: (decision: string, option: string) => `‘${decision}’: ${option}`,
  defaultChoice: (decision: string, option: string) => `‘${decision}’: niet besloten, dus ${option}`,
  planReference: (full: string) => `verwacht uiterlijk ${full}`,
  ratedReference: 'vooraf gewaardeerd door de schrijver van het scenario',
  causeOpen: (question: string) => `Nog vast te stellen. Vraag: ${question}`,
  causeNone: 'Nog vast te stellen.',
  causeSaid: (text: string) => `Volgens het team: ${text}`,
  costs: (share: number) => `Telt voor ${share}% van dit doel.`,
  capEffect: (letter: string) => `Het doel kan hooguit ${letter} krijgen.`,
  recommendTask: (who: string) => `Leg vast wie dit doet als ${who} bezet is, en oefen het opnieuw.`,
  recommendPartly: 'Leg vast wanneer dit volledig is gedaan, en oefen het opnieuw.',
  recommendLate: 'Zet het uur op het bord en wijs iemand aan die het bewaakt.',
  recommendChoice: 'Bespreek de andere keuzes en leg de afweging vast.',
  recommendAction: (action: string) => `Zie het verbeterplan: ${action}`,
  team: {
    diffusion: (shared: number, facts: number) =>
      facts === 0
        ? 'Er waren geen feiten die één deelnemer alleen had.'
        : `Van ${facts === 1 ? 'het ene feit' : `de ${facts} feiten`} die één deelnemer eerst alleen had, zijn er ${shared} aan een ander doorgegeven.`,
    alternatives: (count: number, decisions: number, of: number) =>
      `Het team legde ${many(count, 'alternatief', 'alternatieven')} vast, bij ${decisions} van de ${of} besluiten die aan de orde kwamen.`,
    said: (all: number, good: number) =>
      all === 0
        ? 'Er is geen vooraf beschreven zin naar buiten gebracht.'
        : `Van de ${many(all, 'zin die naar buiten ging was', 'zinnen die naar buiten gingen waren')} er ${good} gedragen door feiten die de afzender had.`,
    elsewhere: (decisions: number, of: number) =>
      `Bij ${decisions} van de ${of} genomen besluiten had een ander aan tafel een feit dat wie besloot niet had.`,
  },
  patternLine: (title: string, about: string) => (about === '' ? `${title}.` : `${title}: ${about}.`),
  noPatterns: 'Het logboek laat geen van de bekende patronen zien.',
  feedback: {
    plus: 'Houden, volgens het team',
    delta: 'Veranderen, volgens het team',
    answers: 'Gezegd in de nabespreking',
    none: 'Er is geen nabespreking vastgelegd en geen vragenlijst ingevuld.',
    textless: (plus: number, delta: number) =>
      `Het team noemde ${many(plus, 'punt', 'punten')} om te houden en ${many(delta, 'punt', 'punten')} om te veranderen.`,
  },
  questionnaire: {
    count: (n: number) =>
      `${n} deelnemers vulden de vragenlijst in; gemiddelden staan met de laagste en de hoogste waarde.`,
    few: (n: number, least: number) =>
      `${many(n, 'deelnemer vulde', 'deelnemers vulden')} de vragenlijst in; onder de ${least} worden geen uitkomsten getoond.`,
    mean: (mean: number, lowest: number, highest: number, n: number) =>
      `${String(Math.round(mean * 10) / 10).replace('.', ',')} (${lowest}-${highest}, n = ${n})`,
    ready: 'Hoe voorbereid deelnemers zich voelden; ook ‘vóór’ is na afloop gevraagd',
    before: 'Vóór de oefening',
    now: 'Nu',
    layers: 'Drie oordelen naast elkaar: dat van de deelnemers (1-5), van de evaluatoren en van het logboek',
    self: 'Deelnemers',
    exercise: 'Wat deelnemers van de oefening vonden',
  },
  run: {
    spoken: (share: number) =>
      `Van het bewijs is ${share}% vastgelegd als mondeling: gezegd of gedaan aan tafel en ingevoerd door de oefenleiding.`,
    staff: (count: number) =>
      count === 0
        ? 'De oefenleiding greep niet in het draaiboek in.'
        : `De oefenleiding greep ${many(count, 'keer', 'keer')} in het draaiboek in (vasthouden, uitstellen, overslaan, eerder brengen, improviseren, verlengen).`,
    paused: (count: number) => `Het spel is ${many(count, 'keer', 'keer')} stilgezet.`,
    unread: (count: number, titles: string) =>
      `${count === 1 ? '1 bericht is' : `${count} berichten zijn`} door niemand geopend: ${titles}.`,
    allRead: 'Ieder bericht is door ten minste één ontvanger geopend.',
    unsent: (count: number) =>
      `${count === 1 ? '1 bericht kwam' : `${count} berichten kwamen`} niet, omdat de voorwaarde niet gold, de oefenleiding het overnam of het deel voorbij was.`,
    fewPeople: 'Er waren minder dan drie deelnemers: vaste scheidingen tussen rollen golden niet.',
    unscored: (count: number) =>
      `${count === 1 ? '1 onderdeel staat' : `${count} onderdelen staan`} in geen enkel cijfer.`,
    unscoredTable: 'Wat in geen cijfer meetelt, en waarom',
    why: {
      ownOption: 'eigen weg, niet gelijkgesteld',
      noRating: 'de keuze heeft geen waardering',
      notTaken: 'geen besluit genomen',
      notOpened: 'kwam niet aan de orde',
      notPlayed: 'niet gespeeld: er was nog tijd toen de oefening werd beëindigd',
      out: 'vervallen: de aanleiding kwam niet, of niemand kon het missen',
      notObserved: 'te weinig om op af te gaan',
    },
  },
  actions: {
    none: 'Er zijn nog geen acties vastgelegd.',
    kinds: {
      plan: 'plan',
      organisation: 'organisatie',
      equipment: 'middelen',
      training: 'opleiding',
      exercise: 'oefening',
    },
    states: { open: 'open', started: 'begonnen', done: 'gedaan', dropped: 'vervallen' },
    withheld: 'niet opgenomen voor deze lezers',
    caption: 'Acties uit de nabespreking',
    recommendations: 'Aanbevelingen op grond van de patronen; er is nog geen besluit over genomen.',
  },
  retest: {
    lead: 'Een maatregel is pas bewezen als zij een volgende oefening doorstaat. Voorgesteld wordt om deze berichten opnieuw te brengen:',
    line: (inject: string, task: string) => `‘${inject}’. Te beproeven: ${task}`,
    none: 'Geen verwachte handeling bleef liggen; er is niets dat vanzelf om een nieuwe proef vraagt.',
  },
  sheet: {
    lead: 'Per maatregel staat hier welk bewijs deze oefening oplevert. Een oefening toont hoe het ging, niet dat een maatregel in het dagelijks werk bestaat.',
    evidence: (met: number, of: number, decisions: number) =>
      `${met} van ${many(of, 'verwachte handeling', 'verwachte handelingen')} op tijd, ${many(decisions, 'besluit', 'besluiten')}`,
    caption: 'Bewijs per maatregel van de BIO2 en het crisisplan',
  },
  products: {
    line: (by: string, to: string, at: string) => `Verzonden door ${by} aan ${to}, ${at}.`,
    ticked: (elements: string) => `Aangevinkt: ${elements}.`,
    none: 'Er is niets verzonden.',
  },
  guides: { caption: (objective: string) => `Oordelen bij ‘${objective}’`, none: 'Er zijn geen oordelen vastgelegd.' },
  tasksSeen: { done: 'gedaan', partly: 'deels', notDone: 'niet gedaan', notSeen: 'niet gezien' },
  method: {
    draft:
      'Dit verslag is door regels opgesteld uit het logboek van de run; wat mensen daarin wijzigden of toevoegden, is als zodanig bewaard.',
    positions:
      'Een nummer tussen haken verwijst naar een plaats in het logboek; de lijst achterin zegt wat daar gebeurde. Wie het logboek heeft, kan elke zin nagaan.',
    index:
      'De waarde van een doel is voor de helft het gemiddelde van de vooraf gegeven waarderingen van de gemaakte keuzes en voor de helft de mate waarin verwachte handelingen op tijd zijn gedaan. Op tijd is genoeg; sneller telt niet extra.',
    unplayed:
      'De oefening is eerder beëindigd. Wat toen nog kon worden gedaan, telt niet voor en niet tegen het team; wat zijn laatste uur al voorbij was, telt als niet gedaan.',
    caps: 'Een geschonden plicht of een onware publieke zin begrenst de letter, nooit het getal.',
    people:
      'De letters van het logboek zijn een voorstel. Evaluatoren gaven hun oordeel voordat zij dat voorstel en elkaars oordeel zagen.',
    hindsight: 'Besluiten zijn gewogen op wat er toen te weten was, niet op de afloop.',
    persons:
      'Over personen staat hier niets: een rol is een functie in de oefening. Een persoonlijk verslag gaat alleen naar de deelnemer zelf.',
    once: 'Eén run van één team bewijst weinig over een organisatie. Vergelijk alleen runs van dezelfde versie, variant en bezetting.',
    fingerprint: (print: string) =>
      `Bij deze run hoort vingerafdruk ${print}. Met de bewijsbundel en het programma is na te gaan of het logboek ongewijzigd is.`,
    withheld: (tlp: string) =>
      `Voor lezers buiten het team zijn weggelaten: getypte teksten en namen van rollen (${tlp}). Wat de schrijver van het scenario schreef, kan functies noemen.`,
  },
  places: 'Plaatsen in het logboek',
  placesLead: 'De nummers tussen haken in dit verslag staan hier met hun uur en wat er gebeurde.',
  profileTitle: 'Profiel: hoe het ging, per kant van het werk',
  profileAlt: (rows: string) => `Balken van niet tot zonder moeite: ${rows}.`,
  band: (share: number): string =>
    share >= 0.85
      ? 'zonder moeite'
      : share >= 0.7
        ? 'met enige moeite'
        : share >= 0.5
          ? 'met grote moeite'
          : 'onvoldoende',
  timelineTitle: 'Tijdlijn: besluiten, wat naar buiten ging en termijnen',
  timelineAlt: (rows: string) => `Per baan van links naar rechts de gespeelde tijd: ${rows}.`,
  lanes: { decisions: 'Besluiten', sent: 'Naar buiten', tasks: 'Verwachtingen', duties: 'Termijnen' },
  laneWords: (lane: string, good: number, bad: number) => `${lane}: ${good} in orde, ${bad} niet`,
  legend: { good: 'gedaan of op tijd', bad: 'niet gedaan, deels, te laat of zonder grond' },
  knowledgeTitle: 'Wie wist wat: feiten die eerst bij één deelnemer lagen',
  knowledgeAlt: (shared: number, facts: number) =>
    `Van ${facts} feiten bereikten er ${shared} later een ander; de tabel hieronder geeft de uren.`,
  knowledgeLegend: { first: 'had het eerst', later: 'hoorde het later', never: 'hoorde het niet' },
  knowledgeCaption: 'Feiten die eerst bij één deelnemer lagen: het uur waarop een rol ze kende',
  knowledgeNone: 'Er waren geen feiten die eerst bij één deelnemer lagen.',
  personal: {
    title: (role: string) => `Persoonlijk verslag: ${role}`,
    lead: 'Dit verslag is alleen voor u. Het staat niet in het evaluatieverslag en niemand anders krijgt het van het programma.',
    forYou: 'Voor u alleen',
    noneExpected: 'Van uw rol werd in deze run niets apart verwacht.',
    did: 'Wat u deed',
    nothing: 'Het logboek heeft geen handeling van u vastgelegd.',
    expected: 'Wat van uw rol werd verwacht',
    facts: 'Wat u als enige wist',
    shared: (fact: string, at: string) => `${fact} Een ander wist dit sinds ${at}.`,
    kept: (fact: string) => `${fact} Dit bleef bij u.`,
    noFacts: 'Er was niets dat u als enige wist.',
    unread: 'Wat u niet opende',
    allRead: 'U opende alle berichten die u kreeg.',
    think: 'Om over na te denken',
  },
  and: 'en',
  recommendations: {
    'breached-obligation':
      'Wijs voor iedere termijn één bewaker aan, die het uur op het bord zet zodra de termijn begint.',
    'unsupported-claim': 'Laat bij elke zin die naar buiten gaat iemand anders aanwijzen welk feit haar draagt.',
    contradiction: 'Wijs één brontekst aan en leg elke andere tekst ernaast voordat die de deur uitgaat.',
    'skipped-judgement':
      'Las vóór een besluit een vaste ronde in: wat weten wij, wat kan anders, waarop besluiten wij.',
    'no-alternatives':
      'Leg bij ieder besluit ten minste één andere mogelijkheid vast, met het criterium waarop zij afviel.',
    'orphan-fact': 'Begin elk overleg met een rondje: wat heeft u dat de anderen niet hebben?',
    'owner-gap': 'Noteer bij ieder besluit een actiehouder en een uur waarop wordt gekeken of het is gedaan.',
    'clock-blind': 'Zet alle termijnen op het bord zodra zij bekend zijn, ook die van een ander.',
    'central-seat': 'Verdeel het werk bij de start: wie leest, wie belt, wie schrijft, wie bewaakt de klok.',
    'no-reason': 'Schrijf bij ieder besluit in één zin waarom.',
  } satisfies Record<DetectorName, string>,
};
