package fairdraw.verifier.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import fairdraw.verifier.reading.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The names of extractions. */
final class ExtractionTest {

    private static Extraction.Name named(String date) throws Refuted {
        return Extraction.Name.of(
                Members.of("name", Written.object("contest", "6021", "date", date)));
    }

    @Test
    void aContestHasItsDay() throws Refuted {
        assertThat(named("2026-11-28")).hasToString("6021 of 2026-11-28");
    }

    /** The calendar is gone through day by day, and never to the end of such a year. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-01-01",
                "+12026-11-28",
                "-2026-11-28",
                "2026-11-31",
                "2026-11-8"
            })
    void aDayOfNoCalendarIsRefused(String date) {
        assertThatThrownBy(() -> named(date)).isInstanceOf(Refuted.class);
    }
}
