package fairdraw.functions.operator;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.Installation;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.operator.access.GetOrganisationFunction;
import fairdraw.functions.operator.access.ListOrganisationsFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrganisationFunctionsTest {
    private static final String NOT_FOUND = "{\"error\":\"Not found\"}";

    private final Installation installation = new Installation();

    @AfterAll
    void close() {
        installation.close();
    }

    @Test
    void anOrganisationIsMadeReadAndListed() {
        var id = installation.organisation();
        var expected = "{\"id\":\"" + id + "\",\"name\":\"Acme\",\"createdAt\":\"";

        assertThat(id).matches("org_[0-9A-Z]{26}");
        assertThat(
                        installation
                                .operator(GetOrganisationFunction::new, get().path("org", id))
                                .body())
                .startsWith(expected);
        assertThat(
                        installation
                                .operator(
                                        ListOrganisationsFunction::new, get().query("limit", "100"))
                                .body())
                .startsWith("{\"data\":[{\"id\":")
                .contains(expected)
                .endsWith("\"next\":null}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"org_0000000000000000000000000X", "x", "org_"})
    void anUnknownOrganisationIsNotFound(String id) {
        var answered = installation.operator(GetOrganisationFunction::new, get().path("org", id));

        assertThat(answered.status()).isEqualTo(404);
        assertThat(answered.body()).isEqualTo(NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource({"limit,0", "limit,101", "limit,x", "limit,-1"})
    void aLimitOutOfItsRangeIsRefused(String name, String value) {
        assertThat(
                        installation
                                .operator(ListOrganisationsFunction::new, get().query(name, value))
                                .status())
                .isEqualTo(400);
    }

    @Test
    void aCursorThatNoListGaveIsRefusedOrReadOnBehindIt() {
        assertThat(
                        installation
                                .operator(
                                        ListOrganisationsFunction::new,
                                        get().query("after", "x".repeat(201)))
                                .status())
                .isEqualTo(400);
        assertThat(
                        installation
                                .operator(
                                        ListOrganisationsFunction::new, get().query("after", "zzz"))
                                .body())
                .isEqualTo("{\"data\":[],\"next\":null}");
    }

    private static GatewayCall get() {
        return GatewayCall.of("GET", "/");
    }
}
