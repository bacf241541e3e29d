interface Asked {
  readonly address: Promise<string | undefined>;
  readonly came: (address: string | undefined) => void;
  there: boolean;
}

/** The pictures that one screen asks its host for: each once, and again only when there was none. */
export interface PictureAsks {
  ask(attachment: string): Promise<string | undefined>;
  /** The host's answer; empty: none for this screen. */
  came(attachment: string, address: string): void;
  /** There is a new line to the host. */
  again(): void;
  /** Nobody will answer any more. */
  end(): void;
}

export function createPictureAsks(send: (attachment: string) => void): PictureAsks {
  const all = new Map<string, Asked>();
  let over = false;
  const settle = (attachment: string, address: string): void => {
    const asked = all.get(attachment);
    if (!asked || asked.there) return;
    asked.there = true;
    if (address === '') all.delete(attachment);
    asked.came(address === '' ? undefined : address);
  };
  return {
    ask(attachment) {
      const known = all.get(attachment);
      if (known) return known.address;
      if (over) return Promise.resolve(undefined);
      let came: Asked['came'] = () => undefined;
      const address = new Promise<string | undefined>((resolve) => (came = resolve));
      all.set(attachment, { address, came, there: false });
      send(attachment);
      return address;
    },
    came: settle,
    again() {
      for (const [attachment, { there }] of all) if (!there) send(attachment);
    },
    end() {
      over = true;
      for (const attachment of all.keys()) settle(attachment, '');
    },
  };
}
