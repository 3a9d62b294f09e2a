package fairdraw.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of every size, and those that wait for an extraction. */
final class SealTest {

    private static final String EVIDENCE = "/v1/draws/" + Operator.DRAW + "/evidence";

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
        operator.rulesLie = rules -> Published.set("drawAt", drawAt).apply(instead.apply(rules));
        operator.manifestLie = instead;
        Published published = operator.publish();
        Json.Obj evidence = (Json.Obj) published.get(EVIDENCE);
        return published.with(EVIDENCE, Published.set("beacon", new Json.Null()).apply(evidence));
    }

    @Test
    void ofAnExtractionTheSealIsCheckedAndTheRuleIsSaidToBeUncovered() throws Exception {
        Published honest = byExtraction(Duration.ofHours(2), campaign());
        assertThat(honest.failed()).isEmpty();
        assertThat(honest.checks(Report.Mark.WAIT)).containsExactly("extraction");
        assertThat(honest.checks(Report.Mark.OK))
                .contains("list root", "receipt proof", "sealed before the extraction");
        Duration tooShort = Duration.ofHours(2).minusMillis(1);
        assertThat(byExtraction(tooShort, campaign()).failed())
                .containsExactly("sealed before the extraction");
        Operator late = campaign();
        late.late = true;
        assertThat(byExtraction(tooShort, late).failed()).isEmpty();
        assertThat(byExtraction(Duration.ofHours(2), late).failed())
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
