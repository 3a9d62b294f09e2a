package fairdraw.domain.carts.sent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DeviceTypeTest {

    @ParameterizedTest
    @CsvSource({
        "mobile, mobile",
        "Desktop, desktop",
        "APP, app",
        "unkown, unknown",
        "UNKOWN, unknown",
        "Unknown, unknown"
    })
    void aWordInAnyCaseNamesADevice(String sent, String answered) {
        assertThat(DeviceType.of(sent).map(DeviceType::word)).contains(answered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tablet", " mobile", "unknwon", "MOB\u0130LE"})
    void anyOtherWordNamesNone(String sent) {
        assertThat(DeviceType.of(sent)).isEmpty();
    }
}
