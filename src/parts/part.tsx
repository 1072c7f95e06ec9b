import { lazy, Suspense, type ComponentType, type ReactNode } from 'react';
import { onceLoaded } from '../loading/loadWithRetry';
import { onRetry } from '../loading/retry';
import type { Plan } from '../plan/plan';
import { Boundary } from './Boundary';

interface PartOptions {
  /** What is missing if its code did not load. */
  readonly name?: string;
  /** Shown while its code is loading. */
  readonly fallback?: ReactNode;
}

/**
 * A lazily loaded part of the page. If it does not load it says so, and the rest of the page goes
 * on.
 */
export function part<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
  { name, fallback = null }: PartOptions = {},
) {
  const once = onceLoaded(load);
  const make = () =>
    lazy(() => {
      const loading = once();
      // React would remember a failure for good.
      loading.catch(() => onRetry(() => (Code = make())));
      return loading;
    });
  let Code = make();
  const Current = (props: Props) => <Code {...props} />;
  return function Part(props: Props & { readonly plan?: Plan | null }) {
    return (
      <Boundary name={name} plan={props.plan}>
        <Suspense fallback={fallback}>
          <Current {...props} />
        </Suspense>
      </Boundary>
    );
  };
}
