package fairdraw.functions.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "\nx",
                "\r\n=1",
                "\uff1d1",
                "\uff0b1",
                "\uff0d1",
                "\uff201",
                "\ufe621",
                "\ufe631",
                "\ufe661",
                "\ufe6b1",
                " =1",
                "  \t@x",
                "\u00a0=1",
                "\u3000\uff1d1",
                "\u2003-1",
                "\u200b=1",
                "\ufeff=1",
                "\u0000=1",
                "\u000b+1",
                "\u2028@x"
            })
    void whatASpreadsheetTakesForAFormulaIsKeptFromBeingOne(String text) {
        assertThat(Csv.cell(text)).isEqualTo("\"'" + text + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a",
                "a=1",
                "a@example.com",
                "1-2",
                "\u00e9",
                " x",
                "'=1",
                "\uff11"
            })
    void anyOtherTextStaysAsItIs(String text) {
        assertThat(Csv.cell(text)).isEqualTo("\"" + text + "\"");
    }

    @Test
    void quotesAreDoubledAndRowsEndAsTheStandardSays() {
        assertThat(Csv.row(List.of("a\"b", "c,d", "e\nf")))
                .isEqualTo("\"a\"\"b\",\"c,d\",\"e\nf\"\r\n");
        assertThat(Csv.headings(List.of("rank", "at"))).isEqualTo("rank,at\r\n");
    }
}
