import { useEffect, useState } from 'react';

/** One heading, one field and one figure: what any page of React takes, whatever is on it. */
export function Floor() {
  const [strike, setStrike] = useState('365.00');
  useEffect(() => document.documentElement.setAttribute('data-live', ''), []);
  return (
    <main>
      <h1>Cash to set aside for a put</h1>
      <label>
        Strike <input value={strike} onChange={(event) => setStrike(event.target.value)} />
      </label>
      <p>${(Number(strike) * 100).toLocaleString('en-US')}</p>
    </main>
  );
}
