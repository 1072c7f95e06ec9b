import { lazy, Suspense, type ComponentType, type ReactNode } from 'react';
import { onceLoaded } from '../loading/insist';
import { whenTriedAgain } from '../loading/tryAgain';
import type { Plan } from '../plan/plan';
import { Boundary } from './Boundary';

interface PartOptions {
  /** What is missing while its code did not load. */
  readonly name?: string;
  /** What stands in its place while its code is on the way. */
  readonly fallback?: ReactNode;
}

/** A part of the page that is loaded later. Where it does not load it says so, and all else goes on. */
export function part<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
  { name, fallback = null }: PartOptions = {},
) {
  const once = onceLoaded(load);
  const make = () =>
    lazy(() => {
      const loading = once();
      // React remembers a failure for good.
      loading.catch(() => whenTriedAgain(() => (Code = make())));
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
