package fairdraw.fairness.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.fairness.Vectors;
import fairdraw.fairness.encoding.Members;
import fairdraw.fairness.evidence.Anchors.Seen;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The proof that an entry was in or out by a deadline, against the worked vectors. */
final class AnchorsTest {
    private static final long ROUND = 1_694_775_603;
    private static final long DEADLINE = Deadlines.LIVE.before(ROUND);

    private static Anchors anchors(String vector) {
        Map<?, ?> cosigned =
                (Map<?, ?>) Objects.requireNonNull(Vectors.map(vector).get("cosigned"));
        List<List<Seen>> seen =
                cosigned.values().stream()
                        .map(heads -> ((List<?>) heads).stream().map(AnchorsTest::seen).toList())
                        .toList();
        return new Anchors(Anchors.Kind.WITNESSES, 2, seen, 2, Deadlines.LIVE.gap());
    }

    private static Seen seen(Object pair) {
        List<?> numbers = (List<?>) pair;
        return new Seen((Long) numbers.get(0), (Long) numbers.get(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "two in time, one of them in the second of D",
                "one in time, one a second late",
                "different heads count",
                "late: two saw the log without it a second behind D + gap",
                "one of them in the second of D + gap: neither",
                "a head smaller than `from` says nothing",
                "nothing before D, the seal seen after it: neither"
            })
    void aListIsInOrOutAsTheVectorSays(String name) {
        Anchors anchors = anchors("3 " + name);
        Map<?, ?> vector = Vectors.map("3 " + name);
        assertThat(anchors.in(5, DEADLINE)).isEqualTo(vector.get("in"));
        assertThat(anchors.out(5, DEADLINE)).isEqualTo(vector.get("out"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"cancelled (entry 7) in the second of D", "cancelled a second behind D"})
    void aCancellationHoldsAsTheVectorSays(String name) {
        assertThat(anchors("3 " + name).in(7, DEADLINE))
                .isEqualTo(Vectors.map("3 " + name).get("holds"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "expired (entry 8, claimSeconds 3600, the place from `drawn` = entry 7)"
                        + " at t(7) + 3600",
                "expired a second earlier"
            })
    void aPlaceExpiresAsTheVectorSays(String name) {
        Anchors anchors = anchors("3 " + name);
        Map<?, ?> vector = Vectors.map("3 " + name);
        assertThat(anchors.since(7)).isEqualTo(OptionalLong.of(Members.of(vector).number("t(7)")));
        assertThat(anchors.since(8)).isEqualTo(OptionalLong.of(Members.of(vector).number("t(8)")));
        assertThat(anchors.since(8).orElseThrow() >= anchors.since(7).orElseThrow() + 3600)
                .isEqualTo(vector.get("holds"));
    }

    @Test
    void nothingIsSinceAnyTimeUntilEnoughHaveIt() {
        assertThat(anchors("3 different heads count").since(7)).isEmpty();
        assertThat(anchors("3 different heads count").have(7)).isFalse();
        assertThat(anchors("3 different heads count").have(5)).isTrue();
    }

    @Test
    void withoutAnybodyEverythingIsInAndNothingIsOut() {
        Anchors nobody = Anchors.nobody();
        assertThat(nobody.in(5, 0)).isTrue();
        assertThat(nobody.out(5, 0)).isFalse();
        assertThat(nobody.have(5)).isTrue();
        assertThat(nobody.since(5)).isEmpty();
    }

    @Test
    void stampersProveATimeAndNeverThatAnEntryWasOut() {
        Anchors stamps =
                new Anchors(
                        Anchors.Kind.STAMPERS,
                        2,
                        List.of(List.of(new Seen(5, 100)), List.of(new Seen(6, 50))),
                        1,
                        0);
        assertThat(stamps.in(5, 50)).isTrue();
        assertThat(stamps.in(5, 49)).isFalse();
        assertThat(stamps.out(5, 10)).isFalse();
        assertThat(stamps.have(9)).isTrue();
    }
}
