package fairdraw.domain.campaigns.participants;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({
        "1133334444, 551133334444",
        "11987654321, 5511987654321",
        "5511987654321, 5511987654321",
        "351912345678, 351912345678",
        "123456789012345, 123456789012345"
    })
    void aNumberWithoutItsCountryIsBrazilian(String text, String stored) {
        assertThat(PhoneNumber.parse(text)).contains(stored);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "119876543",
                "1234567890123456",
                "+5511987654321",
                "11 98765-4321",
                "01133334444",
                "١١٩٨٧٦٥٤٣٢١"
            })
    void anythingElseIsNone(String text) {
        assertThat(PhoneNumber.parse(text)).isEmpty();
    }
}
