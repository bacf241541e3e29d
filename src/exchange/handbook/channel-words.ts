import type { Localized } from '../../scenario/diagnostics/diagnostic.ts';
import type { Channel } from '../../scenario/model/cast.ts';

/** What a channel is called on paper. */
export const channelWords: Readonly<Record<Channel, Localized>> = {
  mail: { nl: 'mail', en: 'mail' },
  phone: { nl: 'telefoon', en: 'telephone' },
  chat: { nl: 'chat', en: 'chat' },
  news: { nl: 'nieuws', en: 'news' },
  social: { nl: 'sociale media', en: 'social media' },
  vendor: { nl: 'leverancier', en: 'vendor' },
  parliament: { nl: 'Kamer', en: 'parliament' },
  memo: { nl: 'memo', en: 'memo' },
  system: { nl: 'systeem', en: 'system' },
};
