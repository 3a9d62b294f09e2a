package fairdraw.testing.contract;

import static fairdraw.testing.contract.Things.made;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Accepted requests that the contract refuses, and requests that it accepts. */
class RequestsTest {

    private static final Map<String, String> HEADERS = Map.of("X-Key", "k", "X-Once", "1");
    private static final String BODY = "{'count': 1}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'count': 1}",
                "\ufeff{'count': 1}",
                "{'count': 70e-1}",
                "{'count': 1, 'word': null}",
                "{'count': 1, 'word': ''}",
                "{'count': 1, 'inner': []}",
                "{'count': 1, 'inner': {'size': null}}",
                "{'count': 1, 'other': 1}"
            })
    void aBodyIsReadAsItsReceiverDoes(String body) {
        assertThatCode(() -> made(body)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            emptyValue = "",
            value = {
                "{'count': 0} | body/count: must have a minimum value of 1",
                "{'count': null} | body: required property 'count' not found",
                "{'count': 1.5} | body/count: number found, integer expected",
                "{'count': 1, 'word': 'THIRD'} | body/word: does not have a value",
                "{'count': 1, 'inner': [1]} | body/inner: array found, object expected",
                "[] | body: required property 'count' not found",
                "{'count'} | body: is no JSON",
                "\"\" | body: is required and is not there"
            })
    void aBodyThatTheSchemaRefusesFails(String body, String message) {
        assertThatThrownBy(() -> made(body))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("MakeThing request " + message);
    }

    @Test
    void aRequestThatWasRefusedOrIsKnownToDifferMayBeAnything() {
        var told = Things.told(400, Map.of("Content-Type", "application/json"), "{}");

        assertThatCode(() -> check(true, told)).doesNotThrowAnyException();
        assertThatCode(() -> check(false, Things.told(204, Map.of(), "")))
                .doesNotThrowAnyException();
    }

    private static void check(boolean described, Exchange.Told told) {
        var asked = new Exchange.Asked("POST", Map.of(), Map.of(), Map.of(), "{", described);
        Things.CONTRACT.check("MakeThing", new Exchange(asked, told));
    }

    @ParameterizedTest
    @CsvSource({
        "0, query page: must have a minimum value of 1",
        "x, 'query page: string found, integer expected'"
    })
    void aQueryThatTheSchemaRefusesFails(String page, String message) {
        assertThatThrownBy(() -> made(Map.of("page", page), HEADERS, BODY))
                .hasMessageContaining("MakeThing request " + message);
    }

    @Test
    void anEmptyMemberOfAQueryIsAbsent() {
        assertThatCode(() -> made(Map.of("page", ""), HEADERS, BODY)).doesNotThrowAnyException();
    }

    @Test
    void aHeaderThatIsMissingOrRefusedByItsSchemaFails() {
        assertThatThrownBy(() -> made(Map.of(), Map.of("X-Key", "k"), BODY))
                .hasMessageContaining("header X-Once: is required and is not there");
        assertThatThrownBy(() -> made(Map.of(), Map.of("X-Key", "k", "x-once", "12345"), BODY))
                .hasMessageContaining("header X-Once: must be at most 4 characters long");
    }

    @Test
    void aPartOfThePathThatTheSchemaRefusesFails() {
        var exchange =
                new Exchange(
                        Things.forThing("GET", "longer"),
                        Things.told(200, Things.headers(), Things.THING));

        assertThatThrownBy(() -> Things.CONTRACT.check("GetThing", exchange))
                .hasMessageContaining("path name: must be at most 5 characters long");
    }

    @Test
    void onlyWhatRefusesUnknownMembersHasToDescribeThemAll() {
        assertThatCode(() -> made(Map.of("x", "y"), HEADERS, "{'count': 1, 'other': 2}"))
                .doesNotThrowAnyException();
        assertThatCode(() -> Things.changed(Map.of(), BODY)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Things.changed(Map.of("x", "y"), BODY))
                .hasMessageContaining("ChangeThing request query x: is not documented");
        assertThatThrownBy(() -> Things.changed(Map.of(), "{'count': 1, 'other': 2}"))
                .hasMessageContaining("ChangeThing request body: property 'other'");
    }

    @Test
    void aCallerHasAllCredentialsOfOneRequirement() {
        for (Map<String, String> enough :
                List.of(
                        Map.of("x-key", "k", "X-Once", "1"),
                        Map.of("Authorization", "bearer b", "X-Page", "p", "X-Once", "1"))) {
            assertThatCode(() -> made(Map.of(), enough, BODY)).doesNotThrowAnyException();
        }
        Map<String, String> half = Map.of("Authorization", "Bearer b", "X-Once", "1");
        assertThatThrownBy(() -> made(Map.of(), half, BODY))
                .hasMessageContaining("MakeThing request security: no requirement is met");
    }

    @Test
    void whatIsLiteralInAPathIsMeantBeforeWhatMayBeAnything() {
        assertThat(Things.CONTRACT.match("POST", "/things/new"))
                .hasValue(new Contract.Matched("MakeThing", Map.of()));
        assertThat(Things.CONTRACT.match("GET", "/things/old"))
                .hasValue(new Contract.Matched("GetThing", Map.of("name", "old")));
        assertThat(Things.CONTRACT.match("DELETE", "/things/old"))
                .hasValue(new Contract.Matched("GetThing", Map.of("name", "old")));
        assertThat(Things.CONTRACT.match("GET", "/operator/things")).isEmpty();
        assertThat(Things.CONTRACT.match("GET", "/things/a/b")).isEmpty();
    }
}
