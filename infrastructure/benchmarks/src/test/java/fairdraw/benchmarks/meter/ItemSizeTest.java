package fairdraw.benchmarks.meter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ItemSizeTest {

    @Test
    void namesCountAsMuchAsValues() {
        assertThat(size(AttributeValue.fromS("12345"))).isEqualTo(1 + 5);
        assertThat(ItemSize.of(Map.of("name", AttributeValue.fromS("value")))).isEqualTo(4 + 5);
    }

    @Test
    void textCountsInUtf8() {
        assertThat(size(AttributeValue.fromS("ä€😀"))).isEqualTo(1 + 2 + 3 + 4);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "7, 2",
        "27, 2",
        "-27, 3",
        "461, 3",
        "1000000, 2",
        "0.00012, 2",
        "1700000000000, 2",
        "1767225600123, 8",
        "12345678901234567890123456789012345678, 20"
    })
    void aByteOfANumberHoldsTwoSignificantDigits(String number, long bytes) {
        assertThat(size(AttributeValue.fromN(number))).isEqualTo(1 + bytes);
    }

    @Test
    void bytesCountAsTheyAre() {
        assertThat(size(AttributeValue.fromB(SdkBytes.fromByteArray(new byte[32]))))
                .isEqualTo(1 + 32);
    }

    @Test
    void aFlagAndNullTakeAByte() {
        assertThat(size(AttributeValue.fromBool(true))).isEqualTo(1 + 1);
        assertThat(size(AttributeValue.fromNul(true))).isEqualTo(1 + 1);
    }

    @Test
    void aListTakesThreeBytesAndOneForEachElement() {
        assertThat(size(AttributeValue.fromL(List.of()))).isEqualTo(1 + 3);
        assertThat(size(AttributeValue.fromL(List.of(AttributeValue.fromS("ab"), text("cde")))))
                .isEqualTo(1 + 3 + (1 + 2) + (1 + 3));
    }

    @Test
    void aMapTakesThreeBytesAndOneForEachMemberBesidesItsName() {
        assertThat(size(AttributeValue.fromM(Map.of("key", text("ab")))))
                .isEqualTo(1 + 3 + (1 + 3 + 2));
    }

    @Test
    void aSetTakesWhatItsElementsTake() {
        assertThat(size(AttributeValue.fromSs(List.of("ab", "cde")))).isEqualTo(1 + 5);
        assertThat(size(AttributeValue.fromNs(List.of("12", "-345")))).isEqualTo(1 + 2 + 4);
    }

    private static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }

    private static long size(AttributeValue value) {
        return ItemSize.of(Map.of("a", value));
    }
}
