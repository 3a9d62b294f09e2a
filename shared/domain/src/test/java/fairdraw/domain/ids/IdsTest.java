package fairdraw.domain.ids;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.fairness.encoding.Sha256;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertThat(ids.prefixed(IdKind.ORGANISATION)).matches("org_[0-9A-HJKMNP-TV-Z]{26}");
    }

    @Test
    void whatIsMadeHasTheFormThatIsAskedFor() {
        var id = ids.prefixed(IdKind.ORGANISATION);

        assertThat(Ids.isPrefixed(id, IdKind.ORGANISATION)).isTrue();
        assertThat(Ids.isPrefixed(id, IdKind.OPERATOR)).isFalse();
        assertThat(Ids.isPrefixed(id + "0", IdKind.ORGANISATION)).isFalse();
        assertThat(Ids.isPrefixed(id.replaceFirst(".$", "U"), IdKind.ORGANISATION)).isFalse();
    }

    @Test
    void aLaterIdSortsBehindAnEarlierOne() {
        assertThat(at(NOON.plusMillis(1), 1).prefixed(IdKind.CALL))
                .isGreaterThan(ids.prefixed(IdKind.CALL));
        assertThat(at(NOON.plusMillis(1), 1).uuid()).isGreaterThan(ids.uuid());
    }

    @Test
    void idsOfOneMillisecondDiffer() {
        var seen = new HashSet<String>();
        IntStream.range(0, 10_000).forEach(_ -> seen.add(ids.prefixed(IdKind.CALL) + ids.uuid()));

        assertThat(seen).hasSize(10_000);
    }

    @ParameterizedTest
    @EnumSource
    void anIdIsKeptInOneFormWhateverTheCaseOfItsLetters(IdKind kind) {
        var random = new Random(26);
        for (String id :
                List.of(
                        ids.prefixed(kind),
                        Ids.named(kind, "spring"),
                        Ids.hashed(kind, Sha256.of("autumn")))) {
            String mixed =
                    id.chars()
                            .map(c -> random.nextBoolean() ? Character.toLowerCase(c) : c)
                            .map(c -> random.nextBoolean() ? Character.toUpperCase(c) : c)
                            .collect(
                                    StringBuilder::new,
                                    StringBuilder::appendCodePoint,
                                    StringBuilder::append)
                            .toString();

            assertThat(Ids.isPrefixed(id, kind)).isTrue();
            assertThat(Ids.kept(id)).contains(id);
            assertThat(Ids.kept(id.toLowerCase(Locale.ROOT))).contains(id);
            assertThat(Ids.kept(id.toUpperCase(Locale.ROOT))).contains(id);
            assertThat(Ids.kept(mixed)).contains(id);
        }
    }

    /** The slug of a lottery contains no underscore, so it cannot be an id. */
    @ParameterizedTest
    @EnumSource
    void aPrefixIsOfSmallLettersAndAnUnderscore(IdKind kind) {
        assertThat(kind.prefix()).matches("[a-z]+_");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "draw_",
                "mkt_01k0abcdefghjkmnpqrstvwxyz",
                "draw_01k0abcdefghjkmnpqrstvwxy",
                "draw_01k0abcdefghjkmnpqrstvwxyzz",
                "draw_01k0abcdefghjkmnpqrstvwxyu",
                "draw_01k0abcdefghjkmnpqr\u017ftvwxyz",
                "x-draw_01k0abcdefghjkmnpqrstvwxyz",
                "01k0abcdefghjkmnpqrstvwxyz"
            })
    void othersIdsAreNoneOfOurs(String text) {
        assertThat(Ids.kept(text)).isEmpty();
    }

    private static Ids at(Instant instant, long seed) {
        return new Ids(InstantSource.fixed(instant), new Random(seed));
    }
}
