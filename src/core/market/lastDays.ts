/** From this many days before expiration, options are priced by the minute. */
export const LAST_DAYS = 3;
