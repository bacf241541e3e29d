import { useEffect, useState } from 'react';
import { useAppStore } from '../shared/store-context.tsx';

/** The picture of an attachment as an address; `waits`: asked for; `none`: it is not to be had, its words are. */
export function usePicture(attachment: string): { readonly address: string } | 'waits' | 'none' {
  const store = useAppStore();
  const [found, setFound] = useState<{ readonly of: string; readonly address: string | undefined }>();
  useEffect(() => {
    let left = false;
    void store
      .getState()
      .picture(attachment)
      .then((address) => left || setFound({ of: attachment, address }));
    return () => void (left = true);
  }, [store, attachment]);
  if (found?.of !== attachment) return 'waits';
  return found.address === undefined ? 'none' : { address: found.address };
}
