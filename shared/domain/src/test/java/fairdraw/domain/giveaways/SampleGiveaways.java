package fairdraw.domain.giveaways;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.about.About;
import fairdraw.domain.consumers.Consumer;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.Spread;
import fairdraw.domain.draws.results.Results;
import fairdraw.domain.draws.results.SignedBeacons;
import fairdraw.domain.draws.rules.BeaconRule;
import fairdraw.domain.draws.rules.DrawTimes;
import fairdraw.domain.ids.ConsumerId;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.fairness.Randomness;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Valid giveaways of one day. */
public final class SampleGiveaways {

    public static final Tenant TENANT = new Tenant(new OrganisationId("org_world"), Mode.TEST);
    public static final Instant OPENS = Instant.parse("2026-03-01T08:00:00Z");
    public static final Instant CLOSES = Instant.parse("2026-03-01T20:00:00Z");

    /** The seconds between close and draw. */
    public static final int LEAD = 600;

    /** The seconds for which a place is kept for its winner. */
    public static final int CLAIM = 3_600;

    private SampleGiveaways() {}

    public static Consumer consumer(int number) {
        return consumer(TENANT, number);
    }

    static Consumer consumer(Tenant tenant, int number) {
        return new Consumer(tenant, new ConsumerId("cons_" + number), false, "session");
    }

    public static GiveawayForm form(int winners, OptionalInt capacity, boolean passOn) {
        return form(winners, capacity, passOn, OptionalInt.empty());
    }

    /** Returns the form of a giveaway that this number of people may enter from one device. */
    public static GiveawayForm devices(int entriesPerDevice) {
        return form(1, OptionalInt.empty(), false, OptionalInt.of(entriesPerDevice));
    }

    private static GiveawayForm form(
            int winners, OptionalInt capacity, boolean passOn, OptionalInt perDevice) {
        return planned(
                Optional.of(OPENS), Optional.of(CLOSES), winners, capacity, passOn, perDevice);
    }

    /** Returns a form that does not say when the giveaway opens and closes. */
    static GiveawayForm unplanned() {
        return planned(
                Optional.empty(),
                Optional.empty(),
                1,
                OptionalInt.empty(),
                false,
                OptionalInt.empty());
    }

    public static GiveawayForm planned(
            Optional<Instant> opens,
            Optional<Instant> closes,
            int winners,
            OptionalInt capacity,
            boolean passOn,
            OptionalInt perDevice) {
        return new GiveawayForm(
                new GiveawayOccasion(
                        Optional.of("Sneakers"),
                        "seq_1",
                        "UTC",
                        opens.isPresent(),
                        closes.isPresent(),
                        "seed",
                        perDevice.isPresent(),
                        Optional.empty(),
                        false),
                opens,
                closes,
                CLOSES.plusSeconds(LEAD),
                winners,
                capacity,
                LEAD,
                CLAIM,
                passOn,
                perDevice,
                About.NOTHING);
    }

    /** Returns an open giveaway of one place, with two gates. */
    public static Draw open(DrawId id) {
        return open(id, 1, OptionalInt.empty(), OptionalInt.empty());
    }

    /** Returns draw_0 to draw_9, each created a second after and drawn a second before the last. */
    static Draw numbered(int number) {
        return open(
                new DrawId("draw_" + number),
                1,
                OptionalInt.empty(),
                OptionalInt.empty(),
                OPENS.plusSeconds(number),
                CLOSES.plusSeconds(LEAD - number));
    }

    public static Draw open(DrawId id, int winners, OptionalInt capacity, OptionalInt perDevice) {
        return open(id, winners, capacity, perDevice, OPENS, CLOSES.plusSeconds(LEAD));
    }

    private static Draw open(
            DrawId id,
            int winners,
            OptionalInt capacity,
            OptionalInt perDevice,
            Instant createdAt,
            Instant drawAt) {
        GiveawayForm form =
                planned(
                        Optional.of(OPENS),
                        Optional.of(CLOSES),
                        winners,
                        capacity,
                        false,
                        perDevice);
        EntrantRules rules =
                new EntrantRules(
                        id,
                        TENANT.mode(),
                        new DrawTimes(OPENS, CLOSES, drawAt),
                        new BeaconRule(SignedBeacons.chain(), LEAD, 1_000),
                        capacity,
                        winners,
                        EntrantRules.alternatesFor(winners),
                        CLAIM,
                        false,
                        perDevice,
                        About.NOTHING);
        return new Draw(
                TENANT,
                id,
                form.occasion(),
                rules,
                rules.hash(),
                new Spread(2, 2),
                1,
                new Progress.Open(),
                1,
                CLOSES,
                0,
                Optional.empty(),
                createdAt,
                createdAt);
    }

    /** Returns a giveaway after its close. */
    public static Draw closed(Draw draw) {
        return draw.to(new Progress.Closed(CLOSES, 0, false), CLOSES, CLOSES);
    }

    /** Returns a giveaway whose first places are awarded. */
    public static Draw awarded(Draw draw, int entrants, int nextRank) {
        var sealed =
                new Progress.Sealed(
                        new Progress.Closed(CLOSES, 0, false),
                        "ab".repeat(32),
                        new Randomness.Round(SignedBeacons.chain().chainHash(), 1_000),
                        1);
        Instant drawn = CLOSES.plusSeconds(LEAD);
        return draw.to(
                new Progress.Awarded(sealed, entrants, entrants, nextRank, false, 0, drawn),
                drawn,
                drawn);
    }

    /** Returns the consumers of a draw by rank, by their numbers, as far as ranks are stored. */
    public static List<Integer> ranking(
            Results results, Participations participations, Draw draw, int count) {
        return results.ranks(draw, 0, count).stream()
                .map(rank -> participations.find(draw, rank.person()).orElseThrow().consumerId())
                .map(id -> Integer.valueOf(id.text().substring("cons_".length())))
                .toList();
    }
}
