package fairdraw.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.verifier.reading.Hashes;
import fairdraw.verifier.reading.Json;
import fairdraw.verifier.reading.Report;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Campaigns by beacon and by extraction: honest ones, and the check that finds each lie. */
final class CampaignTest {

    private static final String EVIDENCE = "/v1/draws/" + Operator.DRAW + "/evidence";
    private static final Instant LAST_SEAL = Operator.EXTRACTED.minus(Duration.ofHours(2));

    private static Operator extraction(String fallback) throws Exception {
        return new Operator(1, CampaignProduct.byExtraction(fallback, true));
    }

    private static Operator extraction() throws Exception {
        return extraction("ALTERNATE");
    }

    private static void assertWhole(Published published) {
        assertThat(published.verified().lines())
                .hasSizeGreaterThan(20)
                .allSatisfy(line -> assertThat(line.mark()).isEqualTo(Report.Mark.OK));
    }

    @ParameterizedTest
    @CsvSource({"ALTERNATE, true", "UP_THEN_DOWN, false", "UP_WRAP, true"})
    void anHonestDrawByExtractionPassesEveryCheck(String fallback, boolean automatic)
            throws Exception {
        Published published =
                new Operator(1, CampaignProduct.byExtraction(fallback, automatic)).publish();
        assertWhole(published);
        assertThat(published.checks(Report.Mark.OK))
                .contains(
                        "lucky numbers",
                        "sealed before the extraction, by its own time",
                        "drawn number of [12305, 05437, 13526, 02329, 15458]",
                        "winners by " + fallback,
                        "receipt opens its record");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anHonestDrawByTheBeaconPassesEveryCheck(boolean automatic) throws Exception {
        Published published = new Operator(1, CampaignProduct.byBeacon(automatic)).publish();
        assertWhole(published);
        assertThat(published.checks(Report.Mark.OK))
                .contains("lucky numbers", "winners and alternates");
    }

    @Test
    void beforeTheExtractionIsPublishedItIsWaitedFor() throws Exception {
        Operator operator = extraction();
        operator.status = "SEALED";
        assertThat(operator.publish().failed()).isEmpty();
        assertThat(operator.publish().checks(Report.Mark.WAIT)).containsExactly("result");
    }

    @Test
    void aListSealedLessThanTwoHoursBeforeMustSaySoAndWaitForAnotherExtraction() throws Exception {
        Operator operator = extraction();
        operator.sealedAt = LAST_SEAL;
        assertWhole(operator.publish());
        operator.sealedAt = LAST_SEAL.plusMillis(1);
        assertThat(operator.publish().failed())
                .containsExactly("sealed before the extraction, by its own time");
        operator.late = true;
        assertWhole(operator.publish());
        operator.sealedAt = LAST_SEAL.plus(Duration.ofDays(2)).plusMillis(1);
        assertThat(operator.publish().failed())
                .containsExactly("sealed before the extraction, by its own time (marked late)");
        operator.sealedAt = LAST_SEAL;
        assertThat(operator.publish().failed())
                .containsExactly("sealed before the extraction, by its own time (marked late)");
    }

    @Test
    void onlyALateListMayNameAnotherExtraction() throws Exception {
        Operator operator = extraction();
        Json another = Published.object("contest", "6001", "date", "2026-01-07");
        operator.manifestLie = Published.set("extraction", another);
        assertThat(operator.publish().failed())
                .containsExactly("sealed before the extraction, by its own time", "extraction");
        Operator late = extraction();
        late.late = true;
        late.sealedAt = LAST_SEAL.plusMillis(1);
        for (var lie : Map.of("6000", "2026-01-07", "6002", "2026-01-10").entrySet()) {
            Json other = Published.object("contest", lie.getKey(), "date", lie.getValue());
            late.manifestLie = Published.set("extraction", other);
            assertThat(late.publish().failed())
                    .containsExactly(
                            "sealed before the extraction, by its own time (marked late)",
                            "extraction");
        }
    }

    @Test
    void aTestCampaignMayBeClosedEarlyAndALiveOneNot() throws Exception {
        Operator operator = extraction();
        operator.advanced = true;
        operator.sealedAt = Operator.OPEN.plusSeconds(1800);
        assertWhole(operator.publish());
        operator.mode = "live";
        assertThat(operator.publish().failed()).containsExactly("manifest names this draw");
    }

    @Test
    void timesThatLeaveRoomAfterTheExtractionFail() throws Exception {
        Operator operator = extraction();
        operator.rulesLie =
                Published.set("drawAt", Operator.CLOSE.plus(Duration.ofHours(2)).minusMillis(1));
        assertThat(operator.publish().failed()).containsExactly("rules");
        for (int lead : List.of(4, 7199)) {
            Operator hasty = extraction();
            hasty.mode = lead < 5 ? "test" : "live";
            hasty.rulesLie = Published.within("extraction", Published.set("leadSeconds", lead));
            assertThat(hasty.publish().failed()).containsExactly("rules");
        }
        Instant evening = Instant.parse("2026-01-05T23:00:00Z");
        for (int late : List.of(0, 1)) {
            Operator live = extraction();
            live.mode = "live";
            live.rulesLie = Published.set("drawAt", evening.plusMillis(late));
            assertThat(live.publish().failed()).hasSize(late);
        }
    }

    @Test
    void aCampaignCancelledBeforeItsExtractionHoldsAndLaterFails() throws Exception {
        Operator operator = extraction();
        operator.status = "CANCELLED";
        Published published = operator.publish();
        for (int before : List.of(0, 1)) {
            Json cancelled =
                    Published.object(
                            "reason", "no prize", "at", Operator.EXTRACTED.minusSeconds(before));
            assertThat(published.with(EVIDENCE, Published.set("cancelled", cancelled)).failed())
                    .hasSize(1 - before);
        }
    }

    @Test
    void aNumberWithTwoHoldersOrOfNoSeriesFails() throws Exception {
        for (long number : new long[] {57_690, CampaignProduct.SERIES * 100_000}) {
            Operator operator = extraction();
            operator.listLie =
                    list -> {
                        List<Holding> more = new ArrayList<>(list);
                        more.set(4, list.get(4).withNumber(number));
                        return more;
                    };
            assertThat(operator.publish().failed()).contains("lucky numbers");
        }
    }

    @Test
    void moreNumbersThanAParticipantMayHoldFail() throws Exception {
        Operator operator = extraction();
        operator.rulesLie = rules -> numbers(rules, "maxPerParticipant", 2);
        assertThat(operator.publish().failed()).containsExactly("records per subject");
        operator.rulesLie = rules -> numbers(rules, "maxPerParticipant", 3);
        assertWhole(operator.publish());
    }

    @Test
    void rulesThatContradictThemselvesFail() throws Exception {
        Operator operator = extraction();
        operator.rulesLie = rules -> numbers(rules, "seriesCount", 4);
        assertThat(operator.publish().failed()).containsExactly("rules");
        operator.rulesLie = rules -> numbers(rules, "generation", "manual");
        assertThat(operator.publish().failed()).containsExactly("rules hash");
        operator.rulesLie = rules -> numbers(rules, "keyHash", Hashes.sha256());
        assertThat(operator.publish().failed()).containsExactly("rules");
        operator.rulesLie = Published.set("kind", "draw");
        assertThat(operator.publish().failed()).containsExactly("rules");
        operator.rulesLie = rules -> without(rules, "winnerCount");
        assertThat(operator.publish().failed()).containsExactly("rules");
        operator.rulesLie = rules -> without(rules, "luckyNumbers");
        assertThat(operator.publish().failed()).containsExactly("rules");
    }

    @Test
    void aKeyOtherThanThePromisedOneFails() throws Exception {
        for (boolean automatic : List.of(true, false)) {
            Published published = new Operator(1, CampaignProduct.byBeacon(automatic)).publish();
            var lie = Published.within("result", Published.set("key", Hashes.sha256()));
            assertThat(published.with(EVIDENCE, lie).failed())
                    .containsExactly(automatic ? "numbers' key" : "key");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 12315",
        "0, 12306",
        "1, 05438",
        "2, 13527",
        "3, 02328",
        "4, 15459",
        "4, 1545",
        "3, 002329",
        "2, 1352x"
    })
    void aPrizeWithAnotherDigitWhereItIsReadFails(int place, String prize) throws Exception {
        Published published = extraction().publish();
        List<String> prizes = new ArrayList<>(CampaignProduct.PRIZES);
        prizes.set(place, prize);
        var lie =
                Published.within(
                        "result", Published.within("extraction", Published.set("prizes", prizes)));
        assertThat(published.with(EVIDENCE, lie).failed()).hasSize(1);
    }

    private static Json.Obj numbers(Json.Obj rules, String member, Object value) {
        return Published.within("luckyNumbers", Published.set(member, value)).apply(rules);
    }

    private static Json.Obj without(Json.Obj object, String member) {
        Map<String, Json> members = new TreeMap<>(object.members());
        members.remove(member);
        return new Json.Obj(new TreeMap<>(members));
    }
}
