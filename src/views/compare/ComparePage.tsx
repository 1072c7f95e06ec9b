/** Compare: what else could the same cash do? */
export default function ComparePage() {
  return <main id="compare" />;
}
