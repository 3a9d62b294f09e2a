package fairdraw.aws.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-06T08:49:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Fri, 06 Nov 2026 08:49:37 GMT    | PT37S
                    fri, 06 nov 2026 08:49:37 gmt    | PT37S
                    Friday, 06-Nov-26 08:49:37 GMT   | PT37S
                    Sunday, 06-Nov-94 08:49:37 GMT   | PT0S
                    Saturday, 06-Nov-27 08:49:00 GMT | PT8760H
                    Fri Nov  6 08:49:37 2026         | PT37S
                    Mon Nov 16 08:49:00 2026         | PT240H
                    Sun, 06 Nov 1994 08:49:37 GMT    | PT0S
                    0                                | PT0S
                    120                              | PT2M
                    000120                           | PT2M
                    99999999999999999999             | PT277777H46M39S
                    """)
    void everyFormIsUnderstood(String text, Duration wait) {
        assertThat(RetryAfter.read(text, NOW)).contains(wait);
    }

    /**
     * A year that appears more than 50 years ahead belongs to the past century (RFC 9110 §5.6.7).
     */
    @ParameterizedTest
    @CsvSource({
        "'Friday, 06-Nov-76 08:49:00 GMT', 50",
        "'Sunday, 06-Nov-77 08:49:00 GMT', 0",
        "'Thursday, 06-Nov-30 08:49:00 GMT', 4"
    })
    void aYearOfTwoDigitsIsAtMostFiftyYearsAhead(String text, int years) {
        assertThat(RetryAfter.read(text, NOW))
                .hasValueSatisfying(wait -> assertThat(wait.toDays() / 365).isEqualTo(years));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "-1",
                "1.5",
                "2026-11-06T08:49:37Z",
                "06 Nov 2026 08:49:37 GMT",
                "Fri, 31 Feb 2026 08:49:37 GMT",
                "Fri, 06 Nov 2026 08:49:37 CET",
                "Fri, 06 Nov 2026 25:49:37 GMT",
                "Friday, 06-Nov-2026 08:49:37 GMT"
            })
    void anythingElseIsNone(String text) {
        assertThat(RetryAfter.read(text, NOW)).isEmpty();
    }
}
