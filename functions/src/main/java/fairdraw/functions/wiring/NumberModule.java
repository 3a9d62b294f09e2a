package fairdraw.functions.wiring;

import fairdraw.domain.Backoff;
import fairdraw.domain.campaigns.KnownCampaigns;
import fairdraw.domain.campaigns.entries.AssignNumbers;
import fairdraw.domain.campaigns.numbers.AllocateNumbers;
import fairdraw.domain.campaigns.numbers.CampaignNumbers;
import fairdraw.domain.campaigns.numbers.CommittedNumbers;
import fairdraw.domain.campaigns.numbers.LaneGates;
import fairdraw.domain.campaigns.numbers.OpenNumbers;
import fairdraw.domain.campaigns.numbers.SubmitNumbers;
import fairdraw.domain.draws.Gates;
import fairdraw.domain.draws.sealing.Entries;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** The use cases of lucky numbers: submitted by integrators, allocated by us, held and drawn. */
public final class NumberModule {

    private final Tables tables;
    private final CampaignTables campaignTables;
    private final Services services;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Backoff backoff;
    private final KnownCampaigns knownCampaigns;

    NumberModule(Deployment deployment, KnownCampaigns knownCampaigns) {
        tables = deployment.tables();
        campaignTables = tables.ofCampaigns();
        services = deployment.services();
        clock = deployment.clock();
        random = deployment.random();
        backoff = deployment.backoff();
        this.knownCampaigns = knownCampaigns;
    }

    public SubmitNumbers submitNumbers() {
        return new SubmitNumbers(
                knownCampaigns,
                tables.draws(),
                campaignTables.campaignEntries(),
                campaignTables.numberClaims(),
                clock,
                random,
                backoff);
    }

    public AssignNumbers assignNumbers() {
        return new AllocateNumbers(
                campaignTables.allocations(), campaignTables.holes(), clock, random, backoff);
    }

    /** Returns what opens the order of automatic numbers. */
    OpenNumbers openNumbers() {
        return new OpenNumbers(
                tables.draws(),
                campaignTables.campaigns(),
                services.numberKeys(),
                services.beacons(),
                services.triggers(),
                clock);
    }

    /** Returns the lookups between entries and the lucky numbers that they hold. */
    public CommittedNumbers committedNumbers() {
        return new CommittedNumbers(
                knownCampaigns,
                campaignTables.campaignEntries(),
                campaignTables.numberClaims(),
                campaignTables.allocations(),
                services.numberKeys(),
                clock);
    }

    /** Returns the lucky numbers of campaigns in the form of entries for their draws. */
    public Entries entries() {
        return new CampaignNumbers(campaignTables.campaignEntries(), committedNumbers());
    }

    /** Returns the gates that admit the lucky numbers that we allocate. */
    public Gates laneGates() {
        return new LaneGates(campaignTables.holes());
    }
}
