package fairdraw.domain.draws.registering;

import static fairdraw.domain.draws.SampleDraws.CLOSES;
import static fairdraw.domain.draws.SampleDraws.OPENS;
import static fairdraw.domain.draws.SampleDraws.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.draws.Cancelling;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.draws.results.SignedBeacons;
import fairdraw.domain.draws.rules.SampleRegisters;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.ids.OperatorId;
import fairdraw.domain.register.Draft;
import fairdraw.domain.register.Pending;
import fairdraw.fairness.Manifest;
import fairdraw.fairness.Randomness;
import fairdraw.fairness.encoding.Sha256;
import fairdraw.fairness.entries.Drawn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class DrawEntriesTest {

    private static final Draw UNREGISTERED =
            SampleDraws.open(TENANT, new DrawId("draw_1"), new LotterySlug("mega"));
    private static final Draw DRAW =
            UNREGISTERED.registered(
                    SampleRegisters.registration(TENANT.mode(), Sha256.of("receipts")), 3);
    private static final String RULES = DRAW.registered().orElseThrow().rulesHash();
    private static final String ROOT = Sha256.hex("root");

    /** The time of round 1,000 of the chain of the samples. */
    private static final Instant KNOWN = chainTime(1_000);

    private static Instant chainTime(long round) {
        return SignedBeacons.chain().timeOf(round);
    }

    private static Manifest manifest(long round, boolean advanced) {
        return new Manifest(
                "draw_1",
                4,
                1,
                ROOT,
                DRAW.rulesHash(),
                new Randomness.Round(SignedBeacons.chain().chainHash(), round),
                CLOSES,
                new Manifest.Pool(500, 7, 920),
                advanced);
    }

    private static Draft one(Optional<Draft> entry) {
        return entry.orElseThrow();
    }

    /** The text of an entry of the draw, of this kind, with these members, between its own. */
    private static void isEntry(Draft draft, String... parts) {
        assertThat(draft.draw()).contains(DRAW.id());
        assertThat(draft.body())
                .contains("\"draw\":\"draw_1\"", "\"rules\":\"" + RULES + "\"")
                .contains(parts);
    }

    @Test
    void anAnnouncementNamesTheOrganisationItsNumberTheTimesAndTheLottery() {
        Draft entry = one(DrawEntries.announced(DRAW));

        isEntry(
                entry,
                "\"t\":\"draw\"",
                "\"org\":\"org_1\"",
                "\"no\":3",
                "\"openAt\":\"2026-03-01T08:00:00Z\"",
                "\"of\":\"01957b1c-0000-7000-8000-00000000f00d\"");
        assertThat(entry.deadline()).contains(OPENS.plusSeconds(60));
    }

    @Test
    void aDraftIsNotAnnounced() {
        Draw drafted = DRAW.amended(DRAW.occasion(), DRAW.rules(), false, OPENS);

        assertThat(DrawEntries.announced(drafted)).isEmpty();
    }

    @Test
    void aSealShowsTheListAndTheMoneyAndCountsOnlyAMarginBeforeItsRound() {
        Draft entry =
                one(
                        DrawEntries.sealed(
                                DRAW, manifest(1_000, false), OptionalLong.of(9), List.of()));

        isEntry(
                entry,
                "\"t\":\"seal\"",
                "\"root\":\"" + ROOT + "\"",
                "\"leaves\":4",
                "\"left\":1",
                "\"lines\":7",
                "\"pool\":{\"carriedCents\":500,\"n\":9,\"poolCents\":920}");
        assertThat(entry.body()).doesNotContain("\"round\"");
        assertThat(entry.deadline()).contains(KNOWN.minusSeconds(1));
    }

    @Test
    void aSealShowsHowFarTheLanesOfAutomaticNumbersHaveCome() {
        isEntry(
                one(
                        DrawEntries.sealed(
                                DRAW, manifest(1_000, false), OptionalLong.of(9), List.of(7L, 8L))),
                "\"given\":[7,8]");
    }

    @Test
    void aDrawClosedEarlyNamesTheRoundThatDecides() {
        Draft entry =
                one(DrawEntries.sealed(DRAW, manifest(900, true), OptionalLong.of(9), List.of()));

        isEntry(entry, "\"round\":900");
        assertThat(entry.deadline()).contains(chainTime(900).minusSeconds(1));
    }

    @Test
    void aSealThatCannotNameItsMoneyIsNotMade() {
        assertThat(
                        DrawEntries.sealed(
                                DRAW, manifest(1_000, false), OptionalLong.empty(), List.of()))
                .isEmpty();
    }

    @Test
    void aDrawnEntryShowsWhatDecided() {
        isEntry(
                one(DrawEntries.drawn(DRAW, new Drawn.Outcome.Signature(1_000, "cd".repeat(48)))),
                "\"t\":\"drawn\"",
                "\"round\":1000",
                "\"signature\":\"" + "cd".repeat(48) + "\"");
    }

    @Test
    void aCancellationNamesItsOperatorAndAShortReason() {
        Draw asked = DRAW.cancelling(new Cancelling("é".repeat(201), new OperatorId("op"), OPENS));

        isEntry(
                one(DrawEntries.cancelled(asked)),
                "\"t\":\"cancel\"",
                "\"why\":\"ASKED\"",
                "\"by\":\"operator:op\"",
                "\"reason\":\"" + "é".repeat(200) + "\"");
    }

    @Test
    void aCancellationByTheRulesNamesThemAndTheGap() {
        Draw crowded = DRAW.cancelling(Cancelling.byRule("crowded", OPENS));

        isEntry(
                one(DrawEntries.cancelled(crowded)),
                "\"t\":\"cancel\"",
                "\"why\":\"GAP\"",
                "\"by\":\"rule\"",
                "\"reason\":\"crowded\"");
    }

    @Test
    void aDeletionIsACancellationUnlessTheDrawIsOver() {
        Draw cancelled = DRAW.cancelling(new Cancelling("flood", new OperatorId("op"), OPENS));

        isEntry(one(DrawEntries.deleted(DRAW)), "\"t\":\"cancel\"", "\"why\":\"NO_ENTRIES\"");
        assertThat(DrawEntries.deleted(cancelled)).isEmpty();
    }

    @Test
    void anEndHasNothingMore() {
        assertThat(one(DrawEntries.ended(DRAW)).body())
                .isEqualTo("{\"draw\":\"draw_1\",\"rules\":\"" + RULES + "\",\"t\":\"end\"}");
    }

    @Test
    void aDrawInNoRegisterHasNoEntries() {
        assertThat(DrawEntries.announced(UNREGISTERED)).isEmpty();
        assertThat(DrawEntries.ended(UNREGISTERED)).isEmpty();
        assertThat(DrawEntries.deleted(UNREGISTERED)).isEmpty();
        assertThat(
                        DrawEntries.sealed(
                                UNREGISTERED,
                                manifest(1_000, false),
                                OptionalLong.empty(),
                                List.of()))
                .isEmpty();
    }

    @Test
    void entriesOfOneDrawWaitInTheOrderOfItsWritesWhateverTheClockSays() {
        Draft ended = one(DrawEntries.ended(DRAW));
        Draw next = DRAW.to(new Progress.Open(true), CLOSES, OPENS.minusSeconds(60));
        Pending first = DrawEntries.waiting(DRAW, ended);
        Pending second = DrawEntries.waiting(next, ended);

        assertThat(second.id()).isGreaterThan(first.id());
        assertThat(DrawEntries.waiting(next, ended)).isEqualTo(second);
        assertThat(first.mode()).isEqualTo(TENANT.mode());
    }

    @Test
    void theClockOfADrawInNoRegisterIsTakenAsItIs() {
        Instant earlier = OPENS.minusSeconds(60);

        assertThat(UNREGISTERED.putOff(CLOSES, earlier).updatedAt()).isEqualTo(earlier);
        assertThat(DRAW.putOff(CLOSES, earlier).updatedAt()).isEqualTo(OPENS.plusMillis(1));
    }
}
