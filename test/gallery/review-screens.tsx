import { useMemo } from 'react';
import { ReviewScreen } from '../../src/ui/review/review-screen.tsx';
import { useLanguage } from '../../src/ui/shared/i18n.ts';
import { replayOf } from './fixtures/replay.ts';
import { reviewView } from './fixtures/review.ts';
import type { GalleryScreen } from './screen.ts';

const Shown = () => {
  const language = useLanguage();
  const view = useMemo(() => reviewView(language), [language]);
  const replay = useMemo(() => replayOf(view), [view]);
  return <ReviewScreen view={view} replay={replay} />;
};

const screen = (name: string, nl?: string | readonly string[], en?: string | readonly string[]): GalleryScreen => ({
  name: `review${name}`,
  state: () => ({}),
  element: () => <Shown />,
  ...(nl && en ? { clicks: { nl: [nl].flat(), en: [en].flat() } } : {}),
});

export const reviewScreens: readonly GalleryScreen[] = [
  screen(''),
  screen('-list', 'Lijst', 'List'),
  screen('-table', 'Tabel', 'Table'),
  screen('-objectives', 'Doelen', 'Objectives'),
  screen('-objectives-why', ['Doelen', 'Waarom'], ['Objectives', 'Why']),
  screen('-decisions', 'Besluiten', 'Decisions'),
  screen('-said', 'Uitspraken', 'Statements'),
  screen('-expectations', 'Verwachtingen', 'Expectations'),
  screen('-obligations', 'Verplichtingen', 'Obligations'),
];
