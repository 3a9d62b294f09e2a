package fairdraw.domain.campaigns.entries;

import fairdraw.domain.campaigns.Campaign;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.evidence.IssueReceipt;
import fairdraw.fairness.extraction.LuckyNumber;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The receipts of lucky numbers. */
public final class NumberReceipts {

    private final Draws draws;
    private final IssueReceipt issue;

    public NumberReceipts(Draws draws, IssueReceipt issue) {
        this.draws = draws;
        this.issue = issue;
    }

    /** Returns the current receipts of numbers that an entry holds. */
    List<Map<String, @Nullable Object>> now(
            Campaign campaign, CampaignEntry entry, List<LuckyNumber> numbers) {
        Draw draw = draw(campaign);
        return numbers.stream().map(number -> now(draw, entry, number)).toList();
    }

    /** Returns the current receipt of a number that an entry of the draw's campaign holds. */
    Map<String, @Nullable Object> now(Draw draw, CampaignEntry entry, LuckyNumber number) {
        Assignment assignment = entry.assignment().orElseThrow();
        return issue.now(
                draw,
                NumberLeaf.of(entry, assignment, number),
                name(entry, number),
                assignment.at());
    }

    /**
     * Returns the receipts that the event of an allocation carries, without a proof, whatever has
     * happened to the draw since.
     */
    List<Map<String, @Nullable Object>> onEntry(
            Campaign campaign, CampaignEntry entry, List<LuckyNumber> numbers) {
        Draw draw = draw(campaign);
        Assignment assignment = entry.assignment().orElseThrow();
        return numbers.stream()
                .map(number ->
                        issue.onEntry(
                                draw,
                                NumberLeaf.of(entry, assignment, number),
                                name(entry, number),
                                assignment.at()))
                .toList();
    }

    /** Returns the name by which the links of its draw call a number. */
    static String name(CampaignEntry entry, LuckyNumber number) {
        return entry.id().text() + '-' + number.index();
    }

    private Draw draw(Campaign campaign) {
        return draws.find(campaign.tenant(), campaign.drawId()).orElseThrow();
    }
}
