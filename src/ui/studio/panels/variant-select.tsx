import { useT } from '../../shared/i18n.ts';
import { TitledOptions } from './titled-options.tsx';

/** Which version of the exercise a sheet shows. */
export const VariantSelect = (props: {
  readonly sheet: {
    readonly variant: string;
    readonly variants: readonly { readonly id: string; readonly title: string }[];
  };
  readonly onChange: (variant: string) => void;
}) => {
  const t = useT('studio');
  return (
    <select
      className="ta ta-line"
      aria-label={t('rehearse.variant')}
      value={props.sheet.variant}
      onChange={(event) => props.onChange(event.target.value)}
    >
      <TitledOptions of={props.sheet.variants} />
    </select>
  );
};
