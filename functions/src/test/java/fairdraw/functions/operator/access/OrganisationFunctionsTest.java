package fairdraw.functions.operator.access;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import java.util.List;
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

    @Test
    void anOrganisationSaysNothingInPublicUntilAnOperatorMakesIt() {
        var id = installation.organisation();
        var face = "\"organiser\":{\"name\":\"Acme Ltd\",\"url\":\"https://example.com/prizes\"}";

        assertThat(found(id).body()).endsWith("\"organiser\":null,\"listed\":false}");
        assertThat(changed(id, "{" + face + ", \"listed\": true}").body())
                .endsWith(face + ",\"listed\":true}");
        assertThat(found(id).body()).endsWith(face + ",\"listed\":true}");
    }

    @Test
    void whatAChangeDoesNotMentionStays() {
        var id = installation.organisation();
        changed(id, "{\"organiser\": {\"name\": \"Acme Ltd\"}, \"listed\": true}");

        assertThat(changed(id, "{\"name\": \"Renamed\"}").body())
                .contains("\"name\":\"Renamed\"")
                .endsWith("\"organiser\":{\"name\":\"Acme Ltd\",\"url\":null},\"listed\":true}");
        assertThat(changed(id, "{\"organiser\": null, \"listed\": false}").body())
                .contains("\"name\":\"Renamed\"")
                .endsWith("\"organiser\":null,\"listed\":false}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"listed\":true}|listed must be false of an organisation without an organiser",
                "{\"organiser\":{}}|organiser.name is required",
                "{\"organiser\":{\"name\":\"A\",\"url\":\"javascript:alert(1)\"}}"
                        + "|organiser.url must be an address that begins with https:// or http://",
                "{\"organiser\":{\"name\":\"A\",\"size\":1}}|organiser.size is not known",
                "{\"name\":\" \"}|name must be 1 to 100 characters"
            })
    void aBadChangeIsRefused(String body, String message) {
        var answered = changed(installation.organisation(), body);

        assertThat(answered.status()).isEqualTo(400);
        assertThat(answered.body()).contains('"' + message + '"');
    }

    @ParameterizedTest
    @ValueSource(strings = {"org_0000000000000000000000000X", "x", "org_"})
    void anUnknownOrganisationIsNotFound(String id) {
        for (var answered : List.of(found(id), changed(id, "{\"name\": \"x\"}"))) {
            assertThat(answered.status()).isEqualTo(404);
            assertThat(answered.body()).isEqualTo(NOT_FOUND);
        }
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

    private Answered found(String id) {
        return installation.operator(GetOrganisationFunction::new, get().path("org", id));
    }

    private Answered changed(String id, String body) {
        return installation.operator(
                GetOrganisationFunction::new,
                GatewayCall.of("PATCH", "/operator/v1/organisations/{org}")
                        .path("org", id)
                        .json(body));
    }

    private static GatewayCall get() {
        return GatewayCall.of("GET", "/");
    }
}
