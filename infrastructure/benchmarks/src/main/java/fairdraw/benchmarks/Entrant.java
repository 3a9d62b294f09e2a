package fairdraw.benchmarks;

import fairdraw.benchmarks.stack.Stack;
import fairdraw.domain.campaigns.Campaign;
import fairdraw.domain.campaigns.CampaignForm;
import fairdraw.domain.campaigns.LuckyNumbers;
import fairdraw.domain.campaigns.LuckyNumbers.Generation;
import fairdraw.domain.campaigns.Qualification;
import fairdraw.domain.campaigns.entries.AssignNumbers;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.entries.EvaluateEntry;
import fairdraw.domain.campaigns.entries.SubmitEntry;
import fairdraw.domain.campaigns.entries.SubmitEntry.Outcome;
import fairdraw.domain.campaigns.participants.Consent;
import fairdraw.domain.campaigns.participants.DocumentNumber;
import fairdraw.domain.campaigns.participants.Enrollment;
import fairdraw.domain.draws.rules.DrawTimes;
import fairdraw.domain.ids.CampaignSlug;
import fairdraw.functions.wiring.CampaignModule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A participant who enters campaigns and is approved, outside the measurement. */
final class Entrant {
    private static final DocumentNumber DOCUMENT =
            DocumentNumber.parse("529.982.247-25").orElseThrow();

    private final Stack stack;
    private final CampaignModule campaigns;
    private int made;

    Entrant(Stack stack) {
        this.stack = stack;
        this.campaigns = stack.unmeteredWiring().campaigns();
    }

    /** Creates an open campaign of one series. */
    Campaign campaign(Generation generation, int quantity) {
        Instant now = stack.clock().instant();
        Instant closeAt = now.plus(Duration.ofDays(1));
        return campaigns
                .createCampaign()
                .create(
                        NumberCost.TENANT,
                        new CampaignSlug("campaign-" + ++made),
                        new CampaignForm(
                                "Campaign",
                                new Qualification(
                                        now, closeAt, Set.of(), true, OptionalInt.empty()),
                                new DrawTimes(now, closeAt, closeAt.plus(Duration.ofHours(1))),
                                new LuckyNumbers(
                                        generation,
                                        quantity,
                                        OptionalInt.empty(),
                                        1,
                                        Optional.empty()),
                                1,
                                90,
                                Optional.empty(),
                                false))
                .orElseThrow()
                .campaign();
    }

    /** Creates an approved entry without lucky numbers. */
    CampaignEntry approved(Campaign campaign) {
        String number = String.format(Locale.ROOT, "%044d", ++made);
        Outcome outcome =
                campaigns
                        .submitEntry()
                        .submit(
                                new SubmitEntry.Request(
                                        NumberCost.TENANT,
                                        campaign.slug(),
                                        number,
                                        "00",
                                        enrollment(),
                                        consent(),
                                        number,
                                        Optional.empty(),
                                        ""));
        if (!(outcome instanceof Outcome.Accepted(CampaignEntry entry))) {
            throw new IllegalStateException("not accepted: " + outcome);
        }
        evaluate(campaign, entry);
        return campaigns.entries().find(NumberCost.TENANT, campaign.id(), entry.id()).orElseThrow();
    }

    /** Evaluates an entry without giving it lucky numbers, which is measured separately. */
    private void evaluate(Campaign campaign, CampaignEntry entry) {
        new EvaluateEntry(
                        campaigns.campaigns(),
                        campaigns.entries(),
                        (_, _) -> new AssignNumbers.Outcome.Busy(),
                        stack.clock(),
                        stack.random(),
                        Stack.NO_BACKOFF)
                .evaluate(NumberCost.TENANT, campaign.id(), entry.id());
    }

    private static Enrollment enrollment() {
        return new Enrollment(
                DOCUMENT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Consent consent() {
        return new Consent(stack.clock().instant(), "203.0.113.7", "browser", "v1", List.of());
    }
}
