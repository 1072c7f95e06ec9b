import { ASKED_NAMES, NOTHING_ASKED, type AskedTexts } from '../../plan/strikes/asked';
import { percentBrief } from '../../text/format';
import { usePage } from '../page';
import { textsIn } from '../typed/askedTexts';
import { typeText, useTypedTexts } from '../typed/texts';

/** The filters for a chain's puts. */
interface AskedOfPuts {
  readonly asked: AskedTexts;
  readonly expiration: string;
  readonly priceAt: 'bid' | 'mid';
}

const FIELD = 'asked.puts';

/** The filters that follow from the person's rules, until others are typed. */
function byRules(): AskedOfPuts {
  const { minReturn, minDays, maxDays } = usePage.getState().settings.rules;
  const asked = {
    ...NOTHING_ASKED,
    minReturn: percentBrief(minReturn),
    minDays: String(minDays),
    maxDays: String(maxDays),
  };
  return { asked, expiration: 'rules', priceAt: 'bid' };
}

const flat = ({ asked, expiration, priceAt }: AskedOfPuts) => ({ ...asked, expiration, priceAt });

/** Preserves filters that differ from the rules across a reload. */
export function noteAsked(now: AskedOfPuts): void {
  const usual: Readonly<Record<string, string>> = flat(byRules());
  const others = Object.entries(flat(now)).filter(([name, text]) => text !== usual[name]);
  typeText(FIELD, others.length > 0 ? JSON.stringify(Object.fromEntries(others)) : null);
}

/** The initial filters: by the rules, plus what was typed before a reload. */
export function askedAtFirst(): AskedOfPuts {
  const usual = byRules();
  const typed = textsIn(useTypedTexts.getState()[FIELD] ?? '');
  return {
    asked: {
      ...usual.asked,
      ...Object.fromEntries(
        ASKED_NAMES.flatMap((name) => (name in typed ? [[name, typed[name]!]] : [])),
      ),
    },
    expiration: typed['expiration'] ?? usual.expiration,
    priceAt: typed['priceAt'] === 'mid' ? 'mid' : usual.priceAt,
  };
}

/** Returns to the filters by the rules, once the chain is gone. */
export const forgetAsked = () => typeText(FIELD, null);
