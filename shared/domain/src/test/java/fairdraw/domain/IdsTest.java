package fairdraw.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdsTest {
    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");

    private final Ids ids = at(NOON, 7);

    @Test
    void aUuidIsOfVersionSevenAndTellsItsTime() {
        var id = ids.uuid();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
    }

    @Test
    void aPrefixedIdHasTwentySixCrockfordCharacters() {
        assertThat(ids.prefixed("org_")).matches("org_[0-9A-HJKMNP-TV-Z]{26}");
    }

    @Test
    void whatIsMadeHasTheFormThatIsAskedFor() {
        var id = ids.prefixed("org_");

        assertThat(Ids.isPrefixed(id, "org_")).isTrue();
        assertThat(Ids.isPrefixed(id, "oper_")).isFalse();
        assertThat(Ids.isPrefixed(id + "0", "org_")).isFalse();
        assertThat(Ids.isPrefixed(id.replaceFirst(".$", "U"), "org_")).isFalse();
    }

    @Test
    void aLaterIdSortsBehindAnEarlierOne() {
        assertThat(at(NOON.plusMillis(1), 1).prefixed("")).isGreaterThan(ids.prefixed(""));
        assertThat(at(NOON.plusMillis(1), 1).uuid()).isGreaterThan(ids.uuid());
    }

    @Test
    void idsOfOneMillisecondDiffer() {
        var seen = new HashSet<String>();
        IntStream.range(0, 10_000).forEach(_ -> seen.add(ids.prefixed("x_") + ids.uuid()));

        assertThat(seen).hasSize(10_000);
    }

    private static Ids at(Instant instant, long seed) {
        return new Ids(InstantSource.fixed(instant), new Random(seed));
    }
}
