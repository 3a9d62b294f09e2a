package fairdraw.testing.contract;

import static fairdraw.testing.contract.Things.THING;
import static fairdraw.testing.contract.Things.got;
import static fairdraw.testing.contract.Things.headers;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers that the contract refuses, and answers that it accepts. */
class AnswersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'count': 7 | 'count': 7.0",
                "'part': null | 'part': {'size': 1}",
                "'part': null | 'part': null, 'anything': {'x': 1}"
            })
    void anAnswerAsItIsDescribedPasses(String part, String other) {
        assertThatCode(() -> got(THING)).doesNotThrowAnyException();
        assertThatCode(() -> got(THING.replace(part, other))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            emptyValue = "",
            value = {
                "'count': 7 | 'count': '7' | body/count: string found, integer expected",
                "'count': 7 | 'count': 10 | body/count: must have a maximum value of 9",
                "'count': 7 | 'x': 7 | body: required property 'count' not found",
                "'part': null, | \"\" | body: required property 'part' not found",
                "12:00:00Z | 12:00 | body/at: does not match the date-time pattern",
                "3f6c | 3g6c | body/id: does not match the uuid pattern",
                "ada@ | ada | body/mail: does not match the email pattern",
                "'part': null | 'part': {'size': 'x'} | body/part/size: string found",
                "'count': 7 | 'count': 7, 'y': 1 | body: property 'y' is not evaluated",
                "'part': null | 'part': {'size': 1, 'y': 1} | body/part: property 'y' is not",
                "'count': | 'count' | body: is no JSON"
            })
    void anAnswerOfAnotherFormFails(String part, String other, String message) {
        assertThatThrownBy(() -> got(THING.replace(part, other)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("GetThing 200 " + message);
    }

    @Test
    void aStatusThatIsNotDocumentedFails() {
        assertThatThrownBy(() -> got(418, headers(), "{}"))
                .hasMessageContaining("GetThing 418 status: is not documented");
    }

    @ParameterizedTest
    @CsvSource({"X-Left, 0", "Date, now", "Access-Control-Allow-Origin, *"})
    void aHeaderThatIsDocumentedOrOfEveryAnswerPasses(String name, String value) {
        var headers = headers();
        headers.put(name, value);

        assertThatCode(() -> got(200, headers, THING)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "X-Left, -1, must have a minimum value of 0",
        "X-Right, 1, is a header that is not documented"
    })
    void anotherHeaderFails(String name, String value, String message) {
        var headers = headers();
        headers.put(name, value);

        assertThatThrownBy(() -> got(200, headers, THING))
                .hasMessageContaining("GetThing 200 " + name + ": " + message);
    }

    @Test
    void aRequiredHeaderThatIsNotThereFails() {
        var headers = headers();
        headers.remove("x-request-id");

        assertThatThrownBy(() -> got(200, headers, THING))
                .hasMessageContaining("X-Request-Id: is a required header and is not there");
    }

    @Test
    void aBodyIsThereWhereOneIsDocumentedAndNowhereElse() {
        assertThatThrownBy(() -> got("")).hasMessageContaining("GetThing 200 body: is empty");
        assertThatThrownBy(() -> got(405, Map.of("Content-Type", "application/json"), "{}"))
                .hasMessageContaining("body: is of a type that is not documented");
        assertThatThrownBy(() -> got(200, Map.of("X-Request-Id", "r"), THING))
                .hasMessageContaining("body: is of a type that is not documented: none");
    }

    @Test
    void anAnswerToHeadHasNone() {
        var exchange =
                new Exchange(Things.forThing("HEAD", "old"), Things.told(200, headers(), ""));

        assertThatCode(() -> Things.CONTRACT.check("GetThing", exchange))
                .doesNotThrowAnyException();
    }
}
