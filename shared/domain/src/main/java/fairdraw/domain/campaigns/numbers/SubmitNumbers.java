package fairdraw.domain.campaigns.numbers;

import fairdraw.domain.Backoff;
import fairdraw.domain.Tenant;
import fairdraw.domain.campaigns.Campaign;
import fairdraw.domain.campaigns.KnownCampaigns;
import fairdraw.domain.campaigns.KnownDraws;
import fairdraw.domain.campaigns.LuckyNumbers.Generation;
import fairdraw.domain.campaigns.entries.CampaignEntries;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.numbers.HandIn.Result;
import fairdraw.domain.campaigns.numbers.WantedNumbers.Problem;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.ids.CampaignSlug;
import fairdraw.domain.ids.EntryId;
import fairdraw.fairness.extraction.LuckyNumber;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Takes the numbers that an organisation made for an entry; the first ones taken are final. */
public final class SubmitNumbers {

    /** The outcome of a request; all but {@link Assigned} have written nothing that counts. */
    public sealed interface Outcome {
        record Assigned(int count) implements Outcome {}

        record NotFound() implements Outcome {}

        /** The campaign has automatic numbers. */
        record NotManual() implements Outcome {}

        record Rejected() implements Outcome {}

        record NotEvaluated() implements Outcome {}

        record AlreadySubmitted() implements Outcome {}

        /** The draw takes no more numbers, or none yet. */
        record Closed() implements Outcome {}

        record WrongCount(int quantity, int sent) implements Outcome {}

        /**
         * The campaign does not have this series.
         *
         * @param position the position of the number in the request, from 0
         */
        record OutOfRange(int position, int seriesCount) implements Outcome {}

        record Duplicate(LuckyNumber number) implements Outcome {}

        /** An entry of the campaign has this number already. */
        record Taken(LuckyNumber number) implements Outcome {}

        /** Concurrent writers won every attempt; nothing rules the numbers out. */
        record Busy() implements Outcome {}
    }

    private final KnownCampaigns campaigns;
    private final KnownDraws draws;
    private final CampaignEntries entries;
    private final HandIn handIn;
    private final InstantSource clock;

    public SubmitNumbers(
            KnownCampaigns campaigns,
            Draws draws,
            CampaignEntries entries,
            NumberClaims claims,
            InstantSource clock,
            RandomGenerator random,
            Backoff backoff) {
        this.campaigns = campaigns;
        this.draws = new KnownDraws(draws);
        this.entries = entries;
        this.handIn = new HandIn(claims, clock, random, backoff);
        this.clock = clock;
    }

    /** Makes the numbers the entry's, or returns the reason for a refusal. */
    public Outcome submit(Tenant tenant, CampaignSlug slug, EntryId entryId, WantedNumbers wanted) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return campaigns
                .find(tenant, slug, now)
                .map(campaign -> submit(campaign, entryId, wanted, now))
                .orElseGet(Outcome.NotFound::new);
    }

    private Outcome submit(Campaign campaign, EntryId entryId, WantedNumbers wanted, Instant now) {
        boolean isHopeless =
                campaign.luckyNumbers().generation() == Generation.AUTOMATIC
                        || wanted.problem(campaign.luckyNumbers()).isPresent();
        if (isHopeless) {
            // A fault of the entry takes precedence over a fault of the numbers.
            return refusal(
                    campaign, entries.find(campaign.tenant(), campaign.id(), entryId), wanted);
        }
        var place = new HandIn.Place(campaign, draws.of(campaign, now), entryId);
        return switch (handIn.handIn(place, wanted.numbers())) {
            case Result.Done _ -> new Outcome.Assigned(wanted.size());
            case Result.EntryRefused(var entry) -> refusal(campaign, entry, wanted);
            case Result.Taken(var number) -> new Outcome.Taken(number);
            case Result.GateShut _ -> new Outcome.Closed();
            case Result.Busy _ -> new Outcome.Busy();
        };
    }

    /** Returns the reason why an entry does not take these numbers, in order of precedence. */
    private static Outcome refusal(
            Campaign campaign, Optional<CampaignEntry> found, WantedNumbers wanted) {
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        if (campaign.luckyNumbers().generation() == Generation.AUTOMATIC) {
            return new Outcome.NotManual();
        }
        CampaignEntry entry = found.get();
        return switch (entry.status()) {
            case REJECTED -> new Outcome.Rejected();
            case PENDING -> new Outcome.NotEvaluated();
            case APPROVED ->
                    entry.qualified()
                            .map(qualified -> refusal(campaign, entry, qualified, wanted))
                            .orElseGet(Outcome.Rejected::new);
        };
    }

    private static Outcome refusal(
            Campaign campaign,
            CampaignEntry entry,
            CampaignEntry.Qualified qualified,
            WantedNumbers wanted) {
        if (entry.assignment().isPresent()) {
            return new Outcome.AlreadySubmitted();
        }
        if (qualified.quantity() != wanted.size()) {
            return new Outcome.WrongCount(qualified.quantity(), wanted.size());
        }
        Optional<Problem> problem = wanted.problem(campaign.luckyNumbers());
        if (problem.isEmpty()) {
            // The entry was refused as not evaluated, and has been evaluated since.
            return new Outcome.Busy();
        }
        return switch (problem.get()) {
            case Problem.Count _ -> new Outcome.WrongCount(qualified.quantity(), wanted.size());
            case Problem.OutOfRange(int position) ->
                    new Outcome.OutOfRange(position, campaign.luckyNumbers().seriesCount());
            case Problem.Duplicate(var number) -> new Outcome.Duplicate(number);
        };
    }
}
