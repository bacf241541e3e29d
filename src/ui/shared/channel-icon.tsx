import {
  IconAlertHexagon,
  IconBuildingBank,
  IconClipboardText,
  IconFileText,
  IconMail,
  IconMessage2,
  IconNews,
  IconPhone,
  IconSpeakerphone,
} from '@tabler/icons-react';
import type { Channel } from '../../projections/views/shared.ts';

const icons = {
  mail: IconMail,
  phone: IconPhone,
  chat: IconMessage2,
  news: IconNews,
  social: IconSpeakerphone,
  vendor: IconAlertHexagon,
  parliament: IconBuildingBank,
  memo: IconFileText,
  system: IconClipboardText,
} satisfies Record<Channel, unknown>;

/** The sign of a channel in its colour; the word stands beside it. */
export const ChannelIcon = (props: { readonly channel: Channel; readonly size?: number }) => {
  const Icon = icons[props.channel];
  return <Icon className={`i ch-${props.channel}`} size={props.size ?? 20} aria-hidden />;
};
