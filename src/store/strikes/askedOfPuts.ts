import { ASKED_NAMES, NOTHING_ASKED, type AskedTexts } from '../../plan/strikes/asked';
import { percentBrief } from '../../text/format';
import { usePage } from '../page';
import { textsIn } from '../typed/askedTexts';
import { typeText, useTypedTexts } from '../typed/texts';

/** What is asked of the puts of a chain. */
interface AskedOfPuts {
  readonly asked: AskedTexts;
  readonly expiration: string;
  readonly priceAt: 'bid' | 'mid';
}

const FIELD = 'asked.puts';

/** What a person asks of any put by their rules, until more is typed. */
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

/** Keeps over a reload what is asked otherwise than by the rules. */
export function noteAsked(now: AskedOfPuts): void {
  const usual: Readonly<Record<string, string>> = flat(byRules());
  const others = Object.entries(flat(now)).filter(([name, text]) => text !== usual[name]);
  typeText(FIELD, others.length > 0 ? JSON.stringify(Object.fromEntries(others)) : null);
}

/** What is asked at first: by the rules, but for what was typed before a reload. */
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

/** Asks by the rules again, once the chain is gone. */
export const forgetAsked = () => typeText(FIELD, null);
