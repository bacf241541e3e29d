import { IconPencil } from '@tabler/icons-react';
import type { Audience, Block, Section, Sentence, Table } from '../../../analysis/report/report.ts';
import type { ReportHost } from '../../../store/report-host.ts';
import { Button } from '../../shared/button.tsx';
import { useT } from '../../shared/i18n.ts';
import { SectionEditor } from './section-editor.tsx';

interface Shown {
  readonly host: ReportHost;
  readonly onShow: (seq: number) => void;
}

/** A section as it stands in the report, or its sentences to change. */
export const ReportSection = (
  props: Shown & {
    readonly section: Section;
    readonly audience: Audience;
    readonly editing: boolean;
    readonly onEdit: (editing: boolean) => void;
  },
) => {
  const t = useT('report');
  const { section, host, audience, editing, onShow } = props;
  const Title = section.level === 1 ? 'h3' : 'h4';
  const changes = section.blocks.some((block) => block.kind === 'text' || block.kind === 'list');
  return (
    <section className={section.level === 1 ? 'rp-chapter' : 'rp-part'} aria-labelledby={`rp-${section.key}`}>
      <div className="rp-head">
        <Title id={`rp-${section.key}`}>{section.title}</Title>
        {!editing && (
          <Button
            size="small"
            kind="quiet"
            aria-label={t(changes ? 'editOf' : 'addOf', { section: section.title })}
            onClick={() => props.onEdit(true)}
          >
            <IconPencil className="i" size={16} aria-hidden /> {t(changes ? 'edit' : 'add')}
          </Button>
        )}
      </div>
      {editing ? (
        <SectionEditor
          host={host}
          audience={audience}
          section={section.key}
          title={section.title}
          onDone={() => props.onEdit(false)}
        />
      ) : (
        section.blocks.map((block, index) => (
          <Shape key={keyOf(block, index)} block={block} host={host} onShow={onShow} />
        ))
      )}
    </section>
  );
};

const keyOf = (block: Block, index: number): string => `${block.kind} ${index}`;

const Shape = ({ block, host, onShow }: Shown & { readonly block: Block }) => {
  switch (block.kind) {
    case 'text':
      return (
        <p>
          {block.sentences.map((one) => (
            <Said key={one.key} sentence={one} onShow={onShow} />
          ))}
        </p>
      );
    case 'list':
      return (
        <ul>
          {block.items.map((one) => (
            <li key={one.key}>
              <Said sentence={one} onShow={onShow} />
            </li>
          ))}
        </ul>
      );
    case 'table':
      return <TableShape table={block.table} onShow={onShow} />;
    case 'picture':
      return (
        <figure>
          <figcaption>{block.picture.title}</figcaption>
          <img src={host.drawing(block.picture)} alt={block.picture.alt} />
        </figure>
      );
  }
};

const Said = ({ sentence, onShow }: { readonly sentence: Sentence; readonly onShow: (seq: number) => void }) => {
  const t = useT('report');
  return (
    <>
      <span className={sentence.edited ? 'rp-edited' : undefined}>{sentence.text}</span>
      {sentence.edited && <span className="vh"> ({t('edited')})</span>}
      <References seqs={sentence.seqs} onShow={onShow} />{' '}
    </>
  );
};

/** As many as a reader will follow. */
const MOST = 4;

const References = ({ seqs, onShow }: { readonly seqs: readonly number[]; readonly onShow: (seq: number) => void }) => {
  const t = useT('report');
  return seqs.slice(0, MOST).map((seq) => (
    <button key={seq} type="button" className="rp-ref tn" aria-label={t('show', { seq })} onClick={() => onShow(seq)}>
      {seq}
    </button>
  ));
};

const TableShape = ({ table, onShow }: { readonly table: Table; readonly onShow: (seq: number) => void }) => (
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
  <div className="rp-table" tabIndex={0} role="region" aria-label={table.caption}>
    <table>
      <caption>{table.caption}</caption>
      <thead>
        <tr>
          {table.columns.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(({ cells, seqs }, index) => (
          <tr key={`${index} ${cells[0]}`}>
            {cells.map((cell, column) =>
              column === 0 ? (
                <th key={table.columns[column]} scope="row">
                  {cell} <References seqs={seqs} onShow={onShow} />
                </th>
              ) : (
                <td key={table.columns[column]}>{cell}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
