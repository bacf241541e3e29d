import { IconUsersGroup } from '@tabler/icons-react';
import type { Party } from '../../projections/views/shared.ts';

type PortraitName = NonNullable<Party['portrait']>;

const files = import.meta.glob<string>('../../../assets/parts/actor-*.svg', {
  query: '?url',
  import: 'default',
  eager: true,
});
const urls = new Map(Object.entries(files).map(([path, url]) => [/actor-(.+)\.svg$/.exec(path)?.[1] ?? path, url]));

/** The drawn head of an actor; the name stands beside it, so the picture is silent. */
export const Portrait = (props: { readonly name: PortraitName; readonly size: number }) => (
  <img className="pt" src={urls.get(props.name)} width={props.size} height={props.size} alt="" draggable={false} />
);

/** An actor's portrait; initials for a seat at the table, a group for the team and the staff of the exercise. */
export const PartyPicture = (props: { readonly party: Party; readonly size: number }) => {
  const { party, size } = props;
  if (party.portrait) return <Portrait name={party.portrait} size={size} />;
  return (
    <span
      className={`pt-plain pt-${party.kind}`}
      style={{ width: size, height: size, fontSize: size * 0.34 }}
      aria-hidden
    >
      {party.kind === 'role' || party.kind === 'actor' ? (
        initials(party.short || party.name)
      ) : (
        <IconUsersGroup size={size * 0.55} />
      )}
    </span>
  );
};

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('');
