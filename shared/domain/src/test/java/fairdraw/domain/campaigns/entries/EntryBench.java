package fairdraw.domain.campaigns.entries;

import fairdraw.domain.Backoff;
import fairdraw.domain.MovableClock;
import fairdraw.domain.Tenant;
import fairdraw.domain.campaigns.Campaign;
import fairdraw.domain.campaigns.InMemoryCampaigns;
import fairdraw.domain.campaigns.KnownCampaigns;
import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.draws.InMemoryDraws;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.draws.evidence.SampleReceipts;
import fairdraw.domain.draws.keys.FixedRootKeys;
import fairdraw.domain.draws.sealing.InMemorySealedLists;
import fairdraw.domain.ids.Ids;
import java.util.Random;

/** A campaign whose entries are submitted and evaluated in memory. */
final class EntryBench {

    static final Tenant TENANT = SampleDraws.TENANT;

    final MovableClock clock = new MovableClock(SampleCampaign.OPENS.plusSeconds(60));
    final InMemoryDraws draws = new InMemoryDraws();
    final InMemoryCampaigns campaigns = new InMemoryCampaigns(draws);
    final InMemoryCampaignEntries entries = new InMemoryCampaignEntries();
    final CampaignPrizes prizes = entries.prizes();
    final KnownCampaigns known = new KnownCampaigns(campaigns);
    final NumberReceipts receipts =
            new NumberReceipts(
                    draws, SampleReceipts.of(new InMemorySealedLists(), new FixedRootKeys()));
    final Campaign campaign;

    private final Random random = new Random(1);
    private final Backoff backoff = _ -> {};
    private AssignNumbers assignNumbers = (_, _) -> new AssignNumbers.Outcome.Busy();

    EntryBench(SampleCampaign sample) {
        campaign = sample.campaign();
        campaigns.create(campaign, sample.registered());
    }

    /** Sets the way in which approved entries get their numbers. */
    void assigning(AssignNumbers how) {
        assignNumbers = how;
    }

    Ids ids() {
        return new Ids(clock, random);
    }

    SubmitEntry submitEntry() {
        return new SubmitEntry(known, entries, new FixedRootKeys(), clock, ids());
    }

    SubmitEntry.Outcome submit(SampleSubmission submission) {
        return submitEntry().submit(submission.request(campaign.slug()));
    }

    /** Returns the entry of a submission that must be accepted. */
    CampaignEntry accepted(SampleSubmission submission) {
        return switch (submit(submission)) {
            case SubmitEntry.Outcome.Accepted(CampaignEntry entry) -> entry;
            case SubmitEntry.Outcome other ->
                    throw new IllegalStateException("not accepted: " + other);
        };
    }

    EvaluateEntry.Outcome evaluate(CampaignEntry entry) {
        return evaluateEntry().evaluate(TENANT, campaign.id(), entry.id());
    }

    EvaluateEntry evaluateEntry() {
        return new EvaluateEntry(campaigns, entries, assignNumbers, clock, random, backoff);
    }

    /** Evaluates the entry and returns it as it is stored afterwards. */
    CampaignEntry evaluated(CampaignEntry entry) {
        evaluate(entry);
        return stored(entry);
    }

    ChangeWin changeWin() {
        return new ChangeWin(entries, prizes, backoff);
    }

    CampaignEntry stored(CampaignEntry entry) {
        return entries.find(TENANT, campaign.id(), entry.id()).orElseThrow();
    }

    Participant participant(CampaignEntry entry) {
        return entries.participant(campaign, entry.person()).orElseThrow();
    }

    /** Adds a prize with this stock. */
    Prize prize(long stock) {
        var form = new AddPrize.Form("Voucher", "VOUCHER", 4_990, stock);
        return switch (addPrize().add(TENANT, campaign.id(), form)) {
            case AddPrize.Outcome.Added(Prize prize) -> prize;
            case AddPrize.Outcome other -> throw new IllegalStateException("no prize: " + other);
        };
    }

    AddPrize addPrize() {
        return new AddPrize(campaigns, prizes, clock, ids());
    }

    long stock(Prize prize) {
        return prizes.all(campaign).stream()
                .filter(each -> each.id().equals(prize.id()))
                .mapToLong(Prize::currentStock)
                .sum();
    }
}
