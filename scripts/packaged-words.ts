/** What a packaged program says in its own window. */
export interface PackagedWords {
  ready(address: string, data: string): string;
  running(address: string): string;
  noData(places: string): string;
  failed(why: string): string;
}

const nl: PackagedWords = {
  ready: (address, data) => `
Spoedoverleg staat klaar op ${address}
De browser gaat vanzelf open. Gebeurt dat niet, typ dan dit adres in een browser op dit toestel.
De gegevens worden bewaard in ${data}

Laat dit venster open zolang u het programma gebruikt. Als u het sluit, stopt het programma; wat al bewaard is, blijft bewaard.
`,
  running: (address) => `Spoedoverleg draait al, op ${address}. Dat wordt nu geopend.`,
  noData: (places) =>
    `In geen van deze mappen kan worden geschreven: ${places}. Zet het programma in een map van uzelf.`,
  failed: (why) => `Spoedoverleg kan niet starten: ${why}`,
};

const en: PackagedWords = {
  ready: (address, data) => `
Spoedoverleg is ready at ${address}
Your browser opens by itself. If it does not, type this address in a browser on this machine.
The data are kept in ${data}

Leave this window open for as long as you use the program. Closing it stops the program; what has been saved stays saved.
`,
  running: (address) => `Spoedoverleg is running already, at ${address}. That is opened now.`,
  noData: (places) => `None of these folders can be written: ${places}. Put the program in a folder of your own.`,
  failed: (why) => `Spoedoverleg cannot start: ${why}`,
};

export const packagedWords = (language: 'nl' | 'en'): PackagedWords => ({ nl, en })[language];
