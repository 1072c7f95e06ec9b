import type { Obstacle } from '../../plan/order/obstacles';
import { missingCount, obstacleWords } from '../../words/order/obstacleWords';
import { FieldLink, type FieldWay } from '../../fields/FieldLink';
import styles from './Order.module.css';

interface ObstaclesProps {
  readonly obstacles: readonly Obstacle[];
  readonly way: FieldWay;
}

/** Everything that prevents placing the order, each a link to the field that resolves it. */
export function Obstacles({ obstacles, way }: ObstaclesProps) {
  const [first] = obstacles;
  if (!first) return null;
  return (
    <div className={styles.notice} role="note">
      {first.kind === 'example' && (
        <p>
          <strong>A worked example, not to be placed:</strong> its prices are invented. It becomes
          yours once you change its stock, stock price, strike or premium.
        </p>
      )}
      <p>
        <strong>{missingCount(obstacles)}</strong> before it can be placed:
      </p>
      <ul className={styles.obstacles}>
        {obstacles.map((obstacle) => (
          <li key={`${obstacle.kind} ${obstacle.field}`}>
            {obstacle.field === null ? (
              obstacleWords(obstacle)
            ) : (
              <FieldLink field={obstacle.field} way={way}>
                {obstacleWords(obstacle)}
              </FieldLink>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
