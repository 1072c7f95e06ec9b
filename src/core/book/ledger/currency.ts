/** The currency of the book; accounts in another currency have it in their name. */
export const HOME_CURRENCY = 'USD';

/** Each currency of an account is its own ledger: `U1234567`, and beside it `U1234567 EUR`. */
export const ledgerOf = (account: string, currency: string): string =>
  currency === HOME_CURRENCY || currency === '' ? account : `${account} ${currency}`;

/** Currencies a broker may keep an account in. Any three letters could be a name, as in `Roth IRA`. */
const CURRENCIES: ReadonlySet<string> = new Set(
  'AED AUD BRL CAD CHF CNH CNY CZK DKK EUR GBP HKD HUF ILS INR JPY KRW MXN NOK NZD PLN RUB SAR SEK SGD THB TRY TWD ZAR'.split(
    ' ',
  ),
);

/** The currency of a ledger, from its name. */
export function currencyOf(ledger: string): string {
  const [, code = ''] = / ([A-Z]{3})$/.exec(ledger) ?? [];
  return CURRENCIES.has(code) ? code : HOME_CURRENCY;
}
