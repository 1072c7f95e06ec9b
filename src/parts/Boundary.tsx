import { Component, type ReactNode } from 'react';
import { NotLoaded } from '../loading/loadWithRetry';
import { cancelRetry, onRetry } from '../loading/retry';
import type { Plan } from '../plan/plan';
import { clearTrade } from '../store/typing';
import { backTo } from '../store/typed/typedFor';
import { FAULT_WORDS, lostWords } from '../words/page/lostWords';
import { Lost } from './Lost';

interface BoundaryProps {
  /** What is missing if its code did not load. */
  readonly name?: string | undefined;
  /** The plan shown; an error with one plan may not occur with the next. */
  readonly plan?: Plan | null | undefined;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly error: unknown;
}

/**
 * Catches errors of its children, reports them, and offers a way on: loading again what did not
 * load or, after an error, the trade shown last.
 */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { error: null };
  static getDerivedStateFromError = (error: unknown): BoundaryState => ({ error });

  /** The plan last shown without an error. */
  shown: Plan | null = null;

  again = () => this.setState({ error: null });

  override componentDidMount() {
    this.componentDidUpdate(this.props);
  }

  override componentDidUpdate({ plan }: BoundaryProps) {
    const { error } = this.state;
    if (!error) this.shown = this.props.plan ?? null;
    else if (plan !== this.props.plan && !(error instanceof NotLoaded)) this.again();
  }

  override componentDidCatch() {
    onRetry(this.again);
  }

  override componentWillUnmount() {
    cancelRetry(this.again);
  }

  override render() {
    const { error } = this.state;
    const { name = 'This part', children } = this.props;
    if (!error) return children;
    if (error instanceof NotLoaded) return <Lost words={lostWords(name)} />;
    return (
      <Lost words={FAULT_WORDS}>
        <button type="button" onClick={() => backTo(this.shown) || clearTrade()}>
          {this.shown ? 'Back to the last trade shown' : 'Clear the trade'}
        </button>
      </Lost>
    );
  }
}
