import { afterEndex } from '../../base/phase.ts';
import { IconCheck, IconFileCheck, IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import type { ProductView } from '../../projections/views/role-view.ts';
import { Button } from '../shared/button.tsx';
import { CheckField } from '../shared/field.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';
import { eitherOf } from '../shared/either-of.ts';
import { RefusalNote } from '../shared/refusal-note.tsx';
import { storyMoment } from '../shared/story-time.ts';
import { useClock } from '../shared/use-clock.ts';
import { useMoment } from '../shared/use-moment.ts';
import { BesideTicks } from './beside-ticks.tsx';
import { DeadlineLine } from './decision-parts.tsx';
import { useDraft, useDraftTexts } from './drafts.tsx';
import { joinHandles, lackingWords } from './kept-ticks.ts';
import { formKeys } from './list-keys.ts';
import { draftFields, elementsField, productState, readElements, writeElements } from './product-draft.ts';
import { ProductField } from './product-field.tsx';
import { ProductSend } from './product-send.tsx';
import { useRoleView } from './role-view-context.tsx';
import { formOf, useAct } from './use-act.ts';
import { Writer } from './writer.tsx';

const Head = (props: { readonly product: ProductView }) => {
  const t = useT('participant');
  const language = useLanguage();
  const view = useRoleView();
  const clock = useClock();
  const { product } = props;
  return (
    <header className="request-head">
      <p className="lab">{t('request.to', { to: product.to })}</p>
      <h2 lang={view.language}>{product.title}</h2>
      {product.due && <DeadlineLine due={product.due} />}
      {product.limit && product.limit.story !== product.due?.story && (
        <p className="quiet tn">
          {t('product.limit', { at: storyMoment(language, product.limit.story, clock?.story) })}
        </p>
      )}
    </header>
  );
};

type Status = NonNullable<ProductView['sent'][number]['fields'][number]['verdicts']>[number];

/** How a sentence stood when it was sent, where that may be seen. */
const Verdict = ({ status }: { readonly status: Status | undefined }) => {
  const t = useT('participant');
  return status && <span className={`verdict verdict-${status}`}>{t(`verdict.${status}`)}</span>;
};

/** What was sent, word for word; nothing in it can be changed. */
const SentVersions = (props: { readonly product: ProductView }) => {
  const t = useT('participant');
  const moment = useMoment();
  const view = useRoleView();
  const { sent } = props.product;
  return (
    <ol className="versions">
      {sent
        .map((one, n) => ({ one, number: n + 1 }))
        .toReversed()
        .map(({ one, number }) => (
          <li key={number} className="version">
            <h3 className="lab">
              <IconFileCheck size={16} aria-hidden />
              {sent.length > 1 ? t('product.version', { n: number }) : t('product.sent')}, {one.by},{' '}
              <span className="tn">{moment(one.at)}</span>
            </h3>
            <dl lang={view.language}>
              {one.fields.map((field) => (
                <div key={field.label}>
                  <dt>{field.label}</dt>
                  <dd>
                    {field.sentences.map((sentence, at) => (
                      <p key={sentence}>
                        {sentence} <Verdict status={field.verdicts?.[at]} />
                      </p>
                    ))}
                    {field.text !== '' && <p className="said-text">{field.text}</p>}
                  </dd>
                </div>
              ))}
            </dl>
            {one.elements.length > 0 && (
              <ul lang={view.language}>
                {one.elements.map((element) => (
                  <li key={element}>
                    <IconCheck size={14} aria-hidden /> {element}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
    </ol>
  );
};

const Elements = (props: { readonly product: ProductView }) => {
  const t = useT('participant');
  const view = useRoleView();
  const { product } = props;
  const ticks = useDraft(elementsField(product));
  const chosen = readElements(product, ticks.text);
  return (
    <fieldset className="plain-field request-elements" lang={view.language}>
      <legend className="lab">{t('request.elements')}</legend>
      <Writer field={elementsField(product)} typing={undefined} />
      <BesideTicks
        draft={ticks}
        said={(kept) => lackingWords(product.elements, chosen, readElements(product, kept))}
        joined={(kept) => writeElements(joinHandles(chosen, readElements(product, kept)))}
      />
      {product.elements.map((element) => (
        <CheckField
          key={element.handle}
          label={element.text}
          checked={chosen.includes(element.handle)}
          onChange={(event) =>
            ticks.put(
              writeElements([
                ...chosen.filter((one) => one !== element.handle),
                ...(event.target.checked ? [element.handle] : []),
              ]),
            )
          }
        />
      ))}
    </fieldset>
  );
};

/** The form that the seats fill in together; one of them sends it. */
const ProductForm = (props: { readonly product: ProductView; readonly onSent: () => void }) => {
  const t = useT('participant');
  const language = useLanguage();
  const view = useRoleView();
  const { product } = props;
  const draft = useDraftTexts(draftFields(product));
  const { send, busy, refusal } = useAct([formOf('prepare', product.handle)]);
  const [sending, setSending] = useState(false);
  const { filled, lacking } = productState(product, draft);
  const ready =
    lacking.length === 0 && (filled.length > 0 || readElements(product, draft(elementsField(product))).length > 0);
  const open = (): void => {
    if (product.sender && ready) setSending(true);
  };
  const prepare = (): Promise<boolean> =>
    send({ act: 'prepare', product: product.handle, filled: filled.map((field) => field.handle) });
  const short = Math.max(0, (product.prepareFrom ?? 0) - filled.length);
  return (
    <form
      className="request"
      onKeyDown={formKeys(open)}
      onSubmit={(event) => {
        event.preventDefault();
        open();
      }}
    >
      <div className="request-in product">
        <Head product={product} />
        <p className="quiet">{t('product.shared')}</p>
        {product.fields.map((field) => (
          <ProductField key={field.handle} product={product} field={field} />
        ))}
        {product.elements.length > 0 && <Elements product={product} />}
        {product.sent.length > 0 && <SentVersions product={product} />}
      </div>
      <footer className="acts">
        <div className="acts-grow">
          <RefusalNote refusal={sending ? null : refusal} busy={busy && !sending} />
        </div>
        {product.sender && (
          <Button type="submit" kind="primary" disabled={!ready}>
            <IconSend size={18} aria-hidden />
            {t('product.check')}
          </Button>
        )}
        {product.prepareFrom !== undefined && (
          <Button
            kind={product.sender ? 'plain' : 'primary'}
            disabled={busy || short > 0}
            onClick={() => void prepare()}
          >
            <IconFileCheck size={18} aria-hidden />
            {t('product.prepare')}
          </Button>
        )}
        <span className="quiet hint" lang={view.language}>
          {product.sender && lacking.length > 0
            ? t('product.lacking', { labels: lacking.map((field) => field.label).join(', ') })
            : short > 0 && product.prepareFrom !== undefined
              ? t('product.prepare-from', { count: short })
              : product.prepared
                ? t('product.prepared')
                : !product.sender && t('product.not-here', { seats: eitherOf(language, product.senders) })}
        </span>
      </footer>
      {sending && (
        <ProductSend
          product={product}
          draft={draft}
          onClose={() => setSending(false)}
          onSent={() => {
            setSending(false);
            props.onSent();
          }}
        />
      )}
    </form>
  );
};

/** A product: to be written, or as it was sent. What was sent stays the beginning of a next version. */
export const ProductPane = (props: { readonly product: ProductView }) => {
  const t = useT('participant');
  const view = useRoleView();
  const { product } = props;
  const [again, setAgain] = useState(false);
  const over =
    afterEndex(view.phase) ||
    // Closed for good: its sender could send it now if it were open.
    (view.phase === 'running' && product.sender && !product.canSend);
  if (!over && (product.sent.length === 0 || again))
    return <ProductForm product={product} onSent={() => setAgain(false)} />;
  return (
    <div className="request">
      <div className="request-in product">
        <Head product={product} />
        {product.sent.length === 0 ? <p className="quiet">{t('product.never')}</p> : <SentVersions product={product} />}
      </div>
      {!over && (
        <footer className="acts">
          <Button onClick={() => setAgain(true)}>{t('product.again')}</Button>
          <span className="quiet hint">{t('product.again-note')}</span>
        </footer>
      )}
    </div>
  );
};
