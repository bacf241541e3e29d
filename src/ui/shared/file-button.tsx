import { useRef } from 'react';
import { Button, type ButtonProps } from './button.tsx';

interface FileButtonProps extends Omit<ButtonProps, 'type' | 'onClick'> {
  /** What is chosen, as the field for files is called. */
  readonly label: string;
  readonly accept?: string;
  readonly multiple?: boolean;
  /** A whole folder is chosen; the field asks for one in browsers of any make. */
  readonly folder?: boolean;
  /** At least one; the same may be chosen again. */
  readonly onFiles: (files: readonly [File, ...File[]]) => void;
  /** Another way to ask, where the browser has one. */
  readonly ask?: (() => void) | undefined;
}

/** React's types do not have it. */
const wholeFolder = { webkitdirectory: '' };

/** A button that asks for files on this device. The field that the browser needs for that is never seen. */
export const FileButton = ({ label, accept, multiple, folder, onFiles, ask, ...rest }: FileButtonProps) => {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...rest} onClick={ask ?? (() => input.current?.click())} />
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={multiple}
        aria-label={label}
        {...(folder ? wholeFolder : {})}
        onChange={(event) => {
          const [first, ...others] = event.target.files ?? [];
          event.target.value = '';
          if (first) onFiles([first, ...others]);
        }}
      />
    </>
  );
};
