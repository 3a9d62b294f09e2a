package fairdraw.fairness.entries;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The randomness that decided a draw.
 *
 * @param numbers what opens the order of automatic numbers
 */
public record Drawn(OfDraw draw, Outcome outcome, Optional<Numbers> numbers)
        implements RegisterEntry {

    /** A source's outcome. */
    public sealed interface Outcome {

        /** The signature of a beacon's round, as hex. */
        record Signature(long round, String signature) implements Outcome {}

        /** The five prizes of a contest, and the two operators who entered them. */
        record Prizes(Deciding.Contest contest, List<String> prizes, List<String> by)
                implements Outcome {}
    }

    /** The secret of automatic numbers, and the signature that opened them, as hex. */
    public record Numbers(String secret, String opened) {}

    @Override
    public Map<String, Object> document() {
        Map<String, Object> document = draw.entry("drawn");
        switch (outcome) {
            case Outcome.Signature(long round, String signature) -> {
                document.put("round", round);
                document.put("signature", signature);
            }
            case Outcome.Prizes(Deciding.Contest contest, List<String> prizes, List<String> by) -> {
                contest.addTo(document);
                document.put("prizes", prizes);
                document.put("by", by);
            }
        }
        numbers.ifPresent(shown -> {
            document.put("secret", shown.secret());
            document.put("opened", shown.opened());
        });
        return document;
    }
}
