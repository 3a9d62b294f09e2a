package fairdraw.functions.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptTest {
    private static final List<String> OFFERED = List.of("application/json", "text/csv");

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '\0',
            textBlock =
                    """
                    text/csv                                             > text/csv
                    TEXT/CSV                                             > text/csv
                    Text/Csv; Charset=UTF-8                              > text/csv
                    text/csv;q=0                                         > application/json
                    text/csv;q=0.000, */*                                > application/json
                    text/csv ; Q=0                                       > application/json
                    application/json, text/csv                           > application/json
                    text/csv, application/json                           > text/csv
                    text/csv;q=0.9, application/json                     > application/json
                    application/json;q=0.9, text/csv                     > text/csv
                    application/json;q=0.5, text/csv;q=0.501             > text/csv
                    application/json;q=0.5, text/csv;q=0.5               > application/json
                    */*                                                  > application/json
                    application/*                                        > application/json
                    text/*                                               > text/csv
                    text/*, application/json                             > text/csv
                    application/json, text/*                             > application/json
                    text/csv, */*;q=0.1                                  > text/csv
                    text/csv;q=0.1, */*                                  > application/json
                    */*, application/json;q=0                            > text/csv
                    application/json;q=0                                 > application/json
                    text/*;q=0.1, text/csv;q=0.9, application/json;q=0.5 > text/csv
                    text/*;q=0.9, text/csv;q=0.1, application/json;q=0.5 > application/json
                    text/csv;a="b,c;q=0"                                 > text/csv
                    text/csv;a="b\\",c";q=0, application/json            > application/json
                    text/csv;q=1;extension=x                             > text/csv
                    image/png                                            > application/json
                    text/html, image/gif, *; q=.2, */*; q=.2             > application/json
                    text/csvx                                            > application/json
                    application/vnd.text/csv                             > application/json
                    text                                                 > application/json
                    */csv                                                > application/json
                    text/csv;q=2                                         > application/json
                    text/csv;q=x                                         > application/json
                    text/csv;q                                           > application/json
                    text/csv;q=-1, text/csv                              > text/csv
                    ,;,/                                                 > application/json
                    ,, text/csv,                                         > text/csv
                    """)
    void theHigherWeightWinsAndThenTheFirstNamed(String accept, String preferred)
            throws IOException {
        assertThat(preferred(GatewayCall.of("GET", "/").header("aCCept", accept)))
                .isEqualTo(preferred);
    }

    @Test
    void withoutTheHeaderTheFirstOfferIsTaken() throws IOException {
        assertThat(preferred(GatewayCall.of("GET", "/"))).isEqualTo("application/json");
        assertThat(preferred(GatewayCall.of("GET", "/").header("Accept", "")))
                .isEqualTo("application/json");
    }

    @Test
    void aRepeatedHeaderIsOneList() throws IOException {
        assertThat(
                        preferred(
                                GatewayCall.of("GET", "/")
                                        .header("Accept", "application/json;q=0.5", "text/csv")))
                .isEqualTo("text/csv");
    }

    private static String preferred(GatewayCall call) throws IOException {
        return Accept.of(Request.of(GatewayEvents.read(call.event()))).preferred(OFFERED);
    }
}
