import { IconDeviceLaptop, IconDevices, IconUser } from '@tabler/icons-react';
import { useId } from 'react';
import { useT } from '../shared/i18n.ts';

/** How it is played: one laptop for the whole table, or one person without a facilitator. */
export type Way = 'laptop' | 'alone';

const ways = [
  { way: 'laptop', Icon: IconDeviceLaptop },
  { way: 'alone', Icon: IconUser },
] as const;

export const WayChoice = (props: { readonly way: Way; readonly onWay: (way: Way) => void }) => {
  const t = useT('start');
  const name = useId();
  return (
    <fieldset className="plain-field">
      <legend>{t('how')}</legend>
      <div className="st-ways">
        <label className="st-way">
          <input type="radio" className="vh" name={name} disabled />
          <span className="st-way-in">
            <IconDevices size={26} aria-hidden />
            <span>
              <b>{t('how.own')}</b>
              {t('how.own.note')}
            </span>
          </span>
        </label>
        {ways.map(({ way, Icon }) => (
          <label key={way} className="st-way">
            <input
              type="radio"
              className="vh"
              name={name}
              checked={props.way === way}
              onChange={() => props.onWay(way)}
            />
            <span className="st-way-in">
              <Icon size={26} aria-hidden />
              <span>
                <b>{t(`how.${way}`)}</b>
                {t(`how.${way}.note`)}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};
