import { useEffect, useState } from 'react';
import { Boundary } from '../../parts/Boundary';
import { keptChains } from '../../storage/chains/keptChains';
import { useStrikes } from '../../store/strikes';
import { lookAsAddressed } from '../../store/strikes/view';
import { useBrought } from '../../ui/useBrought';
import { Answers } from './Answers';
import { ChainRanked } from './ChainRanked';
import { readText, readFiles } from './brought';
import { Busy } from './Busy';
import { KeptChains } from './KeptChains';
import { ReadAChain } from './ReadAChain';

/** Whatever is pasted or dropped here is read as a chain. */
const DOOR = {
  onFiles: (files: readonly File[]) => void readFiles(files),
  onText: (text: string) => void readText(text),
};

/** Follows an address such as `#strikes/heat` to its view. */
function useAddressedView() {
  useEffect(() => {
    const follow = () => lookAsAddressed(location.hash);
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
}

/** Strikes: which put should I sell? */
export default function StrikesPage() {
  const chain = useStrikes((strikes) => strikes.chain);
  const waiting = useStrikes((strikes) => strikes.waiting);
  const refused = useStrikes((strikes) => strikes.refused);
  const [isReading, setReading] = useState(false);
  const [before, setBefore] = useState(chain);
  useBrought(DOOR);
  useEffect(() => void keptChains.keep(), []);
  useAddressedView();
  if (before !== chain) {
    setBefore(chain);
    setReading(false);
  }
  return (
    <main className="page" id="strikes">
      {chain === null && (
        <div className="verdict">
          <h1>Which put should I sell?</h1>
          <p>
            Paste an option chain anywhere here, or drop its file: every put is judged by your
            rules, fees and cash, and one click plans it.
          </p>
        </div>
      )}
      <p role="alert" className="note" hidden={refused === null}>
        {refused !== null && `Not read. ${refused}${chain ? ' The chain before is kept.' : ''}`}
      </p>
      <Busy />
      {waiting && <Answers key={waiting.about.receivedAt} waiting={waiting} />}
      {(chain === null || isReading) && !waiting && (
        <>
          <KeptChains />
          <ReadAChain />
        </>
      )}
      {chain && (
        <Boundary>
          <ChainRanked chain={chain} onReadAnother={() => setReading(!isReading)} />
        </Boundary>
      )}
    </main>
  );
}
