package fairdraw.domain.draws.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.fairness.Randomness;
import fairdraw.fairness.encoding.CanonicalJson;
import fairdraw.fairness.extraction.ExtractionMap;
import fairdraw.fairness.extraction.Fallback;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The extraction that decides, also after the one in the rules. */
final class ExtractionRuleTest {

    /** A Wednesday. */
    private static final LocalDate DATE = LocalDate.of(2026, 1, 7);

    private static final Instant DRAW_AT = Instant.parse("2026-01-07T22:00:00Z");

    private static final ExtractionRule RULE = rule("6000");

    @ParameterizedTest
    @CsvSource({
        "2026-01-01T00:00:00Z, 6001, 2026-01-10",
        "2026-01-07T20:00:00.001Z, 6001, 2026-01-10",
        "2026-01-10T20:00:00Z, 6001, 2026-01-10",
        "2026-01-10T20:00:00.001Z, 6002, 2026-01-14",
    })
    void theExtractionThatFollowsIsTheFirstOneThatIsTwoHoursAway(
            Instant at, String contest, LocalDate date) {
        assertThat(RULE.planned()).isEqualTo(new Randomness.Contest("6000", DATE));
        assertThat(RULE.following(RULE.planned(), at, DRAW_AT))
                .isEqualTo(new Randomness.Contest(contest, date));
    }

    @Test
    void aLaterExtractionIsHeldAtTheSameTimeOfDay() {
        Randomness.Contest later = new Randomness.Contest("6001", LocalDate.of(2026, 1, 10));
        assertThat(RULE.heldAt(later, DRAW_AT)).isEqualTo(DRAW_AT.plus(Duration.ofDays(3)));
    }

    @Test
    void noExtractionIsHeldAfterEightInTheEveningOfBrasilia() {
        assertThat(RULE.latest()).isEqualTo("2026-01-07T23:00:00Z");
    }

    @Test
    void theRulesDocumentHoldsTheRule() {
        Object read = CanonicalJson.parse(CanonicalJson.bytes(RULE.document()));
        assertThat(ExtractionRule.parse((Map<?, ?>) Objects.requireNonNull(read))).isEqualTo(RULE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0123456789", "6000a", "-1", " 6000", "6000\n"})
    void aContestFromWhichTheNextDoesNotFollowIsRefused(String contest) {
        assertThat(ExtractionRule.isContest(contest)).isFalse();
        assertThatThrownBy(() -> rule(contest)).isInstanceOf(IllegalArgumentException.class);
    }

    private static ExtractionRule rule(String contest) {
        return new ExtractionRule(
                contest,
                DATE,
                ExtractionMap.standard(1, 10),
                Fallback.ALTERNATE,
                ExtractionRule.LEAST_LEAD,
                Optional.of("00".repeat(32)));
    }
}
