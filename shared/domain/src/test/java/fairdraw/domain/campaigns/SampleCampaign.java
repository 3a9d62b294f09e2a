package fairdraw.domain.campaigns;

import fairdraw.domain.Tenant;
import fairdraw.domain.campaigns.LuckyNumbers.Generation;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.draws.Spread;
import fairdraw.domain.draws.keys.FixedRootKeys;
import fairdraw.domain.draws.results.SignedBeacons;
import fairdraw.domain.draws.rules.BeaconRule;
import fairdraw.domain.draws.rules.DrawTimes;
import fairdraw.domain.draws.rules.Registration.NumberOrder;
import fairdraw.domain.draws.rules.SampleRegisters;
import fairdraw.domain.draws.rules.Source;
import fairdraw.domain.ids.CampaignId;
import fairdraw.domain.ids.CampaignSlug;
import fairdraw.domain.ids.DrawId;
import fairdraw.fairness.encoding.Hex;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Valid campaigns with their draws: manual numbers in ten series, five for each entry, all on one
 * day.
 */
public final class SampleCampaign {

    public static final Instant OPENS = SampleDraws.OPENS;
    public static final Instant CLOSES = SampleDraws.CLOSES;

    private static final CampaignId ID = new CampaignId("01957b1c-0000-8000-9000-00000000ca0a");

    private static final Source BEACON = new BeaconRule(SignedBeacons.chain(), 10, 1_000);

    private final Campaign campaign;
    private final Source source;
    private final int winners;

    private SampleCampaign(Campaign campaign, Source source, int winners) {
        this.campaign = campaign;
        this.source = source;
        this.winners = winners;
    }

    /** Returns the sample campaign for a tenant. */
    public static SampleCampaign of(Tenant tenant) {
        return new SampleCampaign(
                new Campaign(
                        tenant,
                        ID,
                        new CampaignSlug("spring"),
                        "Spring",
                        new DrawId("draw_0123456789ABCDEFGHJKMNPQRS"),
                        new Spread(2, 2),
                        1,
                        new LuckyNumbers(
                                Generation.MANUAL, 5, OptionalInt.empty(), 10, Optional.empty()),
                        new Qualification(OPENS, CLOSES, Set.of(), true, OptionalInt.empty()),
                        true,
                        1,
                        OPENS,
                        OPENS),
                BEACON,
                1);
    }

    /** Returns the campaign under another slug, and so with another id and another draw. */
    public SampleCampaign called(CampaignSlug slug) {
        String id = CreateCampaign.id(campaign.tenant().organisation(), slug).text();
        return new SampleCampaign(
                new Campaign(
                        campaign.tenant(),
                        new CampaignId(id),
                        slug,
                        campaign.name(),
                        new DrawId("draw-of-" + id),
                        campaign.spread(),
                        campaign.pepper(),
                        campaign.luckyNumbers(),
                        campaign.qualification(),
                        campaign.declaresPrizes(),
                        campaign.version(),
                        campaign.createdAt(),
                        campaign.updatedAt()),
                source,
                winners);
    }

    /** Returns the campaign with other rules for its lucky numbers. */
    public SampleCampaign giving(LuckyNumbers luckyNumbers) {
        Spread spread =
                luckyNumbers.generation() == Generation.MANUAL
                        ? campaign.spread()
                        : new Spread(Lane.count(luckyNumbers), 2);
        return with(spread, luckyNumbers, campaign.qualification(), campaign.declaresPrizes());
    }

    /**
     * Returns the campaign with automatic numbers, {@code perEntry} for each entry, in one series.
     */
    public SampleCampaign allocating(int perEntry) {
        return giving(
                new LuckyNumbers(
                        Generation.AUTOMATIC,
                        perEntry,
                        OptionalInt.empty(),
                        1,
                        Optional.of("ab".repeat(32))));
    }

    /**
     * Returns the campaign with manual numbers, {@code perEntry} for each entry and at most {@code
     * mostPerParticipant} for each participant.
     */
    public SampleCampaign giving(int perEntry, int mostPerParticipant) {
        return giving(
                new LuckyNumbers(
                        Generation.MANUAL,
                        perEntry,
                        OptionalInt.of(mostPerParticipant),
                        10,
                        Optional.empty()));
    }

