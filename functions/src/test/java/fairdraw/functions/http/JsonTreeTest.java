package fairdraw.functions.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTreeTest {

    @Test
    void everyKindOfValueIsRead() throws IOException {
        assertThat(read("{\"a\":[1,true,null,\"x\"],\"b\":1.50,\"c\":12345678901234567890}"))
                .isEqualTo(
                        Map.of(
                                "a",
                                Arrays.asList(1L, true, null, "x"),
                                "b",
                                new BigDecimal("1.50"),
                                "c",
                                new BigDecimal("12345678901234567890")));
    }

    @Test
    void aWholeSurrogatePairIsRead() throws IOException {
        assertThat(read("\"\\ud83c\\udfb2\"")).isEqualTo("\ud83c\udfb2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"a\":1}{}",
                "{\"a\":1,\"a\":2}",
                "{a:1}",
                "[1,]",
                "1E2147483649",
                "1E-99999999999",
                "NaN",
                "01",
                "\"\\ud83c\"",
                "\"\\udfb2\\ud83c\"",
                "{\"\\ud83c\":1}"
            })
    void whatIsNotStrictlyJsonIsRefused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(IOException.class);
    }

    @Test
    void deepNestingIsRefused() {
        assertThatThrownBy(() -> read("[".repeat(65) + "]".repeat(65)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aVeryLongNumberIsRefused() {
        assertThatThrownBy(() -> read("1".repeat(101))).isInstanceOf(IOException.class);
    }

    @Test
    void theOrderOfMembersIsKept() throws IOException {
        var members = JsonTree.members(Objects.requireNonNull(read("{\"b\":1,\"a\":2}")));

        assertThat(members.keySet()).containsExactly("b", "a");
    }

    private static @Nullable Object read(String text) throws IOException {
        return JsonTree.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
