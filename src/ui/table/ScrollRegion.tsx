import { useEffect, useRef, type ReactNode } from 'react';
import styles from './ScrollRegion.module.css';

/**
 * A region that scrolls by itself if it is wider than the page, and can be focused to scroll by
 * keys.
 */
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

/** Marks a region while it has more contents past its end. */
function followMore(region: HTMLElement) {
  if (!('ResizeObserver' in globalThis)) return undefined; // no layout here
  const look = () => {
    const { scrollLeft, clientWidth, scrollWidth } = region;
    region.toggleAttribute('data-more', scrollLeft + clientWidth < scrollWidth - 1);
  };
  region.addEventListener('scroll', look, { passive: true });
  // Longer figures resize the contents, not the region itself.
  const sizes = new ResizeObserver(look);
  for (const sized of [region, ...region.children]) sizes.observe(sized);
  return () => {
    region.removeEventListener('scroll', look);
    sizes.disconnect();
  };
}
