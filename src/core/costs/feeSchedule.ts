/**
 * What a broker, the exchanges and the regulators take from an option order, in dollars. Override
 * any item.
 */
export interface FeeSchedule {
  /** Broker's commission per contract, at a premium of $0.10 or more. */
  readonly commissionPerContract: number;
  /** Broker's commission per contract, at a premium from $0.05 to under $0.10. */
  readonly commissionBelowTenCents: number;
  /** Broker's commission per contract, at a premium under $0.05. */
  readonly commissionBelowFiveCents: number;
  /** Minimum commission per order; the other items have no minimum. */
  readonly minimumPerOrder: number;
  /** Options Regulatory Fee of the exchanges, per contract. */
  readonly orf: number;
  /** Clearing fee of the Options Clearing Corporation, per contract. */
  readonly occ: number;
  /** Consolidated Audit Trail fee, per contract. */
  readonly cat: number;
  /**
   * Exchange fee per contract; negative is a rebate. It depends on the venue and on whether the
   * order adds or removes liquidity.
   */
  readonly exchange: number;
  /** FINRA Trading Activity Fee, per contract sold. */
  readonly taf: number;
  /** SEC section 31 fee, per dollar of premium sold. */
  readonly secPerDollar: number;
  /** Broker's fee per assignment of a put. Not part of an order's fees. */
  readonly assignmentFee: number;
}

/** The fee that options on an index do not pay. Source: FINRA, Trading Activity Fee. */
export const NOT_ON_INDEXES = 'taf' satisfies keyof FeeSchedule;

/**
 * Interactive Brokers Pro, US options, up to 10,000 contracts a month. Sources and dates:
 * feeSources.ts.
 */
export const IBKR_PRO_SCHEDULE: FeeSchedule = {
  commissionPerContract: 0.65,
  commissionBelowTenCents: 0.5,
  commissionBelowFiveCents: 0.25,
  minimumPerOrder: 1,
  orf: 0.02815,
  occ: 0.025,
  cat: 0.0048,
  exchange: 0,
  taf: 0.00329,
  secPerDollar: 20.6 / 1_000_000,
  assignmentFee: 0,
};
