package fairdraw.aws.draws;

import fairdraw.aws.register.RegisterWrites;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.registering.DrawEntries;
import fairdraw.domain.register.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The parts by which a transaction of a draw has the draw's entries wait for their place in the
 * register. A draw that is not planned yet has none.
 */
public final class EntryParts {

    private EntryParts() {}

    /**
     * Announces a draw as {@code next} stores it.
     *
     * @param isFirst whether the announcement takes a number, which the last part does
     */
    public static List<TransactWriteItem> announced(String register, Draw next, boolean isFirst) {
        List<TransactWriteItem> parts =
                new ArrayList<>(entry(register, next, DrawEntries.announced(next)));
        if (isFirst) {
            next.registered()
                    .ifPresent(place ->
                            parts.add(
                                    RegisterWrites.announced(
                                            register, next.tenant(), place.number())));
        }
        return parts;
    }

    /** Has the entry wait of a draw that is deleted as it is stored. */
    public static List<TransactWriteItem> deleted(String register, Draw draw) {
        Draw gone = draw.to(draw.progress(), null, draw.updatedAt());
        return entry(register, gone, DrawEntries.deleted(draw));
    }

    /** Has an entry wait that {@code next} makes true, if there is one. */
    public static List<TransactWriteItem> entry(String register, Draw next, Optional<Draft> entry) {
        return entries(register, next, entry.stream().toList());
    }

    /** Has entries wait together that {@code next} makes true, in their order. */
    public static List<TransactWriteItem> entries(String register, Draw next, List<Draft> entries) {
        return entries.isEmpty()
                ? List.of()
                : List.of(
                        RegisterWrites.pending(
                                register,
                                DrawEntries.waiting(next, entries.toArray(Draft[]::new))));
    }
}
