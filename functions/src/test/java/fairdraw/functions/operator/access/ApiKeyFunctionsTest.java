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

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiKeyFunctionsTest {
    private static final String NOT_FOUND = "{\"error\":\"Not found\"}";

    private final Installation installation = new Installation();

    @AfterAll
    void close() {
        installation.close();
    }

    @Test
    void theSecretOfAKeyIsShownOnceAndNeverStored() {
        var organisation = installation.organisation();
        var created =
                installation.key(
                        organisation,
                        "test",
                        "{\"surface\":\"draws\",\"kind\":\"publishable\",\"name\":\"shop\"}");
        var text = created.text("key");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.members().keySet())
                .containsExactly(
                        "id",
                        "surface",
                        "kind",
                        "name",
                        "prefix",
                        "createdAt",
                        "madeBy",
                        "revokedAt",
                        "key");
        assertThat(text).startsWith("pk_test_" + created.text("id"));
        assertThat(keys(organisation, "test").body())
                .contains(created.text("id"))
                .doesNotContain(text.substring(text.length() - 33));
        assertThat(stored()).contains(created.text("id")).doesNotContain(secretOf(text));
    }

    @Test
    void theKeyOfACampaignCarriesItsSlug() {
        var created =
                installation.key(
                        installation.organisation(),
                        "live",
                        "{\"surface\":\"campaigns\",\"kind\":\"secret\",\"slug\":\"spring_26\"}");

        assertThat(created.text("key")).startsWith("evolu_live_spring_26_");
        assertThat(created.text("slug")).isEqualTo("spring_26");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|surface is required",
                "{\"surface\":7}|surface must be a string",
                "{\"surface\":\"operator\"}|surface must be one of lotteries, draws, campaigns, carts",
                "{\"surface\":\"lotteries\",\"kind\":\"publishable\"}|kind must be one of secret",
                "{\"surface\":\"campaigns\",\"kind\":\"secret\"}|slug is required",
                "{\"surface\":\"campaigns\",\"kind\":\"secret\",\"slug\":\"a b\"}|slug must be letters",
                "{\"surface\":\"carts\",\"kind\":\"secret\",\"slug\":\"a\"}|slug is not known",
                "{\"surface\":\"carts\",\"kind\":\"secret\",\"name\":\" \"}|name must be 1 to 100 characters",
                "{\"surface\":\"draws\"}|kind is required",
                "{\"surface\":\"lotteries\"}|kind is required",
                "{\"surface\":\"lotteries\",\"kind\":\"\"}|kind is required",
                "{\"surface\":\"draws\",\"kind\":null}|kind is required",
                "{\"surface\":\"draws\",\"kind\":\"\"}|kind is required",
                "{\"surface\":\"lotteries\",\"kind\":null}|kind is required",
                "{\"surface\":\"carts\",\"surface\":\"carts\",\"kind\":\"secret\"}|body must be a JSON object",
                "[]|body must be a JSON object",
                "{|body must be a JSON object"
            })
    void aKeyThatCannotBeIsRefused(String body, String message) {
        var answered = installation.key(installation.organisation(), "live", body);

        assertThat(answered.status()).isEqualTo(400);
        assertThat(answered.body())
                .startsWith("{\"error\":\"Validation failed\",\"details\":[{\"field\":\"")
                .contains(message);
    }

    @Test
    void aTenantIsKnownByOrganisationAndMode() {
        var organisation = installation.organisation();
        installation.lotteriesKey(organisation, "live");

        assertThat(keys(organisation, "test").body()).isEqualTo("{\"data\":[],\"next\":null}");
        assertThat(keys(organisation, "demo").body()).isEqualTo(NOT_FOUND);
        assertThat(keys("org_0000000000000000000000000X", "live").body()).isEqualTo(NOT_FOUND);
    }

    @Test
    void aKeyIsRevokedOnlyThroughItsTenant() {
        var organisation = installation.organisation();
        var id =
                installation
                        .key(organisation, "live", "{\"surface\":\"carts\",\"kind\":\"secret\"}")
                        .text("id");

        assertThat(revoke(organisation, "test", id).status()).isEqualTo(404);
        assertThat(revoke(installation.organisation(), "live", id).status()).isEqualTo(404);
        assertThat(revoke(organisation, "live", id).text("revokedAt"))
                .isEqualTo("2026-07-01T12:00:00Z");
        assertThat(revoke(organisation, "live", id).status()).isEqualTo(200);
    }

    @Test
    void aListIsReadInPages() {
        var organisation = installation.organisation();
        installation.lotteriesKey(organisation, "live");
        installation.lotteriesKey(organisation, "live");

        var first =
                installation.operator(
                        ListApiKeysFunction::new,
                        get().path("org", organisation).path("mode", "live").query("limit", "1"));
        var second =
                installation.operator(
                        ListApiKeysFunction::new,
                        get().path("org", organisation)
                                .path("mode", "live")
                                .query("limit", "1")
                                .query("after", first.text("next")));

        assertThat((List<?>) first.members().get("data")).hasSize(1);
        assertThat((List<?>) second.members().get("data")).hasSize(1);
        assertThat(second.members()).containsEntry("next", null);
        assertThat(second.members().get("data")).isNotEqualTo(first.members().get("data"));
    }

    private static GatewayCall get() {
        return GatewayCall.of("GET", "/");
    }

    private Answered keys(String organisation, String mode) {
        return installation.operator(
                ListApiKeysFunction::new, get().path("org", organisation).path("mode", mode));
    }

    private Answered revoke(String organisation, String mode, String keyId) {
        return installation.operator(
                RevokeApiKeyFunction::new,
                GatewayCall.of("DELETE", "/")
                        .path("org", organisation)
                        .path("mode", mode)
                        .path("keyId", keyId));
    }

    private String stored() {
        var text = new StringBuilder();
        installation
                .dynamoDb()
                .scanPaginator(scan -> scan.tableName("Access"))
                .items()
                .forEach(text::append);
        return text.toString();
    }

    private static String secretOf(String key) {
        return key.substring(key.length() - 33, key.length() - 6);
    }
}
