package fairdraw.functions;

import fairdraw.domain.Backoff;
import fairdraw.domain.campaigns.AllocateNumbers;
import fairdraw.domain.campaigns.AssignNumbers;
import fairdraw.domain.campaigns.CampaignNumbers;
import fairdraw.domain.campaigns.CommittedNumbers;
import fairdraw.domain.campaigns.KnownCampaigns;
import fairdraw.domain.campaigns.LaneGates;
import fairdraw.domain.campaigns.SubmitNumbers;
import fairdraw.domain.draws.Entries;
import fairdraw.domain.draws.Gates;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** What is about lucky numbers: handed in, given by us, held and drawn. */
public final class NumberUseCases {

    private final Tables tables;
    private final Services services;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Backoff backoff;

    NumberUseCases(
            Tables tables,
            Services services,
            InstantSource clock,
            RandomGenerator random,
            Backoff backoff) {
        this.tables = tables;
        this.services = services;
        this.clock = clock;
        this.random = random;
        this.backoff = backoff;
    }

    public SubmitNumbers submitNumbers() {
        return new SubmitNumbers(
                new KnownCampaigns(tables.campaigns()),
                tables.draws(),
                tables.campaignEntries(),
                tables.numberClaims(),
                clock,
                random,
                backoff);
    }

    public AssignNumbers assignNumbers() {
        return new AllocateNumbers(tables.allocations(), tables.holes(), clock, random, backoff);
    }

    /** Who holds which number. */
    public CommittedNumbers committedNumbers() {
        return new CommittedNumbers(
                new KnownCampaigns(tables.campaigns()),
                tables.heldNumbers(),
                tables.allocations(),
                services.numberKeys(),
                clock);
    }

    /** The numbers of campaigns as the records of their draws. */
    public Entries entries() {
        return new CampaignNumbers(tables.heldNumbers(), committedNumbers());
    }

    /** What admits the numbers that we give. */
    public Gates laneGates() {
        return new LaneGates(tables.holes());
    }
}
