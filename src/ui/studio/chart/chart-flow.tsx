import {
  BaseEdge,
  Controls,
  EdgeLabelRenderer,
  Handle,
  MarkerType,
  Position,
  ReactFlow,
  type Edge,
  type EdgeProps,
  type Node,
  type NodeProps,
  type ReactFlowInstance,
} from '@xyflow/react';
import { useMemo } from 'react';
import type { KeyboardEvent, MouseEvent } from 'react';
import type { DrawnChart, DrawnState } from '../../../projections/authoring/chart-sheet.ts';
import type { SheetPlace } from '../../../projections/authoring/sheet-source.ts';
import { useLanguage, useT } from '../../shared/i18n.ts';
import { layChart, staying, LINK_WIDTH, STATE_WIDTH, type LaidLink } from './chart-layout.ts';
import { transitionWords, triggerWords } from './transition-words.ts';
import '@xyflow/react/dist/base.css';
import './chart-flow.css';

type StateNode = Node<
  { readonly state: DrawnState; readonly initial: boolean; readonly stays: DrawnChart['transitions'] },
  'state'
>;
type LinkEdge = Edge<{ readonly link: LaidLink; readonly onShow: (place: SheetPlace) => void }, 'link'>;

const StateBox = ({ data }: NodeProps<StateNode>) => {
  const t = useT('studio');
  const language = useLanguage();
  const { state, initial, stays } = data;
  return (
    <div className={`cf-state cf-${state.mood}`}>
      <Handle type="target" position={Position.Top} isConnectable={false} />
      <b>{state.title}</b>
      <span className="cf-about">
        {initial && <strong>{t('chart.initial')} · </strong>}
        {t(`mood.${state.mood}`)}
      </span>
      {state.sends.map((inject) => (
        <span key={inject} className="cf-line">
          {t('chart.sends', { inject })}
        </span>
      ))}
      {stays.map((transition) => (
        <span key={transition.id} className="cf-line" title={transitionWords(t, language, transition)}>
          {t('chart.stays', { text: triggerWords(t, language, transition.trigger) })}
        </span>
      ))}
      <Handle type="source" position={Position.Bottom} isConnectable={false} />
    </div>
  );
};

/** Through the points of the layout, with rounded corners. */
function pathThrough(points: LaidLink['points']): string {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (!first || !last) return '';
  const middle = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] ?? last;
    const end = index === rest.length - 2 ? last : { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
    return `Q ${point.x} ${point.y} ${end.x} ${end.y}`;
  });
  return `M ${first.x} ${first.y} ${middle.length > 0 ? middle.join(' ') : `L ${last.x} ${last.y}`}`;
}

const Link = ({ data, markerEnd }: EdgeProps<LinkEdge>) => {
  const t = useT('studio');
  const language = useLanguage();
  if (!data) return null;
  const { link, onShow } = data;
  const { x, y } = link.label;
  return (
    <>
      <BaseEdge path={pathThrough(link.points)} {...(markerEnd === undefined ? {} : { markerEnd })} />
      <EdgeLabelRenderer>
        <div
          className="cf-link nodrag nopan"
          style={{ width: LINK_WIDTH, transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }}
        >
          {link.transitions.map((transition) => (
            // The table under the drawing has the same with the keyboard.
            <button
              key={transition.id}
              type="button"
              tabIndex={-1}
              title={transitionWords(t, language, transition)}
              onClick={() => transition.place && onShow(transition.place)}
            >
              {transition.guard === undefined ? '' : '? '}
              {triggerWords(t, language, transition.trigger)}
            </button>
          ))}
        </div>
      </EdgeLabelRenderer>
    </>
  );
};

const nodeTypes = { state: StateBox };
const edgeTypes = { link: Link };

/** Smaller than this nobody can read it. */
const fit = { padding: 0.04, minZoom: 0.65, maxZoom: 1 };
/** Between the first state and the corner, px. */
const CORNER = 16;

/** One that is too large to be seen whole is seen from where it begins. */
async function fromItsBeginning(flow: ReactFlowInstance<StateNode, LinkEdge>, initial: string): Promise<void> {
  await flow.fitView(fit);
  const { x, y, zoom } = flow.getViewport();
  const at = flow.getNode(initial)?.position;
  if (!at || (at.x * zoom + x >= 0 && at.y * zoom + y >= 0)) return;
  await flow.setViewport({ x: CORNER - at.x * zoom, y: CORNER - at.y * zoom, zoom });
}

/** A storyline drawn: each state is a button that leads to its place in the text. */
export const ChartFlow = (props: { readonly chart: DrawnChart; readonly onShow: (place: SheetPlace) => void }) => {
  const t = useT('studio');
  const { chart, onShow } = props;
  const laid = useMemo(() => layChart(chart), [chart]);
  const nodes = chart.states.map((state): StateNode => {
    const at = laid.states.get(state.id) ?? { x: 0, y: 0, height: 0 };
    const stays = staying(chart, state.id);
    return {
      id: state.id,
      type: 'state',
      position: { x: at.x, y: at.y },
      width: STATE_WIDTH,
      height: at.height,
      data: { state, initial: state.id === chart.initial, stays },
      ariaRole: 'button',
      domAttributes: { 'aria-roledescription': undefined, 'aria-describedby': undefined },
    };
  });
  const titleOf = (id: string): string => chart.states.find((state) => state.id === id)?.title ?? id;
  const edges = laid.links.map((link): LinkEdge => ({
    id: link.id,
    source: link.from,
    target: link.to,
    type: 'link',
    markerEnd: { type: MarkerType.ArrowClosed, width: 18, height: 18, color: 'var(--ink-2)' },
    ariaLabel: t('chart.line', { from: titleOf(link.from), to: titleOf(link.to) }),
    data: { link, onShow },
  }));
  const show = (id: string | null | undefined): void => {
    const place = chart.states.find((state) => state.id === id)?.place;
    if (place) onShow(place);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    const node =
      event.target instanceof Element && event.target.matches('.react-flow__node') ? event.target : undefined;
    if (!node) return;
    event.preventDefault();
    show(node.getAttribute('data-id'));
  };
  // A change of what is there is drawn anew and fitted; a change of words stays where the author looks.
  const shape = [...chart.states.map(({ id }) => id), ...laid.links.map(({ id }) => id)].join('|');
  return (
    <div className="cf" role="group" aria-label={t('chart.drawn', { title: chart.title })} onKeyDown={onKeyDown}>
      <ReactFlow
        key={shape}
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodeClick={(_event: MouseEvent, node) => show(node.id)}
        fitView
        fitViewOptions={fit}
        onInit={(flow) => void fromItsBeginning(flow, chart.initial)}
        minZoom={0.2}
        maxZoom={1.5}
        nodesDraggable={false}
        nodesConnectable={false}
        edgesFocusable={false}
        zoomOnScroll={false}
        preventScrolling={false}
        deleteKeyCode={null}
        selectionKeyCode={null}
        panActivationKeyCode={null}
        ariaLabelConfig={{
          'node.a11yDescription.default': t('chart.help'),
          'controls.ariaLabel': t('chart.zoom'),
          'controls.zoomIn.ariaLabel': t('chart.zoom.in'),
          'controls.zoomOut.ariaLabel': t('chart.zoom.out'),
          'controls.fitView.ariaLabel': t('chart.zoom.fit'),
        }}
      >
        <Controls showInteractive={false} />
      </ReactFlow>
    </div>
  );
};
