/** The last days are priced by the minute: from that many before expiration on. */
export const LAST_DAYS = 3;
