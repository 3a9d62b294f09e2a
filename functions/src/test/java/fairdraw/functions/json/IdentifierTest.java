package fairdraw.functions.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class IdentifierTest {

    @ParameterizedTest
    @CsvSource({
        "0198C0DE-ABCD-7000-8000-00000000ABCD, 0198c0de-abcd-7000-8000-00000000abcd",
        "lx-2026-0701-abcd1234, LX-2026-0701-ABCD1234",
        "draw_01ABC, draw_01ABC",
        "DRAW_01k0abcdefghjkmnpqrstvwxyz, draw_01K0ABCDEFGHJKMNPQRSTVWXYZ",
        "mkt_01k0abcdefghjkmnpqrstvwxyz, mkt_01k0abcdefghjkmnpqrstvwxyz",
        "Spring.Sale_1, Spring.Sale_1",
        "a b, a b",
        "\ud83c\udfb2, \ud83c\udfb2"
    })
    void anIdIsReadAsItIsKept(String sent, String kept) {
        assertThat(Identifier.read(sent)).isEqualTo(kept);
    }

    static Stream<String> impossible() {
        return Stream.of(
                "",
                " ",
                "\u2003 ",
                "x".repeat(513),
                "x".repeat(4_000),
                "\u00e9".repeat(257),
                "a\u0000b",
                "a\nb",
                "\u007f",
                "\u0085",
                "\ufffe",
                "\uffff",
                "\ufdd0",
                "\ud800",
                "\ud83f\udffe");
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void whatNothingCanBeNamedByIsTheIdOfNothing(String sent) {
        assertThat(Identifier.read(sent)).isEqualTo(Identifier.OF_NOTHING);
    }
}
