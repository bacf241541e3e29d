import { useState } from 'react';
import type { AttachedPicture, AttachmentRow } from '../../../projections/authoring/attachment-sheet.ts';
import type { Localized } from '../../../scenario/diagnostics/diagnostic.ts';
import type { PictureProblem } from '../../../store/studio.ts';
import { Button } from '../../shared/button.tsx';
import { FileButton } from '../../shared/file-button.tsx';
import { useLanguage, useT } from '../../shared/i18n.ts';
import { useHands } from '../studio-hands.tsx';

/** A button that puts a picture beside the texts, and says why it cannot. */
export const PictureChoice = (props: {
  readonly label: string;
  /** What it is for, for whoever does not see where it stands. */
  readonly name: string;
  readonly onPath: (path: string) => void;
}) => {
  const t = useT('studio');
  const { desk } = useHands();
  const [problem, setProblem] = useState<PictureProblem>();
  const take = async (file: File): Promise<void> => {
    const found = await desk.addPicture(file);
    setProblem(typeof found === 'string' ? found : undefined);
    if (typeof found === 'object') props.onPath(found.path);
  };
  return (
    <>
      <FileButton
        label={`${props.label} ${props.name}`}
        accept="image/png,image/jpeg,image/webp"
        onFiles={([file]) => void take(file)}
      >
        {props.label} <span className="vh">{props.name}</span>
      </FileButton>
      {problem && (
        <p role="alert" className="refusal">
          {t(`attached.picture.problem.${problem}`)}
        </p>
      )}
    </>
  );
};

const Shown = ({ picture, alt }: { readonly picture: AttachedPicture; readonly alt: string }) => {
  const t = useT('studio');
  return (
    <>
      {picture.address === undefined ? (
        <p className="at-none">{t('attached.picture.none')}</p>
      ) : (
        <img className="at-picture" src={picture.address} alt={alt} />
      )}
      <p className="at-path">{picture.path}</p>
    </>
  );
};

/** The picture of an attachment in its table: what there is, another, none. */
export const PictureRow = ({ row }: { readonly row: AttachmentRow }) => {
  const t = useT('studio');
  const language = useLanguage();
  const hands = useHands();
  const [problems, setProblems] = useState<readonly Localized[]>([]);
  const { inject, index, id, picture, title } = row;
  const name = `${inject}.${id}`;
  const set = (value: string | undefined): void =>
    void hands.edit({ edit: 'set', id: inject, path: ['attachments', index, 'picture'], value }).then(setProblems);
  return (
    <tr>
      <th scope="row">{t('attached.picture')}</th>
      <td>
        {picture && <Shown picture={picture} alt={title.text} />}
        <div className="sheet-filter">
          <PictureChoice
            label={picture ? t('attached.picture.other') : t('attached.picture.choose')}
            name={name}
            onPath={set}
          />
          {picture && (
            <Button onClick={() => set(undefined)}>
              {t('attached.picture.off')} <span className="vh">{name}</span>
            </Button>
          )}
        </div>
        <div role="alert">
          {problems.map((problem) => (
            <p key={problem.nl} className="cell-problem">
              {problem[language]}
            </p>
          ))}
        </div>
      </td>
    </tr>
  );
};

/** Pictures that no attachment names: kept, because an edit that took one away can be taken back. */
export const UnusedPictures = ({ pictures }: { readonly pictures: readonly AttachedPicture[] }) => {
  const t = useT('studio');
  const { desk } = useHands();
  if (pictures.length === 0) return null;
  return (
    <section className="at-one">
      <h3>{t('attached.picture.unused')}</h3>
      <ul className="at-unused">
        {pictures.map((picture) => (
          <li key={picture.path}>
            <Shown picture={picture} alt="" />
            <Button onClick={() => void desk.removePicture(picture.path)}>
              {t('attached.picture.remove')} <span className="vh">{picture.path}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
};
