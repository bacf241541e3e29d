import { IconDeviceLaptop, IconDevices, IconUser } from '@tabler/icons-react';
import { useId } from 'react';
import { useT } from '../shared/i18n.ts';

/** How it is played: a device for each, one laptop for the whole table, or one person without a facilitator. */
export type Way = 'own' | 'laptop' | 'alone';

const ways = [
  { way: 'own', Icon: IconDevices },
  { way: 'laptop', Icon: IconDeviceLaptop },
  { way: 'alone', Icon: IconUser },
] as const;

export const WayChoice = (props: {
  readonly way: Way;
  /** Whether a server stands behind this page that takes sessions from here. */
  readonly hosted: boolean;
  readonly onWay: (way: Way) => void;
}) => {
  const t = useT('start');
  const name = useId();
  return (
    <fieldset className="plain-field">
      <legend>{t('how')}</legend>
      <div className="st-ways">
        {ways.map(({ way, Icon }) => {
          const closed = way === 'own' && !props.hosted;
          return (
            <label key={way} className="st-way">
              <input
                type="radio"
                className="vh"
                name={name}
                disabled={closed}
                checked={props.way === way}
                onChange={() => props.onWay(way)}
              />
              <span className="st-way-in">
                <Icon size={26} aria-hidden />
                <span>
                  <b>{t(`how.${way}`)}</b>
                  {t(closed ? 'how.own.none' : `how.${way}.note`)}
                </span>
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
};
