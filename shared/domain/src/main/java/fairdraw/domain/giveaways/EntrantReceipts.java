package fairdraw.domain.giveaways;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.evidence.IssueReceipt;
import fairdraw.domain.giveaways.Participation.Stay;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The receipts of entrants, each for the last record, with its proof once the draw is sealed. */
public final class EntrantReceipts {

    private final Participations participations;
    private final IssueReceipt issue;

    public EntrantReceipts(Participations participations, IssueReceipt issue) {
        this.participations = participations;
        this.issue = issue;
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
