import { useEffect, useState } from 'react';
import { Boundary } from '../../parts/Boundary';
import { keepChains } from '../../storage/chains/keptChains';
import { useStrikes } from '../../store/strikes';
import { lookAsAddressed } from '../../store/strikes/view';
import { Answers } from './Answers';
import { ChainRanked } from './ChainRanked';
import { readText, readFiles } from './brought';
import { Busy } from './Busy';
import { KeptChains } from './KeptChains';
import { ReadAChain } from './ReadAChain';

const isTextField = (target: EventTarget | null) =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/** Takes the files or the text that a person brought; whether there were any. */
function taken(data: DataTransfer): boolean {
  const files = [...data.files];
  const text = data.getData('text/plain');
  if (files.length > 0) void readFiles(files);
  else if (text.trim() !== '') void readText(text);
  return files.length > 0 || text.trim() !== '';
}

const onPaste = (event: ClipboardEvent) => {
  const { clipboardData, target } = event;
  if (clipboardData && !isTextField(target) && taken(clipboardData)) event.preventDefault();
};

const onDragOver = (event: DragEvent) => event.preventDefault();

const onDrop = (event: DragEvent) => {
  event.preventDefault();
  if (event.dataTransfer) taken(event.dataTransfer);
};

/** Whatever is pasted or dropped on the place is read as a chain, but for what goes into a field. */
function useAnythingBrought() {
  useEffect(() => {
    document.addEventListener('paste', onPaste);
    document.addEventListener('dragover', onDragOver);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('paste', onPaste);
      document.removeEventListener('dragover', onDragOver);
      document.removeEventListener('drop', onDrop);
    };
  }, []);
}

/** An address such as `#strikes/heat` says how the puts are looked at. */
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
  useAnythingBrought();
  useEffect(() => void keepChains(), []);
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
