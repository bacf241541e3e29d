import { graphlib, layout } from '@dagrejs/dagre';
import type { DrawnChart } from '../../../projections/authoring/chart-sheet.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface LaidState extends Point {
  readonly height: number;
}

export interface LaidLink {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Transitions between these two states, in the author's order. */
  readonly transitions: DrawnChart['transitions'];
  readonly points: readonly Point[];
  /** Middle of its words. */
  readonly label: Point;
}

export const STATE_WIDTH = 168;
export const LINK_WIDTH = 104;
const LINE = 18;

/** Height of a state with this many lines under its title, px. */
const stateHeight = (lines: number): number => 46 + lines * LINE;
const linkHeight = (transitions: number): number => 8 + transitions * 30;

/** What stays in its state is written in the state, not drawn as a line. */
export const staying = (chart: DrawnChart, state: string): DrawnChart['transitions'] =>
  chart.transitions.filter(({ from, to }) => from === state && (to === undefined || to === from));

/** Where each state and each line stands, from top to bottom; top left corners. */
export function layChart(chart: DrawnChart): {
  readonly states: ReadonlyMap<string, LaidState>;
  readonly links: readonly LaidLink[];
} {
  const graph = new graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 20, ranksep: 26, edgesep: 8, marginx: 8, marginy: 8 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, sends } of chart.states)
    graph.setNode(id, { width: STATE_WIDTH, height: stateHeight(sends.length + staying(chart, id).length) });
  const pairs = Map.groupBy(
    chart.transitions.filter(
      ({ from, to }) => to !== undefined && to !== from && graph.hasNode(from) && graph.hasNode(to),
    ),
    ({ from, to }) => `${from} ${to}`,
  );
  for (const [id, [first, ...more]] of pairs) {
    if (first?.to === undefined) continue;
    const height = linkHeight(more.length + 1);
    graph.setEdge(first.from, first.to, { width: LINK_WIDTH, height, labelpos: 'c' }, id);
  }
  layout(graph);
  const states = new Map(
    chart.states.map(({ id }): [string, LaidState] => {
      const { x, y, height } = graph.node(id) as Point & { height: number };
      return [id, { x: x - STATE_WIDTH / 2, y: y - height / 2, height }];
    }),
  );
  const links = graph.edges().map(({ v, w, name }): LaidLink => {
    const edge = graph.edge(v, w, name) as Point & { points: readonly Point[] };
    const id = name ?? `${v} ${w}`;
    return {
      id,
      from: v,
      to: w,
      transitions: pairs.get(id) ?? [],
      points: edge.points,
      label: { x: edge.x, y: edge.y },
    };
  });
  return { states, links };
}
