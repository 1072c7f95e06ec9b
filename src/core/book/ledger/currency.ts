/** The currency that a book is in; accounts in another are named with it. */
export const HOME_CURRENCY = 'USD';

/** Each currency of an account is a ledger of its own: `U1234567`, and `U1234567 EUR` beside it. */
export const ledgerOf = (account: string, currency: string): string =>
  currency === HOME_CURRENCY || currency === '' ? account : `${account} ${currency}`;

/** What a broker may keep an account in: three letters alone may be a name, as in `Roth IRA`. */
const CURRENCIES: ReadonlySet<string> = new Set(
  'AED AUD BRL CAD CHF CNH CNY CZK DKK EUR GBP HKD HUF ILS INR JPY KRW MXN NOK NZD PLN RUB SAR SEK SGD THB TRY TWD ZAR'.split(
    ' ',
  ),
);

/** The currency of a ledger by its name. */
export function currencyOf(ledger: string): string {
  const [, code = ''] = / ([A-Z]{3})$/.exec(ledger) ?? [];
  return CURRENCIES.has(code) ? code : HOME_CURRENCY;
}
