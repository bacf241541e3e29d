/** What stands beside the text, by what an author is busy with. */
export const panelGroups = {
  problems: ['problems'],
  script: ['msel', 'lanes', 'load', 'cut'],
  story: ['charts', 'knowledge', 'trace', 'uses'],
  texts: ['translation', 'attachments'],
  ready: ['drills', 'trial', 'review', 'phases'],
} as const;

export type PanelGroup = keyof typeof panelGroups;
export type PanelName = (typeof panelGroups)[PanelGroup][number];

export const groupNames = Object.keys(panelGroups) as readonly PanelGroup[];

/** The views of a group, in the order of their tabs. */
export const viewsOf = (group: PanelGroup): readonly PanelName[] => panelGroups[group];

export const groupOf = (panel: PanelName): PanelGroup =>
  groupNames.find((group) => viewsOf(group).includes(panel)) ?? 'problems';
