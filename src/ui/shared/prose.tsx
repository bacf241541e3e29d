import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { ExerciseMark } from './exercise-mark.tsx';
import { KnowledgeMark } from './knowledge-mark.tsx';
import type { Knowledge } from './knowledge-mark.tsx';
import { factsIn, parseProse } from './prose-parser.ts';
import type { Inline } from './prose-parser.ts';

export interface ProseProps {
  readonly text: string;
  /** How a fact stands for this reader; undefined: its words stay plain. */
  readonly standing?: (fact: string) => Knowledge | undefined;
  /** The exercise mark already stands above this text. */
  readonly withoutMark?: boolean;
}

type Standing = (fact: string) => Knowledge | undefined;

const noStanding: Standing = () => undefined;

const render = (parts: readonly Inline[], standing: Standing): ReactNode =>
  parts.map((part, n) => {
    if (part.kind === 'text') return part.text;
    const inner = render(part.parts, standing);
    if (part.kind === 'strong') return <strong key={n}>{inner}</strong>;
    if (part.kind === 'em') return <em key={n}>{inner}</em>;
    const how = standing(part.fact);
    return how ? (
      <span key={n} className={`an an-${how}`}>
        {inner}
      </span>
    ) : (
      <span key={n}>{inner}</span>
    );
  });

/** 'bewering' and the like in the margin, once for each way that the facts of this paragraph stand. */
const Margin = (props: { readonly parts: readonly Inline[]; readonly standing: Standing }) => {
  const ways = [...new Set(factsIn(props.parts).map(props.standing))].filter((way) => way !== undefined);
  return ways.length === 0 ? null : (
    <span className="mg">
      {ways.map((way) => (
        <KnowledgeMark key={way} knowledge={way} word />
      ))}
    </span>
  );
};

/** A delivered text: React nodes only, so nothing in it can become markup. */
export const Prose = ({ text, standing = noStanding, withoutMark = false }: ProseProps) => {
  const prose = useMemo(() => parseProse(text), [text]);
  const mark = withoutMark || prose.mark === undefined ? null : <ExerciseMark word={prose.mark} />;
  const first = prose.blocks[0];
  return (
    <div className="prose">
      {mark && first?.kind !== 'paragraph' && <p>{mark}</p>}
      {prose.blocks.map((block, n) =>
        block.kind === 'paragraph' ? (
          <p key={n} className="long">
            {n === 0 && mark && <>{mark} </>}
            {render(block.parts, standing)}
            <Margin parts={block.parts} standing={standing} />
          </p>
        ) : (
          <ol key={n} start={block.from}>
            {block.items.map((item, m) => (
              <li key={m}>
                <span className="num" aria-hidden>
                  {block.from + m}
                </span>
                {render(item, standing)}
                <Margin parts={item} standing={standing} />
              </li>
            ))}
          </ol>
        ),
      )}
    </div>
  );
};
