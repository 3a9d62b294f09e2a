package fairdraw.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class VerificationTest {

    private static final String EVIDENCE = "/v1/draws/" + Operator.DRAW + "/evidence";

    private static Operator lottery(long seed) throws GeneralSecurityException {
        return new Operator(seed, new LotteryProduct());
    }

    private static Operator draw(long seed, String... events) throws GeneralSecurityException {
        return new Operator(seed, new RankedProduct("draw", true, List.of(events)));
    }

    private static List<String> failed(Published published) {
        return checks(published, Report.Mark.FAIL);
    }

    private static List<String> checks(Published published, Report.Mark mark) {
        return published.verified().lines().stream()
                .filter(line -> line.mark() == mark)
                .map(Report.Line::check)
                .toList();
    }

    private static void assertWhole(Published published, long seed) {
        assertThat(published.verified().lines())
                .as("seed %d", seed)
                .hasSizeGreaterThan(20)
                .allSatisfy(line -> assertThat(line.mark()).isEqualTo(Report.Mark.OK));
    }

    private static UnaryOperator<Json.Obj> set(String member, Object value) {
        return object -> {
            Map<String, Json> members = new TreeMap<>(object.members());
            members.put(member, Published.json(value));
            return new Json.Obj(new TreeMap<>(members));
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anHonestDrawOfEveryKindPassesEveryCheck(long seed) throws Exception {
        assertWhole(lottery(seed).publish(), seed);
        assertWhole(draw(seed, "COMPLETED", "EXPIRED", "DENIED", "COMPLETED").publish(), seed);
        assertWhole(
                new Operator(seed, new RankedProduct("campaign", false, List.of("COMPLETED")))
                        .publish(),
                seed);
    }

    @Test
    void whatIsNotThereYetIsWaitedFor() throws Exception {
        Operator open = lottery(1);
        open.status = "OPEN";
        assertThat(open.publish().verified().holds()).isTrue();
        assertThat(checks(open.publish(), Report.Mark.WAIT)).containsExactly("manifest hash");
        Operator sealed = lottery(1);
        sealed.status = "SEALED";
        assertThat(sealed.publish().verified().holds()).isTrue();
        assertThat(checks(sealed.publish(), Report.Mark.WAIT)).containsExactly("beacon signature");
    }

    @Test
    void aStatusThatPromisesMoreThanIsShownFails() throws Exception {
        for (String shown : List.of("OPEN", "SEALED")) {
            Operator operator = lottery(1);
            operator.status = shown;
            Published published = operator.publish();
            Json.Obj evidence = (Json.Obj) published.get(EVIDENCE);
            Published lying = published.with(EVIDENCE, set("status", "DRAWN").apply(evidence));
            assertThat(failed(lying)).contains("status");
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
        for (int before : List.of(4, 5)) {
            Json cancelled =
                    Published.object("reason", "no prize", "at", round.minusSeconds(before));
            Published answered =
                    published.with(EVIDENCE, set("cancelled", cancelled).apply(evidence));
            assertThat(failed(answered).contains("cancelled before the round"))
                    .isEqualTo(before < 5);
        }
        assertThat(failed(published)).containsExactly("cancelled before the round");
    }

    @Test
    void aListSealedLateMustSayAndNameALaterRound() throws Exception {
        Operator operator = lottery(1);
        Instant round =
                TestBeacon.timeOf(TestBeacon.firstAtOrAfter(Operator.CLOSE.plusSeconds(10)));
        operator.sealedAt = round.minusMillis(2000);
        assertWhole(operator.publish(), 1);
        operator.sealedAt = round.minusMillis(1999);
        assertThat(failed(operator.publish())).containsExactly("sealed before the round");
        operator.late = true;
        assertWhole(operator.publish(), 1);
        operator.roundsLater = 1;
        assertThat(failed(operator.publish())).containsExactly("sealed before the round");
        operator.roundsLater = 0;
        operator.sealedAt = round.minusMillis(2000);
        assertThat(failed(operator.publish())).containsExactly("sealed before the round");
    }

    @Test
    void onlyATestDrawMayBeClosedEarly() throws Exception {
        Operator operator = lottery(1);
        operator.sealedAt = Operator.OPEN.plusSeconds(1800);
        assertThat(failed(operator.publish())).contains("manifest names this draw");
        operator.advanced = true;
        assertWhole(operator.publish(), 1);
        operator.mode = "live";
        operator.lead = 600;
        assertThat(failed(operator.publish())).containsExactly("manifest names this draw");
    }

    @Test
    void aLeadShorterThanTheModeAllowsFails() throws Exception {
        Operator operator = lottery(1);
        operator.lead = 4;
        operator.sealedAt = Operator.CLOSE;
        assertThat(failed(operator.publish())).containsExactly("rules");
        operator.mode = "live";
        operator.lead = 599;
        assertThat(failed(operator.publish())).containsExactly("rules");
        operator.lead = 600;
        assertWhole(operator.publish(), 1);
    }

    @Test
    void aRoundThatTheTimesDoNotGiveFails() throws Exception {
        Operator operator = lottery(1);
        operator.roundsLater = 1;
        assertThat(failed(operator.publish())).containsExactly("sealed before the round");
        long round = TestBeacon.firstAtOrAfter(Operator.CLOSE.plusSeconds(10)) + 1;
        operator.rulesLie =
                rules ->
                        set(
                                        "beacon",
                                        Published.object(
                                                "chain",
                                                operator.beacon.chain(),
                                                "leadSeconds",
                                                10,
                                                "round",
                                                round))
                                .apply(rules);
        assertThat(failed(operator.publish())).containsExactly("beacon round by the rules' times");
    }

    @Test
    void aSignedManifestThatTheListContradictsFails() throws Exception {
        Operator operator = lottery(3);
        operator.manifestLie = set("root", Hashes.sha256().hex());
        assertThat(failed(operator.publish())).contains("list root", "receipt proof");
        operator.manifestLie = set("left", 30);
        assertThat(failed(operator.publish())).contains("list's withdrawn and denied");
        operator.manifestLie = set("leaves", 5000);
        assertThat(failed(operator.publish())).contains("list complete");
        operator.manifestLie = set("draw", "draw_another");
        assertThat(failed(operator.publish())).contains("manifest names this draw");
        operator.manifestLie =
                set("pool", Published.object("carriedCents", 1, "lines", 40, "poolCents", 2));
        assertThat(failed(operator.publish())).contains("pool");
        operator.manifestLie = set("late", false);
        assertThat(failed(operator.publish())).containsExactly("manifest hash");
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
        assertThat(failed(lottery.publish())).containsExactly("records per subject");
        Operator returned = draw(1, "COMPLETED", "COMPLETED");
        returned.listLie = list -> list.stream().map(held -> held.withStatus(0)).toList();
        assertThat(failed(returned.publish())).containsExactly("records per subject", "capacity");
        Operator twice = lottery(1);
        twice.listLie =
                list -> {
                    List<Holding> more = new ArrayList<>(list);
                    Holding held = list.getLast();
                    more.add(held.withStatus(held.status() == 0 ? 2 : 0));
                    return more;
                };
        assertThat(failed(twice.publish())).contains("records per subject");
    }

    @Test
    void aPlaceGivenOutOfTurnFails() throws Exception {
        assertThat(failed(draw(1, "COMPLETED", "COMPLETED", "COMPLETED").publish()))
                .containsExactly("claims");
        assertThat(failed(draw(1, "COMPLETED").publish())).containsExactly("claims");
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
            assertThat(failed(published.with("/.well-known/draw-keys.json", keys)))
                    .contains("manifest signature");
        }
    }

    /** A draw of lucky numbers by an extraction, sealed this long before it. */
    private static Published byExtraction(Duration before, Operator operator) throws Exception {
        Instant drawAt = operator.sealedAt.plus(before);
        Json extraction = Published.object("contest", 6000, "date", "2026-01-07");
        UnaryOperator<Json.Obj> instead =
                object -> {
                    Map<String, Json> members = new TreeMap<>(object.members());
                    members.remove("beacon");
                    members.put("extraction", extraction);
                    return new Json.Obj(new TreeMap<>(members));
                };
        operator.status = "SEALED";
        operator.rulesLie = rules -> set("drawAt", drawAt).apply(instead.apply(rules));
        operator.manifestLie = instead;
        Published published = operator.publish();
        Json.Obj evidence = (Json.Obj) published.get(EVIDENCE);
        return published.with(EVIDENCE, set("beacon", new Json.Null()).apply(evidence));
    }

    @Test
    void ofAnExtractionTheSealIsCheckedAndTheRuleIsSaidToBeUncovered() throws Exception {
        Published honest = byExtraction(Duration.ofHours(2), campaign());
        assertThat(failed(honest)).isEmpty();
        assertThat(checks(honest, Report.Mark.WAIT)).containsExactly("extraction");
        assertThat(checks(honest, Report.Mark.OK))
                .contains("list root", "receipt proof", "sealed before the extraction");
        Duration tooShort = Duration.ofHours(2).minusMillis(1);
        assertThat(failed(byExtraction(tooShort, campaign())))
                .containsExactly("sealed before the extraction");
        Operator late = campaign();
        late.late = true;
        assertThat(failed(byExtraction(tooShort, late))).isEmpty();
        assertThat(failed(byExtraction(Duration.ofHours(2), late)))
                .containsExactly("sealed before the extraction");
    }

    private static Operator campaign() throws GeneralSecurityException {
        return new Operator(1, new RankedProduct("campaign", false, List.of()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 4096, 4097, 9000})
    void aListOfAnySizeIsReadToItsEnd(int people) throws Exception {
        List<String> claimed = Collections.nCopies(Math.min(2, people), "COMPLETED");
        Operator operator = new Operator(people, new RankedProduct("draw", true, claimed, people));
        Published published = operator.publish();
        assertThat(published.verified().lines())
                .allSatisfy(line -> assertThat(line.mark()).isEqualTo(Report.Mark.OK));
    }
}
