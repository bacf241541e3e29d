/** What each list of a scenario, the header and a drill hold: Dutch, English. */
export const listWords: Readonly<Record<string, readonly [nl: string, en: string]>> = {
  header: [
    'De kop: elke sleutel staat in één bestand van de map.',
    'The header: each key stands in one file of the folder.',
  ],
  moves: ['De delen waarin het verhaal speelt.', 'The parts in which the story is played.'],
  dimensions: [
    'Waarop het optreden wordt beschreven; de gewichten zijn samen 100.',
    'On what the performance is described; the weights add up to 100.',
  ],
  objectives: [
    'Wat de oefening toetst, met wat elke letter betekent.',
    'What the exercise tests, with what each letter means.',
  ],
  variants: [
    'Een lengte van de oefening: wat er meedoet, wanneer, en in welk tempo. De lijsten zijn de gegevens; uit tijden wordt niets afgeleid.',
    'A length of the exercise: what takes part, when, and at what pace. The lists are the data; nothing is inferred from times.',
  ],
  roles: ['Wie er aan tafel zit.', 'Who sits at the table.'],
  seatPlans: ['Wie welke rollen heeft bij een aantal mensen.', 'Who holds which roles for a number of people.'],
  actors: ['Partijen van buiten, door het programma gespeeld.', 'Parties from outside, played by the program.'],
  facts: ['Wat er te weten valt, en hoe waar het is.', 'What there is to know, and how true it is.'],
  signals: [
    'Wat er kan gebeuren en waar andere elementen op wachten.',
    'What can happen and what other elements wait for.',
  ],
  values: [
    'Kleine getallen van 0 tot 5 die teksten en reserve-injects sturen; nooit een score.',
    'Small numbers from 0 to 5 that steer texts and contingency injects; never a score.',
  ],
  flags: [
    'Namen die een effect kan zetten en waar een tekst of plafond naar kijkt.',
    'Names that an effect can set and a text or a cap looks at.',
  ],
  injects: [
    'Berichten en gebeurtenissen; elk heeft precies één aanleiding.',
    'Messages and events; each has exactly one trigger.',
  ],
  decisions: ['Vragen met opties en een tijdslimiet.', 'Questions with options and a deadline.'],
  requests: ['Opdrachten en berichten met vakjes, op één scherm.', 'Orders and messages with ticks, on one screen.'],
  logKinds: [
    'Soorten logregels die de deelnemers kunnen schrijven.',
    'Kinds of log entries that participants can write.',
  ],
  expectations: ['Wat van een rol wordt verwacht, en wanneer.', 'What is expected of a role, and when.'],
  obligations: ['Plichten en klokken.', 'Duties and clocks.'],
  storylines: [
    'Wat de buitenwereld doet: toestanden en overgangen.',
    'What the outside world does: states and transitions.',
  ],
  claims: [
    'Zinnen die naar buiten gezegd kunnen worden, elk met dezelfde zin te stellig.',
    'Sentences that can be said outside, each with the same one too certain.',
  ],
  products: [
    'Teksten die samen worden geschreven en door één rol verstuurd.',
    'Texts that are written together and sent by one role.',
  ],
  conversations: ['Telefoongesprekken met onderwerpen die tijd kosten.', 'Telephone calls with topics that cost time.'],
  caps: ['Wat de letter van een doel begrenst.', 'What limits the letter of an objective.'],
  patterns: ['Patronen van deze oefening, voor de nabespreking.', 'Patterns of this exercise, for the look back.'],
  questions: ['Vragen voor de nabespreking.', 'Questions for the look back.'],
  drill: [
    'Een proefrun, in `drills/<naam>.yaml`: wat de rollen doen, en wat er dan zo moet zijn.',
    'A drill, in `drills/<name>.yaml`: what the roles do, and what must then be so.',
  ],
};
