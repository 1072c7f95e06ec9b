import { useRef, useState } from 'react';
import { inTurn } from '../storage/inTurn';
import { usePage } from '../store/page';

interface Saving {
  /** Why the last attempt failed; null before one has. */
  readonly reason: string | null;
  /** Does it when it is this tab's turn, once however often it is asked meanwhile. */
  readonly attempt: (act: () => boolean) => Promise<boolean>;
}

/** How a dialog saves: it stays, with the reason in it, until what it does succeeds. */
export function useSaving(): Saving {
  const [reason, setReason] = useState<string | null>(null);
  const isBusy = useRef(false);
  const attempt = async (act: () => boolean) => {
    if (isBusy.current) return false;
    isBusy.current = true;
    const succeeded = await inTurn(act);
    isBusy.current = false;
    setReason(succeeded ? null : (usePage.getState().message?.text ?? null));
    return succeeded;
  };
  return { reason, attempt };
}
