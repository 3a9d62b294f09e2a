package fairdraw.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.verifier.reading.Hashes;
import fairdraw.verifier.reading.Json;
import fairdraw.verifier.reading.Report;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class VerificationTest {

    private static final String EVIDENCE = "/v1/draws/" + Operator.DRAW + "/evidence";

    private static Operator lottery(long seed) throws GeneralSecurityException {
        return new Operator(seed, new LotteryProduct());
    }

    private static Operator draw(long seed, String... events) throws GeneralSecurityException {
        return new Operator(seed, new RankedProduct(true, List.of(events)));
    }

    private static void assertWhole(Published published, long seed) {
        assertThat(published.verified().lines())
                .as("seed %d", seed)
                .hasSizeGreaterThan(20)
                .allSatisfy(line -> assertThat(line.mark()).isEqualTo(Report.Mark.OK));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anHonestDrawOfEveryKindPassesEveryCheck(long seed) throws Exception {
        assertWhole(lottery(seed).publish(), seed);
        assertWhole(draw(seed, "COMPLETED", "EXPIRED", "DENIED", "COMPLETED").publish(), seed);
        assertWhole(
                new Operator(seed, new RankedProduct(false, List.of("COMPLETED"))).publish(), seed);
    }

    /**
     * Until a draw is COMPLETED, a further page would be of a later time than the one before it.
     */
    @Test
    void furtherClaimsAreReadOnceNothingCanChangeInThem() throws Exception {
        for (String status : List.of("DRAWN", "COMPLETED")) {
            Operator operator = draw(1, "COMPLETED", "EXPIRED", "DENIED", "COMPLETED");
            operator.status = status;
            Published published = operator.publish();
            Published early =
                    published.with(EVIDENCE + "?claimsAfter=2", Published.set("claims", List.of()));

            assertThat(published.failed()).isEmpty();
            assertThat(early.failed())
                    .isEqualTo(status.equals("DRAWN") ? List.of() : List.of("claims"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 1_000})
    void anHonestDrawMayLimitTheEntriesOfADevice(int most) throws Exception {
        assertWhole(new Operator(most, limited(Published.json(most))).publish(), most);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void aLimitThatLetsNobodyInIsNoRule(int most) throws Exception {
        var published = new Operator(1, limited(Published.json(most))).publish();

        assertThat(published.verified().holds()).isFalse();
    }

    private static Product limited(Json most) {
        return new RankedProduct(true, List.of("COMPLETED", "EXPIRED", "DENIED", "COMPLETED"))
                .with("maxEntriesPerDevice", most);
    }

    @Test
    void whatIsNotThereYetIsWaitedFor() throws Exception {
        Operator open = lottery(1);
        open.status = "OPEN";
        assertThat(open.publish().verified().holds()).isTrue();
        assertThat(open.publish().checks(Report.Mark.WAIT)).containsExactly("manifest hash");
        Operator sealed = lottery(1);
        sealed.status = "SEALED";
        assertThat(sealed.publish().verified().holds()).isTrue();
        assertThat(sealed.publish().checks(Report.Mark.WAIT)).containsExactly("beacon signature");
    }

    @Test
    void aStatusThatPromisesMoreThanIsShownFails() throws Exception {
        for (String shown : List.of("OPEN", "SEALED")) {
            Operator operator = lottery(1);
            operator.status = shown;
            Published published = operator.publish();
            Json.Obj evidence = (Json.Obj) published.get(EVIDENCE);
            Published lying =
                    published.with(EVIDENCE, Published.set("status", "DRAWN").apply(evidence));
            assertThat(lying.failed()).contains("status");
        }
    }

    @Test
    void aDrawCancelledBeforeItsRoundHoldsAndLaterFails() throws Exception {
        Operator operator = lottery(1);
        operator.status = "CANCELLED";
        Published published = operator.publish();
        Json.Obj evidence = (Json.Obj) published.get(EVIDENCE);
        Instant round =
                TestBeacon.timeOf(TestBeacon.firstAtOrAfter(Operator.CLOSE.plusSeconds(10)));
        for (int before : List.of(0, 1)) {
            Json cancelled =
                    Published.object("reason", "no prize", "at", round.minusSeconds(before));
            Published answered =
                    published.with(EVIDENCE, Published.set("cancelled", cancelled).apply(evidence));
            assertThat(answered.failed().contains("cancelled before the round, by its own time"))
                    .isEqualTo(before == 0);
        }
        assertThat(published.failed())
                .containsExactly("cancelled before the round, by its own time");
    }

    @Test
    void aListSealedLateMustSayAndNameALaterRound() throws Exception {
        Operator operator = lottery(1);
        Instant round =
                TestBeacon.timeOf(TestBeacon.firstAtOrAfter(Operator.CLOSE.plusSeconds(10)));
        operator.sealedAt = round.minusMillis(2000);
        assertWhole(operator.publish(), 1);
        operator.sealedAt = round.minusMillis(1999);
        assertThat(operator.publish().failed())
                .containsExactly("sealed before the round, by its own time");
        operator.late = true;
        assertWhole(operator.publish(), 1);
        operator.roundsLater = 1;
        assertThat(operator.publish().failed())
                .containsExactly("sealed before the round, by its own time (marked late)");
        operator.roundsLater = 0;
        operator.sealedAt = round.minusMillis(2000);
        assertThat(operator.publish().failed())
                .containsExactly("sealed before the round, by its own time (marked late)");
    }

    @Test
    void onlyATestDrawMayBeClosedEarly() throws Exception {
        Operator operator = lottery(1);
        operator.sealedAt = Operator.OPEN.plusSeconds(1800);
        assertThat(operator.publish().failed()).contains("manifest names this draw");
        operator.advanced = true;
        assertWhole(operator.publish(), 1);
        operator.mode = "live";
        operator.lead = 600;
        assertThat(operator.publish().failed()).containsExactly("manifest names this draw");
    }

    @Test
    void aLeadShorterThanTheModeAllowsFails() throws Exception {
        Operator operator = lottery(1);
        operator.lead = 4;
        operator.sealedAt = Operator.CLOSE;
        assertThat(operator.publish().failed()).containsExactly("rules");
        operator.mode = "live";
        operator.lead = 599;
        assertThat(operator.publish().failed()).containsExactly("rules");
        operator.lead = 600;
        assertWhole(operator.publish(), 1);
    }

    @Test
    void aRoundThatTheTimesDoNotGiveFails() throws Exception {
        Operator operator = lottery(1);
        operator.roundsLater = 1;
        assertThat(operator.publish().failed())
                .containsExactly("sealed before the round, by its own time");
        long round = TestBeacon.firstAtOrAfter(Operator.CLOSE.plusSeconds(10)) + 1;
        operator.rulesLie =
                rules ->
                        Published.set(
                                        "beacon",
                                        Published.object(
                                                "chain",
                                                operator.beacon.chain(),
                                                "leadSeconds",
                                                10,
                                                "round",
                                                round))
                                .apply(rules);
        assertThat(operator.publish().failed()).containsExactly("beacon round by the rules' times");
    }

    @Test
    void aSignedManifestThatTheListContradictsFails() throws Exception {
        Operator operator = lottery(3);
        operator.manifestLie = Published.set("root", Hashes.sha256().hex());
        assertThat(operator.publish().failed()).contains("list root", "receipt proof");
        operator.manifestLie = Published.set("left", 30);
        assertThat(operator.publish().failed()).contains("list's withdrawn and denied");
        operator.manifestLie = Published.set("leaves", 5000);
        assertThat(operator.publish().failed()).contains("list complete");
        operator.manifestLie = Published.set("draw", "draw_another");
        assertThat(operator.publish().failed()).contains("manifest names this draw");
        operator.manifestLie =
                Published.set(
                        "pool", Published.object("carriedCents", 1, "lines", 40, "poolCents", 2));
        assertThat(operator.publish().failed()).contains("pool");
        operator.manifestLie = Published.set("late", false);
        assertThat(operator.publish().failed()).containsExactly("manifest hash");
    }

    @Test
    void anAcceptedEntryThatIsMissingFromTheListIsNoticed() throws Exception {
        Operator operator = draw(1, "COMPLETED", "COMPLETED");
        Published whole = operator.publish();
        Operator again = draw(1, "COMPLETED", "COMPLETED");
        again.listLie = list -> list.subList(1, list.size());
        Published without = again.publish();
        assertThat(without.verified().holds()).isTrue();
        Report report = without.verified(whole.receipt());
        assertThat(
                        report.lines().stream()
                                .filter(line -> line.mark() == Report.Mark.FAIL)
                                .map(Report.Line::check))
                .contains("receipt is in the list", "receipt proof");
    }

    @Test
    void moreThanTheRulesAllowFails() throws Exception {
        Operator lottery = lottery(1);
        lottery.listLie =
                list -> {
                    List<Holding> more = new ArrayList<>(list);
                    Holding held = list.getFirst();
                    for (long number = 0; number < LotteryProduct.MOST_TICKETS; number++) {
                        more.add(held.withNumber(number).withStatus(2));
                    }
                    return more;
                };
        assertThat(lottery.publish().failed()).containsExactly("records per subject");
        Operator returned = draw(1, "COMPLETED", "COMPLETED");
        returned.listLie = list -> list.stream().map(held -> held.withStatus(0)).toList();
        assertThat(returned.publish().failed()).containsExactly("records per subject", "capacity");
        Operator twice = lottery(1);
        twice.listLie =
                list -> {
                    List<Holding> more = new ArrayList<>(list);
                    Holding held = list.getLast();
                    more.add(held.withStatus(held.status() == 0 ? 2 : 0));
                    return more;
                };
        assertThat(twice.publish().failed()).contains("records per subject");
    }

    @Test
    void aPlaceGivenOutOfTurnFails() throws Exception {
        assertThat(draw(1, "COMPLETED", "COMPLETED", "COMPLETED").publish().failed())
                .containsExactly("claims");
        assertThat(draw(1, "COMPLETED").publish().failed()).containsExactly("claims");
        Operator drawn = draw(1, "LEFT", "EXPIRED");
        drawn.status = "DRAWN";
        assertWhole(drawn.publish(), 1);
    }

    @Test
    void aKeyThatWasNotInUseFails() throws Exception {
        Operator operator = lottery(1);
        Published published = operator.publish();
        for (String until : List.of("2026-01-05T10:00:00Z", "2026-01-05T11:00:01Z")) {
            Json keys =
                    Published.object(
                            "keys",
                            List.of(
                                    Published.object(
                                            "keyId",
                                            "key-1",
                                            "publicKey",
                                            operator.signer.publicKey(),
                                            "from",
                                            "2026-01-01T00:00:00Z",
                                            "until",
                                            until)));
            assertThat(published.with("/.well-known/draw-keys.json", keys).failed())
                    .contains("manifest signature");
        }
    }
}
