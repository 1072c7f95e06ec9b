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

/** What a text leaves open: only the columns, on which the rest may depend, or everything else. */
function openIn({ asks, underlying, spot }: ChainReading): ReadonlySet<Ask> {
  const first = asks.find((ask) => ask === 'columns' || ask === 'locale');
  const open = new Set<Ask>(first === undefined ? asks : [first]);
  if (first === undefined && underlying === null) open.add('underlying');
  if (first === undefined && spot === null) open.add('spot');
  return open;
}

/** Asks for what the text does not say, and reads it again. */
export function Answers({ waiting }: AnswersProps) {
  const { reading } = waiting;
  const open = openIn(reading);
  // Each set of questions starts fresh once the one before is answered.
  const asked = [...open].join(' ');
  return <Questions key={asked} name={askedOf(waiting) + asked} reading={reading} open={open} />;
}

interface QuestionsProps {
  /** Name under which typed answers survive a reload. */
  readonly name: string;
  readonly reading: ChainReading;
  readonly open: ReadonlySet<Ask>;
}

const LOCALES = ['point', 'comma'] as const;

/** Typed answers, their errors, and the answers that can be read from them. */
function useAnswers({ name, reading, open }: QuestionsProps) {
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
  const locale = LOCALES.find((each) => each === texts.locale) ?? null;
  const spot = parseMoney(texts.spot);
  const expiration = parseDate(texts.expiration);
  const columns = columnsIn(texts, found);
  const problems = {
    stock: texts.stock.trim() === '' ? 'Enter the stock' : undefined,
    spot: spot.problem
      ? problemSentence(spot.problem, SPOT)
      : spot.value > 0
        ? undefined
        : 'The stock price must be above zero',
    expiration: expiration.problem ? problemSentence(expiration.problem, DAY) : undefined,
  };
  const answers: Given = {
    ...(open.has('underlying') && !problems.stock && { underlying: underlyingOf(texts.stock) }),
    ...(open.has('spot') && spot.value !== null && !problems.spot && { spot: spot.value }),
    ...(open.has('expiration') && expiration.value && { expiration: expiration.value }),
    ...(open.has('locale') && locale && { locale }),
    ...(open.has('columns') && columns && { columns: [columns] }),
  };
  return { texts, type, locale, problems, answers };
}

interface AskedFieldsProps extends Omit<QuestionsProps, 'name'> {
  readonly asking: ReturnType<typeof useAnswers>;
  /** Whether they were sent before everything was answered. */
  readonly isSent: boolean;
}

function AskedFields({ reading, open, asking, isSent }: AskedFieldsProps) {
  const { texts, type, problems } = asking;
  return (
    <div className="fields">
      {open.has('columns') && (
        <ColumnsAsked table={reading.table!} columns={texts} onChange={type} />
      )}
      {open.has('underlying') && (
        <TextField
          name="chainStock"
          label="Stock"
          text={texts.stock}
          onType={(stock) => type({ stock })}
          hint=""
          problem={problems.stock}
          asked={isSent}
        />
      )}
      {open.has('spot') && (
        <TextField
          name="chainSpot"
          label="Stock price"
          text={texts.spot}
          typing={SPOT}
          before="$"
          unit="dollars"
          onType={(spot) => type({ spot })}
          problem={problems.spot}
          asked={isSent}
        />
      )}
      {open.has('expiration') && (
        <TextField
          name="chainDate"
          label="Expiration date"
          type="date"
          text={texts.expiration}
          onType={(expiration) => type({ expiration })}
          problem={problems.expiration}
          asked={isSent}
        />
      )}
    </div>
  );
}

function Questions(props: QuestionsProps) {
  const { reading, open } = props;
  const id = useId();
  const asking = useAnswers(props);
  const { type, locale, answers } = asking;
  const [isSent, setSent] = useState(false);
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
          Taken for: {reading.format === 'Table' ? 'a table' : `quotes from ${reading.format}`}.
        </p>
        {reading.table && (
          <TablePreview columns={reading.table.columns} rows={reading.table.rows} />
        )}
        <AskedFields reading={reading} open={open} asking={asking} isSent={isSent} />
        {open.has('locale') && (
          <Choice
            legend="How are its numbers written?"
            value={locale}
            options={{ point: '1,234.50', comma: '1.234,50' }}
            onChoose={(next) => type({ locale: next })}
          />
        )}
        <p role="alert" className="note">
          {isSent && !isWhole && 'Something still needs an answer.'}
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
