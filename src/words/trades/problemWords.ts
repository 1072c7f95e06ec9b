import type { Problem } from '../../core/book/problems';

/** Problems that the book reports about an event, and what to do about them. */
export const PROBLEM_WORDS: Readonly<Record<Problem, string>> = {
  idSeenBefore: 'It is in the log twice, and counts once: delete one of the two.',
  kindUnknown: 'A newer version of Putwise wrote it: reload this page to have it count.',
  noDate: 'Its day is not on the calendar, so it does not count: change it.',
  noTime: 'Its time is not a time of day, so it does not count: change it.',
  notANumber: 'One of its numbers is not a number, so it does not count: change it.',
  noWholeContracts: 'Contracts must be a whole number above 0, so it does not count: change it.',
  notAboveZero: 'One of its numbers must be above 0, so it does not count: change it.',
  belowZero: 'Its price is below $0, so it does not count: change it.',
  carriesNothing: 'It must name shares or a series, and how many, so it does not count: change it.',
  changesKind:
    'A symbol can only become a symbol, and a series one of the same stock and right, so it does not count: change it.',
  crosses:
    'It closed all that was open and opened the rest the other way. Change the number if you did not mean that.',
  closesTooMany:
    'It was meant to close, but there was nothing to close, so it opened. Record what it closed, or change its day or account.',
  opensAgainst:
    'It was meant to open, but it closed what was open the other way. Change its day or account if you did not mean that.',
  moreThanStand:
    'More ended than was open, and the excess did nothing. Record what is missing, or change the number, day or account.',
  sharesNotHeld:
    'More shares were sold than were held, so the rest are short. Record how they came if you did not mean that.',
  afterExpiration: 'It is after the contract’s last day. Change its day or the expiration.',
  expiresEarly: 'It is before the contract’s last day. Change its day or the expiration.',
  outcomeMissing:
    'Its last day has passed. Record what became of it: expired, assigned, settled or closed.',
  adjusted:
    'Its series was adjusted, and what it delivers is not known here. Record what becomes of it by hand.',
  deliversUnknown:
    'What an adjusted series delivers is not known here, so nothing moved. Record that it expired, and the shares that came or went.',
  settlesInCash:
    'An index delivers no shares, so nothing moved. Record at what value it was settled instead.',
  seriesLeft:
    'The split left this series as it was. Record what it became, as a change of one series to another.',
  otherSignStands:
    'The other side of it is already open, so it did nothing. Change its number, day or account.',
  basisUnknown:
    'Its cost is not known, and neither is any figure based on it. Change it once you know.',
};
