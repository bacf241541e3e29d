import { IconSend } from '@tabler/icons-react';
import type { ProductFieldView, ProductView } from '../../projections/views/role-view.ts';
import { Button } from '../shared/button.tsx';
import { useT } from '../shared/i18n.ts';
import { RefusalNote } from '../shared/refusal-note.tsx';
import { Sheet } from '../shared/sheet.tsx';
import { productState } from './product-draft.ts';
import type { ProductAct } from './product-draft.ts';
import { useRoleView } from './role-view-context.tsx';
import { formOf, useAct } from './use-act.ts';

const Content = (props: { readonly field: ProductFieldView; readonly act: ProductAct }) => {
  const t = useT('participant');
  const { field } = props;
  const content = props.act.fields[field.handle];
  const sentences = content?.sentences ?? [];
  const bare = sentences.filter((one) => one.links.length === 0).length;
  return (
    <div>
      <dt>{field.label}</dt>
      <dd>
        {!content && <p className="quiet">{t('product.empty')}</p>}
        {sentences.map((one) => (
          <p key={one.sentence}>{field.sentences.find((offered) => offered.handle === one.sentence)?.text}</p>
        ))}
        {content?.option !== undefined && (
          <p>{field.options.find((option) => option.handle === content.option)?.text}</p>
        )}
        {content?.text !== undefined && <p className="said-text">{content.text}</p>}
        {bare > 0 && <p className="quiet">{t('product.bare', { count: bare })}</p>}
      </dd>
    </div>
  );
};

/** The whole text once more before it goes: what is sent stands. */
export const ProductSend = (props: {
  readonly product: ProductView;
  readonly draft: (field: string) => string;
  readonly onClose: () => void;
  readonly onSent: () => void;
}) => {
  const t = useT('participant');
  const view = useRoleView();
  const { product } = props;
  const { send, busy, refusal } = useAct([formOf('product', product.handle)], props.onSent);
  const { act } = productState(product, props.draft);
  return (
    <Sheet
      title={t('product.confirm', { to: product.to })}
      onClose={props.onClose}
      footer={
        <>
          <Button kind="primary" disabled={busy} onClick={() => void send(act)}>
            <IconSend size={18} aria-hidden />
            {t('decide.send', { to: product.to })}
          </Button>
          <Button onClick={props.onClose}>{t('product.write-on')}</Button>
        </>
      }
    >
      <p className="share-what" lang={view.language}>
        {product.title}
      </p>
      <dl className="product-sum" lang={view.language}>
        {product.fields.map((field) => (
          <Content key={field.handle} field={field} act={act} />
        ))}
        {act.elements.length > 0 && (
          <div>
            <dt>{t('request.elements')}</dt>
            <dd>
              {product.elements
                .filter((one) => act.elements.includes(one.handle))
                .map((one) => (
                  <p key={one.handle}>{one.text}</p>
                ))}
            </dd>
          </div>
        )}
      </dl>
      <p className="quiet">{t('product.stands')}</p>
      <RefusalNote refusal={refusal} busy={busy} />
    </Sheet>
  );
};
