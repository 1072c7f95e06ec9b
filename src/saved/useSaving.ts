import { useRef, useState } from 'react';
import { inTurn } from '../storage/inTurn';
import { usePage } from '../store/page';

interface Saving {
  /** Why the last attempt failed; null before any. */
  readonly reason: string | null;
  /** Runs an action when it is this tab's turn, once even if called repeatedly meanwhile. */
  readonly attempt: (act: () => boolean) => Promise<boolean>;
}

/** How a dialog saves: it stays open, showing the reason, until its action succeeds. */
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
