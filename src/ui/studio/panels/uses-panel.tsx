import { memo, useEffect, useMemo, useRef, useState } from 'react';
import type { Localized } from '../../../scenario/diagnostics/diagnostic.ts';
import type { SheetPlace } from '../../../projections/authoring/sheet-source.ts';
import type { EditWish, UseLine, UsesSheet } from '../../../store/studio.ts';
import { Button } from '../../shared/button.tsx';
import { LineField } from '../../shared/field.tsx';
import { useLanguage, useT } from '../../shared/i18n.ts';
import { useHands, useSheet } from '../studio-hands.tsx';
import { useAsking } from '../../shared/use-asking.ts';
import { PlaceButton } from './cell.tsx';
import { ReviewBox } from './review-box.tsx';
import '../css/review.css';

/** What can be done with an element as a whole. */
const Acts = (props: { readonly id: string; readonly uses: number; readonly onMoved: (id: string) => void }) => {
  const t = useT('studio');
  const language = useLanguage();
  const hands = useHands();
  const { id } = props;
  const [name, setName] = useState(id);
  const { place, asks, ask, onKeyDown } = useAsking<'remove', HTMLFormElement>();
  const [problems, setProblems] = useState<readonly Localized[]>([]);
  const edit = async (wish: EditWish, next: string): Promise<void> => {
    const found = await hands.edit(wish);
    setProblems(found);
    if (found.length === 0) props.onMoved(next);
  };
  const typed = name.trim();
  return (
    // Escape gives up the question.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className="uses-acts"
      ref={place}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void edit({ edit: 'rename', from: id, to: typed }, typed);
      }}
    >
      <LineField label={t('uses.name')} value={name} onChange={(event) => setName(event.target.value)} />
      <p className="sh-buttons">
        <Button type="submit" disabled={typed === '' || typed === id}>
          {t('uses.rename')}
        </Button>
        <Button
          disabled={typed === '' || typed === id}
          onClick={() => void edit({ edit: 'duplicate', id, copy: typed }, typed)}
        >
          {t('uses.duplicate')}
        </Button>
        <Button kind="quiet" data-asks="remove" onClick={() => ask('remove')}>
          {t('uses.remove')}
        </Button>
      </p>
      {asks === 'remove' && (
        <div className="sh-ask" role="group" aria-label={t('uses.remove')}>
          <p>{t('uses.remove.ask', { id, count: props.uses })}</p>
          <Button onClick={() => void edit({ edit: 'remove', id }, '')}>{t('remove.yes')}</Button>
          <Button kind="quiet" data-answer onClick={() => ask()}>
            {t('remove.no')}
          </Button>
        </div>
      )}
      {problems.map((problem) => (
        <p key={problem.nl} role="alert" className="cell-problem">
          {problem[language]}
        </p>
      ))}
    </form>
  );
};

/** What can be asked for. */
const Ids = memo((props: { readonly elements: UsesSheet['elements'] }) => (
  <datalist id="uses-ids">
    {props.elements.map(({ id, list }) => (
      <option key={id} value={id}>
        {list}
      </option>
    ))}
  </datalist>
));

/** Most lines say the same after something was typed: only what changed is drawn again. */
const Use = memo((props: { readonly use: UseLine; readonly onShow: (place: SheetPlace) => void }) => {
  const t = useT('studio');
  const { place, line, way, owner, text } = props.use;
  return (
    <li>
      <button type="button" onClick={() => props.onShow(place)}>
        <span className="pb-word">{t(`use.${way}`)}</span>
        <span className="pb-place">
          {owner} {place.file}:{line}
        </span>
        <code className="pb-text">{text}</code>
      </button>
    </li>
  );
});

const everything = {};

const nearest = (ids: readonly string[], elements: UsesSheet['elements']): string | undefined =>
  ids.find((id) => elements.some((one) => one.id === id));

/** Where an element is named, everywhere; from here it gets another id, a double, or goes. */
export const UsesPanel = (props: { readonly id: string; readonly onId: (id: string) => void }) => {
  const t = useT('studio');
  const hands = useHands();
  const { id, onId } = props;
  const ask = useMemo(() => ({ id }), [id]);
  const sheet = useSheet('uses', ask);
  const review = useSheet('review', everything);
  const reviewed = review?.rows.find((row) => row.id === id);
  // Opened with nothing chosen: what the author stands at in the text. Once, so that the field can be emptied.
  const opened = useRef(id !== '');
  useEffect(() => {
    if (!sheet || opened.current) return;
    opened.current = true;
    const near = nearest(hands.atCursor(), sheet.elements);
    if (near !== undefined) onId(near);
  }, [sheet, hands, onId]);
  if (!sheet) return <p>{t('sheet.waits')}</p>;
  const element = sheet.elements.find((one) => one.id === id);
  const place = element?.place;
  return (
    <>
      <div className="field">
        <label className="lab" htmlFor="uses-id">
          {t('uses.which')}
        </label>
        <input
          id="uses-id"
          className="ta ta-line"
          list="uses-ids"
          value={id}
          autoComplete="off"
          onChange={(event) => onId(event.target.value.trim())}
        />
        <Ids elements={sheet.elements} />
      </div>
      <p className="uses-own">
        <Button
          size="small"
          aria-describedby="uses-hint"
          onClick={() => onId(nearest(hands.atCursor(), sheet.elements) ?? '')}
        >
          {t('uses.cursor')}
        </Button>
      </p>
      <p id="uses-hint" className={id === '' ? 'quiet' : 'vh'}>
        {t('uses.hint')}
      </p>
      {element && (
        <>
          <p className="uses-own">
            {t('uses.stands', { list: element.list })}{' '}
            <PlaceButton id={id} onShow={place && (() => hands.show(place))} />
          </p>
          <Acts key={id} id={id} uses={sheet.uses.length} onMoved={onId} />
          {reviewed && <ReviewBox row={reviewed} />}
          <h3>{t('uses.count', { count: sheet.uses.length })}</h3>
          <ol className="pb-list">
            {sheet.uses.map((use, index) => (
              // Its place moves with each letter above it.
              // oxlint-disable-next-line react/no-array-index-key
              <Use key={index} use={use} onShow={hands.show} />
            ))}
          </ol>
        </>
      )}
      {!element && id !== '' && <p>{t('uses.none', { id })}</p>}
    </>
  );
};
