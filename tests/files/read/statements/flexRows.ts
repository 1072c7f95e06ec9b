/** A Flex query of one account, with the parts that a test needs. */
export const xml = (...containers: readonly string[]) =>
  `<FlexQueryResponse queryName="q" type="AF"><FlexStatements count="1">
<FlexStatement accountId="U1000000" fromDate="20250101" toDate="20250331">
${containers.join('\n')}
</FlexStatement></FlexStatements></FlexQueryResponse>`;

export const element = (name: string, attributes: Readonly<Record<string, string>>) =>
  `<${name} ${Object.entries(attributes)
    .map(([key, value]) => `${key}="${value}"`)
    .join(' ')} />`;

export const trade = (attributes: Readonly<Record<string, string>>) =>
  element('Trade', {
    accountId: 'U1000000',
    currency: 'USD',
    assetCategory: 'STK',
    symbol: 'ACME',
    levelOfDetail: 'EXECUTION',
    tradeDate: '20250106',
    ...attributes,
  });

export const trades = (...rows: readonly string[]) => `<Trades>\n${rows.join('\n')}\n</Trades>`;
