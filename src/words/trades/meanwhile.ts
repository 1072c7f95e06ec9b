/** Shown above a line being edited, before what its event has become. */
export const CHANGED_MEANWHILE =
  'It was changed elsewhere meanwhile, and saving puts yours in its place. Now it says:';

export const DELETED_MEANWHILE =
  'The event you were changing was deleted elsewhere. What you typed stands under “What happened”: record it if it did happen.';
