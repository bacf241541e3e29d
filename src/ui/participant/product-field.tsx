import { IconLink } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { ProductFieldView, ProductView } from '../../projections/views/role-view.ts';
import { Button } from '../shared/button.tsx';
import { CheckField } from '../shared/field.tsx';
import { useT } from '../shared/i18n.ts';
import { BesideTicks } from './beside-ticks.tsx';
import { DraftField } from './draft-field.tsx';
import { useDraft } from './drafts.tsx';
import { joinPicks, lackingPicks } from './kept-ticks.ts';
import { linkSentence, picksField, readPicks, textField, tickSentence, writePicks } from './product-draft.ts';
import type { Picks } from './product-draft.ts';
import { useRoleView } from './role-view-context.tsx';
import { supportName, SupportSheet } from './support-sheet.tsx';
import { Writer } from './writer.tsx';

interface Part {
  readonly field: ProductFieldView;
  readonly picks: Picks;
  readonly onPick: (picks: Picks) => void;
}

const useSupportNames = (): ((links: readonly string[]) => readonly string[]) => {
  const t = useT('participant');
  const view = useRoleView();
  return (links) => links.map((handle) => supportName(view, handle) ?? t('support.elsewhere'));
};

/** What somebody put under a ticked sentence, and the way to change it. */
const Support = (props: {
  readonly sentence: string;
  readonly links: readonly string[];
  readonly onChange: (links: readonly string[]) => void;
}) => {
  const t = useT('participant');
  const view = useRoleView();
  const [open, setOpen] = useState(false);
  const names = useSupportNames()(props.links);
  return (
    <div className="support">
      <Button size="small" kind="quiet" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <IconLink size={16} aria-hidden />
        {t('support')}
      </Button>
      {names.length > 0 && (
        <ul lang={view.language} aria-label={t('support.on')}>
          {names.map((name, n) => (
            // Two messages may have one name.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={n} className="chip">
              {name}
            </li>
          ))}
        </ul>
      )}
      {open && <SupportSheet {...props} onClose={() => setOpen(false)} />}
    </div>
  );
};

/** Sentences to take over; all look alike, whatever they are worth. */
const Sentences = ({ field, picks, onPick }: Part) => (
  <ul className="sentences">
    {field.sentences.map((one) => {
      const ticked = picks.sentences.find((pick) => pick.sentence === one.handle);
      return (
        <li key={one.handle} className={ticked ? 'on' : ''}>
          <CheckField
            label={one.text}
            checked={ticked !== undefined}
            onChange={(event) => onPick(tickSentence(picks, one.handle, event.target.checked))}
          />
          {ticked && (
            <Support
              sentence={one.text}
              links={ticked.links}
              onChange={(links) => onPick(linkSentence(picks, one.handle, links))}
            />
          )}
        </li>
      );
    })}
  </ul>
);

const Choice = ({ field, picks, onPick }: Part) => {
  const name = useId();
  return (
    <div className="options">
      {field.options.map((one) => (
        <label key={one.handle} className={picks.option === one.handle ? 'on' : ''}>
          <input
            type="radio"
            className="rd"
            name={name}
            checked={picks.option === one.handle}
            onChange={() => onPick({ ...picks, option: one.handle })}
          />
          <span>{one.text}</span>
        </label>
      ))}
    </div>
  );
};

/** One field of a product: free text, sentences to tick besides it, or one of a few. All seats that write see the same draft. */
export const ProductField = (props: { readonly product: ProductView; readonly field: ProductFieldView }) => {
  const t = useT('participant');
  const view = useRoleView();
  const { product, field } = props;
  const text = useDraft(textField(product, field));
  const ticks = useDraft(picksField(product, field));
  const picks = readPicks(field, ticks.text);
  const namesOf = useSupportNames();
  const onPick = (next: Picks): void => ticks.put(writePicks(next));
  const label = field.required ? t('product.required', { label: field.label }) : field.label;
  const help = field.help !== '' && (
    <p className="quiet product-help" lang={view.language}>
      {field.help}
    </p>
  );
  const own = (name: string, rows: number) => (
    <DraftField
      label={name}
      rows={rows}
      note={<Writer field={textField(product, field)} typing={text.typing} />}
      draft={text}
    />
  );
  if (field.kind === 'text')
    return (
      <div className="product-field" lang={view.language}>
        {own(label, 3)}
        {help}
      </div>
    );
  return (
    <fieldset className="plain-field product-field" lang={view.language}>
      <legend className="lab">{label}</legend>
      <Writer field={picksField(product, field)} typing={undefined} />
      {help}
      <BesideTicks
        draft={ticks}
        single={field.kind === 'choice'}
        said={(kept) =>
          lackingPicks(
            field,
            picks,
            readPicks(field, kept),
            (links) => `${t('support.on')}: ${namesOf(links).join(', ')}`,
          )
        }
        joined={(kept) => writePicks(joinPicks(picks, readPicks(field, kept)))}
      />
      {field.kind === 'choice' ? (
        <Choice field={field} picks={picks} onPick={onPick} />
      ) : (
        <>
          <Sentences field={field} picks={picks} onPick={onPick} />
          {own(t('request.line'), 2)}
        </>
      )}
    </fieldset>
  );
};
