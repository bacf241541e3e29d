import { useT } from './i18n.ts';

export type Knowledge = 'known' | 'said' | 'unknown';

const shape: Readonly<Record<Knowledge, string>> = { known: 'k', said: 'k said', unknown: 'k unk' };

/** Solid square, half square or open circle; `word` adds 'feit', 'bewering' or 'onbekend' beside it. */
export const KnowledgeMark = (props: { readonly knowledge: Knowledge; readonly word?: boolean }) => {
  const t = useT('shared');
  const word = t(`mark.${props.knowledge}`);
  return props.word ? (
    <span className="k-word">
      <span className={shape[props.knowledge]} aria-hidden />
      {word}
    </span>
  ) : (
    <span className={shape[props.knowledge]}>
      <span className="vh">{word}</span>
    </span>
  );
};
