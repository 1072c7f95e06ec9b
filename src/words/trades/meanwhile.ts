/** Shown above a line being edited, before what its event has become. */
export const CHANGED_MEANWHILE =
  'It has been changed elsewhere, and saving replaces that with yours. It now says:';

export const DELETED_MEANWHILE =
  'The event you were changing was deleted elsewhere. What you typed is under “What happened”: record it if it did happen.';
