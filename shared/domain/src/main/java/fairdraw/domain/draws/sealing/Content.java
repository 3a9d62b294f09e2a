package fairdraw.domain.draws.sealing;

import fairdraw.fairness.extraction.LuckyNumber;
import fairdraw.fairness.prizes.Lines;
import fairdraw.fairness.prizes.NumberLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an entry is drawn by, beside its own being there. */
public sealed interface Content {

    /** Nothing: the entry itself is drawn. */
    record Nothing() implements Content {}

    /**
     * A ticket's number lines, canonical.
     *
     * @param isPurchase whether it was bought with a cart, which changes nothing about its leaf
     */
    record TicketLines(List<NumberLine> lines, boolean isPurchase) implements Content {}

    /** A campaign's lucky number. */
    record OneNumber(LuckyNumber number) implements Content {}

    /** What the leaf commits to. */
    default byte[] canonicalJson() {
        return switch (this) {
            case Nothing _ -> Lines.canonicalJson(null);
            case TicketLines(var lines, _) -> Lines.canonicalJson(lines);
            case OneNumber(var number) ->
                    Lines.luckyNumber(number.seriesText(), number.orderText());
        };
    }

    /** The same as a JSON tree, for receipts. */
    default @Nullable Object tree() {
        return switch (this) {
            case Nothing _ -> null;
            case TicketLines(var lines, _) -> Lines.tree(lines);
            case OneNumber(var number) -> number.tree();
        };
    }

    /** The number lines, of which only tickets have any. */
    default List<NumberLine> lines() {
        return this instanceof TicketLines(var lines, _) ? lines : List.of();
    }

    /** Whether it is a ticket that was bought with a cart. */
    default boolean isPurchase() {
        return this instanceof TicketLines(_, var purchase) && purchase;
    }
}
