package fairdraw.aws.giveaways;

import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.draws.DrawItems;
import fairdraw.aws.draws.DrawsKeys;
import fairdraw.aws.dynamodb.Reads;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.aws.dynamodb.Transactions.Written;
import fairdraw.aws.dynamodb.Writes;
import fairdraw.aws.register.RegisterWrites;
import fairdraw.domain.NotNow;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.results.Forfeit;
import fairdraw.domain.draws.results.Mark;
import fairdraw.domain.draws.results.Marks;
import fairdraw.domain.draws.results.PlaceEntries;
import fairdraw.domain.draws.results.Rank;
import fairdraw.domain.register.Pending;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Marks in the table Draws, one partition a draw, by person. */
public final class DynamoDbMarks implements Marks {

    /** The number of ranks that one transaction marks, with two parts each. */
    private static final int TOGETHER = 25;

    // The positions of the parts that award one mark, and that pass a place on.
    private static final int MARK = 0;
    private static final int PERSON = 1;
    private static final int NEXT_PERSON = 3;

    private final DynamoDbClient dynamoDb;
    private final Transactions transactions;
    private final String table;
    private final String register;

    /**
     * @param table the table Draws
     * @param register the table Register
     */
    public DynamoDbMarks(
            DynamoDbClient dynamoDb, Transactions transactions, String table, String register) {
        this.dynamoDb = dynamoDb;
        this.transactions = transactions;
        this.table = table;
        this.register = register;
    }

    @Override
    public List<Mark> all(Draw draw) {
        return Reads.partition(dynamoDb, table, DrawsKeys.marks(draw)).stream()
                .map(MarkItems::read)
                .sorted(Comparator.comparingInt(mark -> mark.rank().rank()))
                .toList();
    }

    @Override
    public Optional<Mark> find(Draw draw, String person) {
        return Reads.one(dynamoDb, table, DrawsKeys.mark(draw, person)).map(MarkItems::read);
    }

    @Override
    public List<Mark> award(Draw draw, List<Rank> ranks) {
        List<Mark> given = new ArrayList<>(ranks.size());
        for (int from = 0; from < ranks.size(); from += TOGETHER) {
            List<Rank> batch = ranks.subList(from, Math.min(from + TOGETHER, ranks.size()));
            List<TransactWriteItem> parts =
                    batch.stream().flatMap(rank -> parts(draw, Mark.first(rank))).toList();
            switch (transactions.write(parts)) {
                case Written.Done _ -> batch.forEach(rank -> given.add(Mark.first(rank)));
                case Written.Refused _, Written.Contended _ ->
                        batch.forEach(rank -> given.add(award(draw, rank)));
            }
        }
        return given;
    }

    private Mark award(Draw draw, Rank rank) {
        List<TransactWriteItem> parts = parts(draw, Mark.first(rank)).toList();
        return switch (transactions.insist(parts)) {
            case Written.Done _ -> Mark.first(rank);
            case Written.Refused refused ->
                    refused.found(MARK)
                            .map(MarkItems::read)
                            .orElseGet(() -> passOver(draw, rank, refused));
            case Written.Contended _ -> throw new NotNow("a mark is contended for too long");
        };
    }

    private Mark passOver(Draw draw, Rank rank, Written.Refused refused) {
        Forfeit forfeit =
                refused.found(PERSON).flatMap(ParticipationItems::readForfeit).orElseThrow();
        Mark over = Mark.passedOver(rank, forfeit);
        List<TransactWriteItem> parts = new ArrayList<>();
        parts.add(Writes.putIfAbsent(table, MarkItems.write(draw, over)));
        parts.addAll(entry(PlaceEntries.passedOver(draw, rank, forfeit)));
        transactions.insist(parts);
        return find(draw, rank.person()).orElseThrow();
    }

    private Stream<TransactWriteItem> parts(Draw draw, Mark mark) {
        return Stream.of(
                Writes.putIfAbsent(table, MarkItems.write(draw, mark)),
                hasNotForfeited(draw, mark.rank()));
    }