    /** Returns the campaign with these fields required of participants. */
    public SampleCampaign demanding(EnrollmentField... fields) {
        Qualification now = campaign.qualification();
        return qualifying(
                new Qualification(
                        now.opensAt(),
                        now.closesAt(),
                        Set.of(fields),
                        now.companies(),
                        now.maxEntries()));
    }

    /**
     * Returns the campaign with at most {@code mostEntries} approved entries for each participant.
     */
    public SampleCampaign allowing(int mostEntries) {
        Qualification now = campaign.qualification();
        return qualifying(
                new Qualification(
                        now.opensAt(),
                        now.closesAt(),
                        now.required(),
                        now.companies(),
                        OptionalInt.of(mostEntries)));
    }

    /** Returns the campaign with this many winners, whom this randomness decides. */
    public SampleCampaign drawing(int winnerCount, Source randomness) {
        return new SampleCampaign(campaign, randomness, winnerCount);
    }

    /** Returns the campaign with this many winners. */
    public SampleCampaign drawing(int winnerCount) {
        return drawing(winnerCount, source);
    }

    /** Returns the campaign with another qualification. */
    public SampleCampaign qualifying(Qualification qualification) {
        return with(
                campaign.spread(),
                campaign.luckyNumbers(),
                qualification,
                campaign.declaresPrizes());
    }

    /** Returns the campaign without declared wins. */
    public SampleCampaign withoutPrizes() {
        return with(campaign.spread(), campaign.luckyNumbers(), campaign.qualification(), false);
    }

    private SampleCampaign with(
            Spread spread,
            LuckyNumbers luckyNumbers,
            Qualification qualification,
            boolean declaresPrizes) {
        return new SampleCampaign(
                new Campaign(
                        campaign.tenant(),
                        campaign.id(),
                        campaign.slug(),
                        campaign.name(),
                        campaign.drawId(),
                        spread,
                        campaign.pepper(),
                        luckyNumbers,
                        qualification,
                        declaresPrizes,
                        campaign.version(),
                        campaign.createdAt(),
                        campaign.updatedAt()),
                source,
                winners);
    }

    /** Returns a campaign with the order of automatic numbers that its draw has in the register. */
    public static Campaign ordered(Campaign campaign, Draw draw) {
        return campaign.orderedBy(draw);
    }

    public Campaign campaign() {
        return campaign;
    }

    /** Returns the campaign with the opened order of its numbers, if they are automatic. */
    public Campaign opened() {
        return order().map(order -> order.openingRound(draw().rules().times()))
                .map(SignedBeacons::foretold)
                .map(signature -> campaign.orderedBy(registered()).opened(Hex.encode(signature)))
                .orElse(campaign);
    }

    /** Returns the order of the campaign's numbers, if they are automatic. */
    public Optional<NumberOrder> order() {
        return switch (campaign.luckyNumbers().generation()) {
            case MANUAL -> Optional.empty();
            case AUTOMATIC ->
                    Optional.of(
                            NumberOrder.of(
                                    new FixedRootKeys()
                                            .numbers(campaign.pepper(), campaign.drawId()),
                                    SignedBeacons.chain()));
        };
    }

    /** Returns the campaign's draw, open, in a register in which nobody else has to see it. */
    public Draw registered() {
        return SampleRegisters.unseen(draw(), 1, order());
    }

    /** Returns the campaign's draw, open, without alternates. */
    public Draw draw() {
        CampaignRules rules =
                new CampaignRules(
                        campaign.drawId(),
                        campaign.tenant().mode(),
                        new DrawTimes(OPENS, CLOSES, CLOSES.plusSeconds(10)),
                        source,
                        campaign.luckyNumbers(),
                        winners,
                        0);
        return new Draw(
                campaign.tenant(),
                campaign.drawId(),
                new CampaignOccasion(campaign.id(), campaign.slug()),
                rules,
                rules.hash(),
                campaign.spread(),
                campaign.pepper(),
                new Progress.Open(),
                1,
                CLOSES,
                0,
                Optional.empty(),
                OPENS,
                OPENS);
    }
}
