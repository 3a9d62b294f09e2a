package fairdraw.domain.draws.sealing;

import fairdraw.fairness.extraction.LuckyNumber;
import fairdraw.fairness.prizes.Lines;
import fairdraw.fairness.prizes.NumberLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of an entry that decides whether it wins, apart from its rank. */
public sealed interface Content {

    /** No content: the entry itself is ranked. */
    record Nothing() implements Content {}

    /**
     * The number lines of a ticket, in canonical form.
     *
     * @param isPurchase whether the ticket was bought with a cart; this does not affect its leaf
     */
    record TicketLines(List<NumberLine> lines, boolean isPurchase) implements Content {}

    /** A lucky number of a campaign. */
    record OneNumber(LuckyNumber number) implements Content {}

    /** Returns the canonical JSON that the leaf commits to. */
    default byte[] canonicalJson() {
        return switch (this) {
            case Nothing _ -> Lines.canonicalJson(null);
            case TicketLines(var lines, _) -> Lines.canonicalJson(lines);
            case OneNumber(var number) ->
                    Lines.luckyNumber(number.seriesText(), number.orderText());
        };
    }

    /** Returns the same content as a JSON tree, for receipts; null if there is none. */
    default @Nullable Object tree() {
        return switch (this) {
            case Nothing _ -> null;
            case TicketLines(var lines, _) -> Lines.tree(lines);
            case OneNumber(var number) -> number.tree();
        };
    }

    /** Returns the number lines; empty unless this is a ticket. */
    default List<NumberLine> lines() {
        return this instanceof TicketLines(var lines, _) ? lines : List.of();
    }

    /** Whether this is a ticket bought with a cart. */
    default boolean isPurchase() {
        return this instanceof TicketLines(_, var purchase) && purchase;
    }
}
