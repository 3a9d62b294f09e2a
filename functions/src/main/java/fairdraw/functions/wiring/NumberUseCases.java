package fairdraw.functions.wiring;

import fairdraw.domain.Backoff;
import fairdraw.domain.campaigns.KnownCampaigns;
import fairdraw.domain.campaigns.entries.AssignNumbers;
import fairdraw.domain.campaigns.numbers.AllocateNumbers;
import fairdraw.domain.campaigns.numbers.CampaignNumbers;
import fairdraw.domain.campaigns.numbers.CommittedNumbers;
import fairdraw.domain.campaigns.numbers.LaneGates;
import fairdraw.domain.campaigns.numbers.SubmitNumbers;
import fairdraw.domain.draws.Gates;
import fairdraw.domain.draws.sealing.Entries;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** The use cases of lucky numbers: submitted by integrators, allocated by us, held and drawn. */
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

    /** Returns the lookup of a lucky number's holder. */
    public CommittedNumbers committedNumbers() {
        return new CommittedNumbers(
                new KnownCampaigns(tables.campaigns()),
                tables.heldNumbers(),
                tables.allocations(),
                services.numberKeys(),
                clock);
    }

    /** Returns the lucky numbers of campaigns in the form of entries for their draws. */
    public Entries entries() {
        return new CampaignNumbers(tables.heldNumbers(), committedNumbers());
    }

    /** Returns the gates that admit the lucky numbers that we allocate. */
    public Gates laneGates() {
        return new LaneGates(tables.holes());
    }
}
