package fairdraw.verifier.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonTest {

    private static String canonical(String text) throws Refuted {
        return new String(Canonical.bytes(Json.parse(text.getBytes(UTF_8))), UTF_8);
    }

    @Test
    void membersAreOrderedByUtf16AndWhitespaceIsGone() throws Refuted {
        // U+FB33 sorts after the surrogates of U+1F600 although its code point is lower.
        assertThat(
                        canonical(
                                " { \"\\ufb33\" : 1 , \"\\ud83d\\ude00\":2, \"b\":[ ],"
                                        + " \"a\":{ }, \"\":null}"))
                .isEqualTo("{\"\":null,\"a\":{},\"b\":[],\"\ud83d\ude00\":2,\"\ufb33\":1}");
    }

    @Test
    void theExampleOfTheProtocolIsCanonical() throws Refuted {
        String example =
                "{\"\\u0001\":\"\\u001f\\n\\\"\\\\/\",\"a\":[-1,9007199254740991,null,true],"
                        + "\"\u00e9\":{},\"\ud83d\ude00\":[],\"\uff21\":0}";
        assertThat(canonical(example)).isEqualTo(example);
    }

    @Test
    void stringsAreEscapedOnlyWhereTheyMustBe() throws Refuted {
        assertThat(canonical("\"\\u0000\\b\\t\\n\\u000b\\f\\r\\u001f\\\"\\\\\\/\\u00e9\\u007f\""))
                .isEqualTo("\"\\u0000\\b\\t\\n\\u000b\\f\\r\\u001f\\\"\\\\/\u00e9\u007f\"");
    }

    @Test
    void halfASurrogatePairHasNoCanonicalForm() {
        assertThatThrownBy(() -> canonical("\"\\ud83d\"")).isInstanceOf(Refuted.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1,",
                "{\"a\":1,\"a\":1}",
                "1.0",
                "1e3",
                "9223372036854775808",
                "1 2",
                "{} x",
                "nul",
                "[01]"
            })
    void whatIsNotPlainJsonIsRefused(String text) {
        assertThatThrownBy(() -> Json.parse(text.getBytes(UTF_8))).isInstanceOf(Refuted.class);
    }
}
