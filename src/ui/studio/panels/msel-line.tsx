import { IconPlayerPlay } from '@tabler/icons-react';
import { memo, useEffect, useRef, useState } from 'react';
import { localeOf } from '../../../base/locale-of.ts';
import type { MselRow, MselSheet } from '../../../projections/authoring/msel-sheet.ts';
import { Button } from '../../shared/button.tsx';
import { useLanguage, useT } from '../../shared/i18n.ts';
import { conditionWords } from '../chart/transition-words.ts';
import { useHands } from '../studio-hands.tsx';
import { ChoiceCell, PlaceButton, StillCell, TextCell } from './cell.tsx';
import type { Watch } from './use-sight.ts';

const channels = ['mail', 'phone', 'chat', 'news', 'social', 'vendor', 'parliament', 'memo', 'system'] as const;
const types = ['admin', 'context', 'action', 'contingency', 'noise'] as const;

type Choices = readonly { readonly value: string; readonly text: string }[];
const textOf = (choices: Choices, value: string): string =>
  choices.find((choice) => choice.value === value)?.text ?? value;

interface MselRowProps {
  readonly row: MselRow;
  readonly roles: MselSheet['roles'];
  readonly senders: MselSheet['senders'];
  readonly ticked: boolean;
  readonly onTick: (id: string) => void;
  readonly watch: Watch;
}

/**
 * Most rows are as they were when something was typed in the text: only what changed is drawn again. A row out of sight says in plain text
 * what can be typed over: each field is a thing of its own to the browser at every keystroke beside it. Whoever comes to such a row, by
 * scrolling or with Tab, finds the fields.
 */
export const MselLine = memo((props: MselRowProps) => {
  const t = useT('studio');
  const language = useLanguage();
  const hands = useHands();
  const { row, senders, watch } = props;
  const line = useRef<HTMLTableRowElement>(null);
  const [inSight, setInSight] = useState(false);
  useEffect(() => (line.current ? watch(line.current, setInSight) : undefined), [watch]);
  const set = (field: string) => (value: string) => hands.edit({ edit: 'set', id: row.id, path: [field], value });
  const roles = new Map(props.roles.map(({ id, short }) => [id, short]));
  const channelChoices = channels.map((value) => ({ value, text: t(`channel.${value}`) }));
  const typeChoices = types.map((value) => ({ value, text: t(`type.${value}`) }));
  const senderChoices = [
    { value: 'ctl', text: t('msel.staff') },
    ...senders.map(({ id, name }) => ({ value: id, text: name === '' ? id : name })),
  ];
  const label = (column: string): string => `${column} ${row.id}`;
  return (
    <tr ref={line} onFocus={() => setInSight(true)}>
      <td>
        <input
          type="checkbox"
          aria-label={t('msel.tick', { id: row.id })}
          checked={props.ticked}
          onChange={() => props.onTick(row.id)}
        />
      </td>
      <td className="tn">
        {row.at === undefined ? (
          <span className="sheet-waits">
            {t(`trigger.${row.trigger}`)} {row.waits}
          </span>
        ) : !inSight ? (
          <StillCell text={row.at} />
        ) : (
          <TextCell label={label(t('msel.at'))} value={row.at} table={row} onKeep={set('at')} />
        )}
      </td>
      <td className="tn ms-plain">{row.real === undefined ? '–' : row.real.toLocaleString(localeOf[language])}</td>
      <th scope="row">
        <PlaceButton id={row.id} onShow={row.place && (() => row.place && hands.show(row.place))} />
      </th>
      <td className="sheet-wide">
        {inSight ? (
          <TextCell label={label(t('msel.gist'))} value={row.gist} table={row} onKeep={set('gist')} long />
        ) : (
          <StillCell text={row.gist} />
        )}
        {row.condition && (
          <p className="ms-if" title={row.condition.source}>
            {t('chart.if', { guard: conditionWords(language, row.condition) })}
          </p>
        )}
      </td>
      <td>
        {inSight ? (
          <ChoiceCell
            label={label(t('msel.channel'))}
            value={row.channel}
            choices={channelChoices}
            onKeep={set('channel')}
          />
        ) : (
          <StillCell text={textOf(channelChoices, row.channel)} />
        )}
      </td>
      <td>
        {inSight ? (
          <ChoiceCell label={label(t('msel.from'))} value={row.from} choices={senderChoices} onKeep={set('from')} />
        ) : (
          <StillCell text={textOf(senderChoices, row.from)} />
        )}
      </td>
      <td className="ms-plain">
        {row.to === 'all' ? t('msel.all') : row.to.map((id) => roles.get(id) ?? id).join(', ')}
      </td>
      <td>
        {inSight ? (
          <ChoiceCell label={label(t('msel.type'))} value={row.type} choices={typeChoices} onKeep={set('type')} />
        ) : (
          <StillCell text={textOf(typeChoices, row.type)} />
        )}
      </td>
      <td>
        <Button
          kind="quiet"
          size="small"
          aria-label={t('msel.play', { id: row.id })}
          title={t('msel.play', { id: row.id })}
          disabled={row.at === undefined}
          onClick={() => hands.play(row.id)}
        >
          {inSight && <IconPlayerPlay size={16} aria-hidden />}
        </Button>
      </td>
    </tr>
  );
});
