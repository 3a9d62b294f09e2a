package fairdraw.aws.giveaways;

import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.draws.DrawItems;
import fairdraw.aws.draws.DrawsKeys;
import fairdraw.aws.dynamodb.Attributes;
import fairdraw.aws.dynamodb.Key;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.aws.dynamodb.Transactions.Written;
import fairdraw.aws.dynamodb.Writes;
import fairdraw.aws.register.RegisterWrites;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Stage;
import fairdraw.domain.draws.results.Forfeit;
import fairdraw.domain.draws.results.Mark;
import fairdraw.domain.draws.results.PlaceEntries;
import fairdraw.domain.giveaways.Standing;
import fairdraw.fairness.LeafStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The writes to chances and places after the list is closed. */
final class PlaceWrites {

    private static final Map<String, String> STATE = Map.of("#state", MarkItems.STATE);

    private static final String COMPLETE = "SET #state = :completed, #at = :now";
    private static final String IS_WON = "#state = :won";
    private static final Map<String, String> NAMES =
            Map.of("#state", MarkItems.STATE, "#at", MarkItems.AT);

    private final DynamoDbClient dynamoDb;
    private final Transactions transactions;
    private final String table;
    private final String register;

    PlaceWrites(DynamoDbClient dynamoDb, Transactions transactions, String table, String register) {
        this.dynamoDb = dynamoDb;
        this.transactions = transactions;
        this.table = table;
        this.register = register;
    }

    boolean forfeit(Standing standing, Forfeit forfeit) {
        List<TransactWriteItem> parts =
                PlaceEntries.denying(standing.draw(), forfeit)
                        .map(next -> denial(standing, forfeit, next))
                        .orElseGet(
                                () -> List.of(note(standing, forfeit), place(standing, forfeit)));
        return transactions.insist(parts) instanceof Written.Done;
    }

    /** Takes the draw's next version too, since its entry is ordered by that. */
    private List<TransactWriteItem> denial(Standing standing, Forfeit forfeit, Draw next) {
        List<TransactWriteItem> parts = new ArrayList<>();
        parts.add(note(standing, forfeit.shown()));
        parts.add(DrawItems.replace(table, next));
        if (Stage.awarded(next).isPresent()) {
            parts.add(place(standing, forfeit));
        }
        PlaceEntries.denied(next, standing.leaf(), forfeit)
                .map(entry -> RegisterWrites.pending(register, entry))
                .ifPresent(parts::add);
        return parts;
    }

    private TransactWriteItem note(Standing standing, Forfeit forfeit) {
        return Writes.update(
                table,
                DrawsKeys.player(standing.draw(), standing.participation().person()),
                "SET forfeit = :forfeit",
                "#last[0].#status = :active AND attribute_not_exists(forfeit)",
                Map.of(
                        "#last", ParticipationItems.LAST,
                        "#status", ParticipationItems.STATUS),
                Map.of(
                        ":forfeit", ParticipationItems.forfeit(forfeit),
                        ":active", ParticipationItems.status(LeafStatus.ACTIVE)));
    }

    /**
     * Requires that the draw has not changed if it is not drawn yet, when a mark means nothing;
     * afterwards, that the place has not.
     */
    private TransactWriteItem place(Standing standing, Forfeit forfeit) {
        Draw draw = standing.draw();
        if (Stage.awarded(draw).isEmpty()) {
            return Writes.check(
                    table,
                    DrawsKeys.draw(draw.tenant(), draw.id()),
                    "#state = :state",
                    STATE,
                    Map.of(":state", text(draw.progress().word())));
        }
        Key key = DrawsKeys.mark(draw, standing.participation().person());
        if (standing.mark().isEmpty()) {
            return Writes.check(table, key, "attribute_not_exists(pk)", Map.of(), Map.of());
        }
        return Writes.putIf(
                table,
                MarkItems.write(draw, standing.mark().get().freed(forfeit)),
                "#state = :won",
                STATE,
                Map.of(":won", MarkItems.state(Mark.State.WON)));
    }

    boolean complete(Standing standing, Mark mark, Optional<Integer> generation, Instant now) {
        return generation
                .map(device -> completeFor(standing, mark, device, now))
                .orElseGet(() -> complete(standing.draw(), mark, now));
    }

    private boolean complete(Draw draw, Mark mark, Instant now) {
        try {
            transactions.single(() ->
                    dynamoDb.updateItem(update ->
                            update.tableName(table)
                                    .key(DrawsKeys.mark(draw, mark.rank().person()).attributes())
                                    .updateExpression(COMPLETE)
                                    .conditionExpression(IS_WON)
                                    .expressionAttributeNames(NAMES)
                                    .expressionAttributeValues(values(now))));
            return true;
        } catch (ConditionalCheckFailedException moved) {
            return false;
        }
    }

    private static Map<String, AttributeValue> values(Instant now) {
        return Map.of(
                ":completed", MarkItems.state(Mark.State.COMPLETED),
                ":won", MarkItems.state(Mark.State.WON),
                ":now", Attributes.instant(now));
    }

    /** Completes a claim only if the place is still bound to the device on which it rests. */
    private boolean completeFor(Standing standing, Mark mark, int generation, Instant now) {
        Draw draw = standing.draw();
        String person = mark.rank().person();
        return transactions.insist(
                        List.of(
                                Writes.update(
                                        table,
                                        DrawsKeys.mark(draw, person),
                                        COMPLETE,
                                        IS_WON,
                                        NAMES,
                                        values(now)),
                                Writes.check(
                                        table,
                                        DrawsKeys.player(draw, person),
                                        generation == 0
                                                ? "attribute_not_exists(generation)"
                                                        + " OR generation = :device"
                                                : "generation = :device",
                                        Map.of(),
                                        Map.of(":device", number(generation)))))
                instanceof Written.Done;
    }
}
