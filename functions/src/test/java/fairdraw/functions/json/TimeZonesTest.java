package fairdraw.functions.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeZonesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTC",
                "GMT",
                "Etc/GMT+3",
                "Etc/UTC",
                "Europe/Lisbon",
                "America/Sao_Paulo",
                "EST",
                "MST",
                "HST",
                "ROC",
                "GMT+0",
                "GMT-0",
                "GMT0",
                "Zulu",
                "Asia/Kolkata",
                "US/Eastern"
            })
    void namesOfTheDatabaseAreZones(String name) {
        assertThat(TimeZones.named(name)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "z",
                "+03:00",
                "+3",
                "-0300",
                "UTC+3",
                "UTC+03:00",
                "GMT+3",
                "GMT+18",
                "UT",
                "UT+1",
                "SystemV/EST5",
                "PST",
                "Europe",
                "Europe/Lisboa",
                "europe/lisbon ",
                "Europe/Lisbon/",
                "../UTC",
                "Mars/Phobos"
            })
    void anythingElseIsNone(String name) {
        assertThat(TimeZones.named(name)).isEmpty();
    }
}
