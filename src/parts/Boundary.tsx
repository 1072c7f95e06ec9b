import { Component, type ReactNode } from 'react';
import { NotLoaded } from '../loading/insist';
import { waitNoMore, whenTriedAgain } from '../loading/tryAgain';
import type { Plan } from '../plan/plan';
import { clearTrade } from '../store/typing';
import { backTo } from '../store/typed/typedFor';
import { FAULT_WORDS, lostWords } from '../words/page/lostWords';
import { Lost } from './Lost';

interface BoundaryProps {
  /** What is missing where its code did not load. */
  readonly name?: string | undefined;
  /** What the part shows; a fault over one plan may be none over the next. */
  readonly plan?: Plan | null | undefined;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly error: unknown;
}

/**
 * Keeps to itself what goes wrong in it, says what, and offers the way on: to load again what did not
 * load; for a fault, the trade that was shown here last.
 */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { error: null };
  static getDerivedStateFromError = (error: unknown): BoundaryState => ({ error });

  /** The plan that was shown last without a fault. */
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
    whenTriedAgain(this.again);
  }

  override componentWillUnmount() {
    waitNoMore(this.again);
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
