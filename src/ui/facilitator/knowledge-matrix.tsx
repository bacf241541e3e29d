import { useState } from 'react';
import type { FacilitatorView } from '../../projections/views/facilitator-view.ts';
import { useLanguage, useT } from '../shared/i18n.ts';
import { storyHour } from '../shared/story-time.ts';
import { Button } from '../shared/button.tsx';
import { columnHead, knowledgeRows } from './knowledge-rows.ts';

const FEW = 4;

/** Who has been given which fact. Closed it shows what is spread least; everything when opened. */
export const KnowledgeMatrix = (props: { readonly view: FacilitatorView }) => {
  const t = useT('facilitator');
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const { knowledge, roles } = props.view;
  if (knowledge.length === 0) return null;
  const rows = all ? knowledge : knowledgeRows(knowledge, FEW);
  return (
    <div className="fc-matrix">
      <table>
        <caption className="vh">{t('matrix')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('matrix')}</th>
            {roles.map((role) => (
              <th key={role.id} scope="col">
                <abbr title={role.name}>{columnHead(role.short)}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.fact}>
              <th scope="row" title={row.text}>
                {row.short}
              </th>
              {roles.map((role) => {
                const since = row.held[role.id];
                return (
                  <td key={role.id}>
                    {since === undefined ? (
                      <span className="off" role="img" aria-label={t('matrix.no')} />
                    ) : (
                      <span
                        className="k"
                        role="img"
                        aria-label={t('matrix.since', { at: storyHour(language, since) })}
                        title={t('matrix.since', { at: storyHour(language, since) })}
                      />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {knowledge.length > FEW && (
        <p className="more">
          <Button kind="quiet" size="small" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t('matrix.fewer') : t('matrix.all', { count: knowledge.length })}
          </Button>
        </p>
      )}
    </div>
  );
};
