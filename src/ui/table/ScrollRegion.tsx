import { useEffect, useRef, type ReactNode } from 'react';
import styles from './ScrollRegion.module.css';

/** What may be wider than the page scrolls by itself, and takes the focus so that keys can do it. */
export function ScrollRegion({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) {
  const region = useRef<HTMLElement>(null);
  useEffect(() => followMore(region.current!), []);
  return (
    <section ref={region} className={styles.region} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}

/** Marks a region while there is more of it past its end. */
function followMore(region: HTMLElement) {
  if (!('ResizeObserver' in globalThis)) return undefined; // where nothing is laid out
  const look = () => {
    const { scrollLeft, clientWidth, scrollWidth } = region;
    region.toggleAttribute('data-more', scrollLeft + clientWidth < scrollWidth - 1);
  };
  region.addEventListener('scroll', look, { passive: true });
  // Figures that become longer change what stands in it, and not itself.
  const sizes = new ResizeObserver(look);
  for (const sized of [region, ...region.children]) sizes.observe(sized);
  return () => {
    region.removeEventListener('scroll', look);
    sizes.disconnect();
  };
}
