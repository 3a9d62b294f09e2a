package fairdraw.fairness.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The one canonical form of a document, and the refusal of documents that readers would understand
 * differently.
 */
final class CanonicalJsonTest {
    @Test
    void membersAreOrderedByCodeUnitsNotByCharacters() {
        assertThat(CanonicalJson.string(Map.of("\uFB33", 1, "\uD83D\uDE00", 2, "1", 3, "\r", 4)))
                .isEqualTo("{\"\\r\":4,\"1\":3,\"\uD83D\uDE00\":2,\"\uFB33\":1}");
    }

    @Test
    void onlyWhatMustBeEscapedIs() {
        assertThat(CanonicalJson.string("\u0000\u001f\b\t\n\f\r\"\\/\u007f\u2028<é"))
                .isEqualTo("\"\\u0000\\u001f\\b\\t\\n\\f\\r\\\"\\\\/\u007f\u2028<é\"");
    }

    @Test
    void emptyAndNestedValuesAreWrittenWithoutSpace() {
        assertThat(CanonicalJson.string(Map.of("b", List.of(), "a", List.of(Map.of(), true, -7L))))
                .isEqualTo("{\"a\":[{},true,-7],\"b\":[]}");
        assertThat(CanonicalJson.string(Arrays.asList(null, false))).isEqualTo("[null,false]");
    }

    @Test
    void whatHasNoExactFormIsRefused() {
        refused(1.0);
        refused(1.5f);
        refused(CanonicalJson.MAX_NUMBER + 1);
        refused(-CanonicalJson.MAX_NUMBER - 1);
        refused("a\uD800");
        refused("\uDC00\uD800");
        refused(Map.of("\uDC00", 1));
        refused(Map.of(1, 1));
        refused(new byte[0]);
    }

    @Test
    void theLargestExactNumbersAreWritten() {
        assertThat(CanonicalJson.string(List.of(9007199254740991L, -9007199254740991L)))
                .isEqualTo("[9007199254740991,-9007199254740991]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":[1,null,true,false,{\"b\":\"\\u0001\\\"\\\\/\"}],\"z\":-12}",
                "[]",
                "0",
                "null",
                "\"é😀\""
            })
    void canonicalDocumentsAreReadAndWrittenAlike(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        assertThat(CanonicalJson.bytes(CanonicalJson.parse(bytes))).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " 1",
                "1 ",
                "01",
                "-0",
                "+1",
                "1.0",
                "1e3",
                "--1",
                "[1,]",
                "[,1]",
                "[1 ,2]",
                "[1",
                "{\"b\":1,\"a\":2}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":1,}",
                "{a:1}",
                "{\"a\"}",
                "\"\\u0041\"",
                "\"\\/\"",
                "\"\\ud800\"",
                "\"\\u00zz\"",
                "\"\n\"",
                "\"a",
                "\"\\",
                "nul",
                "true1",
                "9007199254740992",
                "99999999999999999999"
            })
    void anythingElseIsNotRead(String json) {
        assertThatThrownBy(() -> CanonicalJson.parse(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void brokenTextAndEndlessNestingAreNotRead() {
        byte[] broken = {'"', (byte) 0xC3, '"'};
        byte[] deep = "[".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> CanonicalJson.parse(broken))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanonicalJson.parse(deep))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void refused(Object value) {
        assertThatThrownBy(() -> CanonicalJson.string(value))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
