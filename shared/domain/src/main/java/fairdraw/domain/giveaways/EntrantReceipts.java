package fairdraw.domain.giveaways;

import fairdraw.domain.consumers.Consumer;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.evidence.IssueReceipt;
import fairdraw.domain.draws.keys.RootKeys;
import fairdraw.domain.giveaways.Participation.Stay;
import fairdraw.domain.ids.DrawId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The receipts of entrants, each for the last record, with its proof once the draw is sealed. */
public final class EntrantReceipts {

    /** The outcome of a request for a receipt. */
    public sealed interface Outcome {
        record Issued(Map<String, @Nullable Object> receipt) implements Outcome {}

        record NotFound() implements Outcome {}

        /** The consumer has never entered. */
        record NotEntered() implements Outcome {}
    }

    private final Draws draws;
    private final Participations participations;
    private final IssueReceipt issue;
    private final RootKeys keys;

    public EntrantReceipts(
            Draws draws, Participations participations, IssueReceipt issue, RootKeys keys) {
        this.draws = draws;
        this.participations = participations;
        this.issue = issue;
        this.keys = keys;
    }

    /** Returns the consumer's current receipt. */
    public Outcome of(Consumer consumer, DrawId drawId) {
        return draws.find(consumer.tenant(), drawId)
                .filter(draw -> draw.occasion() instanceof GiveawayOccasion)
                .map(draw -> of(consumer, draw))
                .orElseGet(Outcome.NotFound::new);
    }

    private Outcome of(Consumer consumer, Draw draw) {
        Optional<Participation> part =
                participations.find(draw, DrawStatus.person(keys, draw, consumer.id()));
        return part.flatMap(found -> found.last().map(record -> now(draw, found, record)))
                .<Outcome>map(Outcome.Issued::new)
                .orElseGet(Outcome.NotEntered::new);
    }

    /** Returns the current receipt of the record of a draw that its links call by that name. */
    public Optional<Map<String, @Nullable Object>> named(Draw draw, String name) {
        int end = name.lastIndexOf('-');
        if (end < 0 || !(draw.occasion() instanceof GiveawayOccasion)) {
            return Optional.empty();
        }
        return participations
                .find(draw, name.substring(0, end))
                .flatMap(part ->
                        part.records().stream()
                                .filter(record -> part.name(record).equals(name))
                                .findFirst()
                                .map(record -> now(draw, part, record)));
    }

    private Map<String, @Nullable Object> now(Draw draw, Participation part, Stay record) {
        return issue.now(draw, part.entry(record), part.name(record), record.enteredAt());
    }
}
