import { useId, useState, type SubmitEvent } from 'react';
import type { Answers as Given, Ask, ChainReading } from '../../files/read/chains/reading';
import type { useStrikes } from '../../store/strikes';
import { usePage } from '../../store/page';
import { useAskedTexts } from '../../store/typed/askedTexts';
import { price as priceKind } from '../../text/fieldKinds';
import { field } from '../../text/fieldSpec';
import { parseDate, parseMoney } from '../../text/parse';
import { problemSentence } from '../../text/problem';
import { underlyingOf } from '../../core/market/contract';
import { Card } from '../../ui/Card';
import { Choice } from '../../ui/field/Choice';
import { TextField } from '../../ui/field/TextField';
import { TablePreview } from '../../ui/table/TablePreview';
import { answer, askedOf, leave } from './brought';
import { ColumnsAsked, columnsIn, startingColumns } from './ColumnsAsked';

const SPOT = field({ ...priceKind, label: 'Stock price', example: '385.00' });
const DAY = { subject: 'Expiration', inner: 'the expiration', example: '2026-12-24' };

interface AnswersProps {
  readonly waiting: NonNullable<ReturnType<typeof useStrikes.getState>['waiting']>;
}

/** What a text leaves open: of the columns alone, as the rest may depend on them, or of all else. */
function openIn({ asks, underlying, spot }: ChainReading): ReadonlySet<Ask> {
  const first = asks.find((ask) => ask === 'columns' || ask === 'locale');
  const open = new Set<Ask>(first === undefined ? asks : [first]);
  if (first === undefined && underlying === null) open.add('underlying');
  if (first === undefined && spot === null) open.add('spot');
  return open;
}

/** Asks for what the text that was read does not say, and reads it again. */
export function Answers({ waiting }: AnswersProps) {
  const { reading } = waiting;
  const open = openIn(reading);
  // Each question begins anew once the one before is answered.
  const asked = [...open].join(' ');
  return <Questions key={asked} name={askedOf(waiting) + asked} reading={reading} open={open} />;
}

interface QuestionsProps {
  /** By which what is typed is found again after a reload. */
  readonly name: string;
  readonly reading: ChainReading;
  readonly open: ReadonlySet<Ask>;
}

const LOCALES = ['point', 'comma'] as const;

function Questions({ name, reading, open }: QuestionsProps) {
  const id = useId();
  const draft = usePage((page) => page.work.draft);
  const isOnPage = reading.underlying === null || underlyingOf(draft.stock) === reading.underlying;
  const found = reading.table?.found ?? {};
  const { texts, type } = useAskedTexts(name, {
    stock: isOnPage ? draft.stock : '',
    spot: isOnPage ? draft.spot : '',
    expiration: '',
    locale: '',
    ...startingColumns(found),
  });
  const { stock, spot, expiration } = texts;
  const locale = LOCALES.find((each) => each === texts.locale) ?? null;
  const [isSent, setSent] = useState(false);

  const read = {
    spot: parseMoney(spot),
    expiration: parseDate(expiration),
    columns: columnsIn(texts, found),
  };
  const problems = {
    stock: stock.trim() === '' ? 'Enter the stock' : undefined,
    spot: read.spot.problem
      ? problemSentence(read.spot.problem, SPOT)
      : read.spot.value > 0
        ? undefined
        : 'The stock price must be above zero',
    expiration: read.expiration.problem ? problemSentence(read.expiration.problem, DAY) : undefined,
  };
  const answers: Given = {
    ...(open.has('underlying') && !problems.stock && { underlying: underlyingOf(stock) }),
    ...(open.has('spot') &&
      read.spot.value !== null &&
      !problems.spot && { spot: read.spot.value }),
    ...(open.has('expiration') && read.expiration.value && { expiration: read.expiration.value }),
    ...(open.has('locale') && locale && { locale }),
    ...(open.has('columns') && read.columns && { columns: [read.columns] }),
  };
  const isWhole = Object.keys(answers).length === open.size;
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    setSent(!isWhole);
    if (isWhole) void answer(answers);
  };
  return (
    <Card title="What the text does not say">
      <form onSubmit={onSubmit} aria-describedby={`${id}-what`}>
        <p id={`${id}-what`} className="note">
          Taken for: {reading.format === 'Table' ? 'a table' : `quotes of ${reading.format}`}.
        </p>
        {reading.table && (
          <TablePreview columns={reading.table.columns} rows={reading.table.rows} />
        )}
        <div className="fields">
          {open.has('columns') && (
            <ColumnsAsked table={reading.table!} columns={texts} onChange={type} />
          )}
          {open.has('underlying') && (
            <TextField
              name="chainStock"
              label="Stock"
              text={stock}
              onType={(text) => type({ stock: text })}
              hint=""
              problem={problems.stock}
              asked={isSent}
            />
          )}
          {open.has('spot') && (
            <TextField
              name="chainSpot"
              label="Stock price"
              text={spot}
              typing={SPOT}
              before="$"
              unit="dollars"
              onType={(text) => type({ spot: text })}
              problem={problems.spot}
              asked={isSent}
            />
          )}
          {open.has('expiration') && (
            <TextField
              name="chainDate"
              label="Expiration date"
              type="date"
              text={expiration}
              onType={(text) => type({ expiration: text })}
              problem={problems.expiration}
              asked={isSent}
            />
          )}
        </div>
        {open.has('locale') && (
          <Choice
            legend="How are its numbers written?"
            value={locale}
            options={{ point: '1,234.50', comma: '1.234,50' }}
            onChoose={(next) => type({ locale: next })}
          />
        )}
        <p role="alert" className="note">
          {isSent && !isWhole && 'Something is still to be answered.'}
        </p>
        <div className="buttons">
          <button type="submit" className="primary">
            Read it with these
          </button>
          <button type="button" onClick={leave}>
            Do not read it
          </button>
        </div>
      </form>
    </Card>
  );
}