    private TransactWriteItem hasNotForfeited(Draw draw, Rank rank) {
        return Writes.check(
                table,
                DrawsKeys.player(draw, rank.person()),
                "attribute_not_exists(" + ParticipationItems.FORFEIT + ")",
                Map.of(),
                Map.of());
    }

    @Override
    public Map<String, Forfeit> forfeits(Draw draw, Collection<Mark> marks) {
        Map<String, Forfeit> forfeits = new HashMap<>();
        Reads.all(
                        dynamoDb,
                        table,
                        marks.stream()
                                .map(mark -> DrawsKeys.player(draw, mark.rank().person()))
                                .toList())
                .forEach(item ->
                        ParticipationItems.readForfeit(item)
                                .ifPresent(forfeit -> forfeits.put(text(item, "sk"), forfeit)));
        return forfeits;
    }

    /** Only one that is WON is freed with an entry, so that there is one entry of it. */
    @Override
    public boolean free(Draw draw, Mark freed) {
        Optional<Pending> entry = PlaceEntries.freed(draw, freed);
        List<TransactWriteItem> parts = new ArrayList<>();
        parts.add(entry.isPresent() ? taken(draw, freed) : change(draw, freed));
        parts.addAll(entry(entry));
        return done(transactions.insist(parts));
    }

    private List<TransactWriteItem> entry(Optional<Pending> entry) {
        return entry.map(waiting -> RegisterWrites.pending(register, waiting)).stream().toList();
    }

    @Override
    public Passing pass(Draw next, Mark from, Mark to) {
        List<TransactWriteItem> parts =
                List.of(
                        change(next, from),
                        DrawItems.replace(table, next),
                        Writes.putIfAbsent(table, MarkItems.write(next, to)),
                        hasNotForfeited(next, to.rank()));
        return switch (transactions.insist(parts)) {
            case Written.Done _ -> new Passing.Done();
            case Written.Refused refused when isOnly(refused, NEXT_PERSON) ->
                    refused.found(NEXT_PERSON)
                            .flatMap(ParticipationItems::readForfeit)
                            .<Passing>map(Passing.Forfeited::new)
                            .orElseGet(Passing.Moved::new);
            case Written.Refused _, Written.Contended _ -> new Passing.Moved();
        };
    }

    private static boolean isOnly(Written.Refused refused, int position) {
        for (int other = 0; other < position; other++) {
            if (refused.at(other)) {
                return false;
            }
        }
        return refused.at(position);
    }

    @Override
    public boolean passOver(Draw next, Rank over, Forfeit forfeit) {
        List<TransactWriteItem> parts = new ArrayList<>();
        parts.add(DrawItems.replace(table, next));
        parts.add(Writes.putIfAbsent(table, MarkItems.write(next, Mark.passedOver(over, forfeit))));
        parts.addAll(entry(PlaceEntries.passedOver(next, over, forfeit)));
        return done(transactions.insist(parts));
    }

    /** Writes the new mark, if its place is still WON. */
    private TransactWriteItem taken(Draw draw, Mark to) {
        return Writes.putIf(
                table,
                MarkItems.write(draw, to),
                "#state = :won",
                Map.of("#state", MarkItems.STATE),
                Map.of(":won", MarkItems.state(Mark.State.WON)));
    }

    /** Writes the new mark, if its place is still WON or already in the new state. */
    private TransactWriteItem change(Draw draw, Mark to) {
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":won", MarkItems.state(Mark.State.WON));
        values.put(":state", MarkItems.state(to.state()));
        return Writes.putIf(
                table,
                MarkItems.write(draw, to),
                "(#state = :won OR #state = :state) AND attribute_not_exists(#passedOn)",
                Map.of("#state", MarkItems.STATE, "#passedOn", MarkItems.PASSED_ON),
                values);
    }

    private static boolean done(Written written) {
        return written instanceof Written.Done;
    }
}
