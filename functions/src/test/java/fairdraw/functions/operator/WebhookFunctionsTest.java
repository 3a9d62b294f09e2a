package fairdraw.functions.operator;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.Partner;
import fairdraw.functions.operator.webhooks.CreateWebhookFunction;
import fairdraw.functions.operator.webhooks.DeleteWebhookFunction;
import fairdraw.functions.operator.webhooks.GetWebhookFunction;
import fairdraw.functions.operator.webhooks.ListDeliveriesFunction;
import fairdraw.functions.operator.webhooks.ListWebhooksFunction;
import fairdraw.functions.operator.webhooks.RotateWebhookSecretFunction;
import fairdraw.functions.operator.webhooks.TestWebhookFunction;
import fairdraw.functions.operator.webhooks.UpdateWebhookFunction;
import fairdraw.functions.wiring.Wiring;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WebhookFunctionsTest {

    private static final String GOOD =
            "{\"url\":\"https://shop.example.com/hook\",\"events\":[\"lottery.*\"]}";

    private final Installation installation = new Installation();
    private Partner partner = new Partner(installation, "test");

    @BeforeEach
    void another() {
        partner = new Partner(installation, "test");
    }

    @AfterAll
    void close() {
        installation.close();
    }

    @Test
    void aWebhookIsShownWithItsSecretOnlyWhereTheSecretIsNew() {
        Answered made = create(GOOD);
        String id = made.text("id");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.members())
                .containsEntry("format", "standard")
                .containsEntry("status", "ACTIVE")
                .containsEntry("description", "");
        assertThat(made.text("secret")).startsWith("whsec_");
        assertThat(get(id).members()).doesNotContainKey("secret");
        assertThat(list()).containsExactly(id);
        assertThat(call(RotateWebhookSecretFunction::new, id).text("secret"))
                .startsWith("whsec_")
                .isNotEqualTo(made.text("secret"));
        assertThat(stored()).doesNotContain(made.text("secret").substring("whsec_".length()));
    }

    @Test
    void aHostInAnyScriptIsCalledInAscii() {
        Answered made = create(GOOD.replace("shop.example.com", "b\u00fccher.example"));

        assertThat(made.members()).containsEntry("url", "https://xn--bcher-kva.example/hook");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    shop.example.com | my_host.example.com    | url must be an address whose host has no underscore
                    shop.example.com | shop.example.com:65536 | url must be an address whose port is 1 to 65535
                    shop.example.com | shop.example.com:0     | url must be an address whose port is 1 to 65535
                    lottery.*        | lotery.draw.complete   | such as \\"lottery.draw.completed\\"
                    lottery.*        | lottery.draw.complete  | such as \\"lottery.draw.completed\\"
                    lottery.*        | lotery.*               | such as \\"lottery.*\\"
                    """)
    void theTrueFaultIsTold(String good, String bad, String fault) {
        Answered refused = create(GOOD.replace(good, bad));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains(fault);
        String id = create(GOOD).text("id");
        String member =
                good.equals("lottery.*")
                        ? "{\"events\":[\"" + bad + "\"]}"
                        : "{\"url\":\"https://" + bad + "/\"}";
        assertThat(update(id, member).body()).contains(fault);
    }

    @Test
    void aDisabledOneIsParkedFromTheStart() {
        Answered made = create(GOOD.replace("}", ",\"enabled\":false}"));

        assertThat(made.members())
                .containsEntry("status", "PARKED")
                .containsEntry("parkedFor", "operator");
        assertThat(call(TestWebhookFunction::new, made.text("id")).status()).isEqualTo(409);
    }

    @Test
    void aChangeLeavesTheRestAsItIs() {
        String id = create(GOOD).text("id");

        Answered changed = update(id, "{\"events\":[\"*\"],\"description\":\"all\"}");

        assertThat(changed.members())
                .containsEntry("url", "https://shop.example.com/hook")
                .containsEntry("events", List.of("*"))
                .containsEntry("description", "all");
        assertThat(update(id, "{\"status\":\"PARKED\"}").text("status")).isEqualTo("PARKED");
        assertThat(update(id, "{\"url\":\"https://a.example/\"}").text("status"))
                .isEqualTo("PARKED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "url|`{\"events\":[\"*\"]}`",
                "url|`{\"url\":\"http://a.example/\",\"events\":[\"*\"]}`",
                "url|`{\"url\":\"https://a.example:8443/\",\"events\":[\"*\"]}`",
                "url|`{\"url\":\"https://u@a.example/\",\"events\":[\"*\"]}`",
                "events|`{\"url\":\"https://a.example/\"}`",
                "events|`{\"url\":\"https://a.example/\",\"events\":[]}`",
                "events|`{\"url\":\"https://a.example/\",\"events\":\"*\"}`",
                "events|`{\"url\":\"https://a.example/\",\"events\":[7]}`",
                "events|`{\"url\":\"https://a.example/\",\"events\":[\"A b\"]}`",
                "events|`{\"url\":\"https://a.example/\",\"events\":[\"lot*\"]}`",
                "events|`{\"url\":\"https://a.example/\",\"events\":[\"draw.*\"],\"format\":\"lotteries\"}`",
                "events|`{\"url\":\"https://a.example/\",\"events\":[\"lottery.*\"],\"format\":\"carts\"}`",
                "format|`{\"url\":\"https://a.example/\",\"events\":[\"*\"],\"format\":\"campaigns\"}`",
                "signatureForm|`{\"url\":\"https://a.example/\",\"events\":[\"*\"],\"signatureForm\":\"t,v1\"}`",
                "enabled|`{\"url\":\"https://a.example/\",\"events\":[\"*\"],\"enabled\":1}`",
                "secret|`{\"url\":\"https://a.example/\",\"events\":[\"*\"],\"secret\":\"mine\"}`"
            })
    void whatCannotBeIsRefusedAndNamed(String field, String body) {
        Answered refused = create(body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("\"field\":\"" + field + "\"");
        assertThat(list()).isEmpty();
    }

    @Test
    void thereAreAtMostTwenty() {
        for (int i = 1; i <= 20; i++) {
            assertThat(create(GOOD).status()).isEqualTo(201);
        }

        assertThat(create(GOOD).status()).isEqualTo(409);
    }

    @Test
    void nobodySeesAnothersNorThatOfTheOtherMode() {
        String id = create(GOOD).text("id");
        Partner live = partner.inMode("live");

        partner = live;
        assertThat(list()).isEmpty();
        assertThat(get(id).status()).isEqualTo(404);
        assertThat(update(id, "{}").status()).isEqualTo(404);
        for (Function<Wiring, RequestStreamHandler> function :
                List.<Function<Wiring, RequestStreamHandler>>of(
                        RotateWebhookSecretFunction::new,
                        TestWebhookFunction::new,
                        DeleteWebhookFunction::new)) {
            assertThat(call(function, id).status()).isEqualTo(404);
        }
    }

    @Test
    void aDeletedOneIsGone() {
        String id = create(GOOD).text("id");

        assertThat(call(DeleteWebhookFunction::new, id).text("id")).isEqualTo(id);

        assertThat(get(id).status()).isEqualTo(404);
        assertThat(list()).isEmpty();
    }

    @Test
    void theLogKnowsItsStates() {
        Answered refused =
                partner.operator(
                        ListDeliveriesFunction::new,
                        GatewayCall.of("GET", "/").query("status", "LOST"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("\"field\":\"status\"");
    }

    private Answered create(String body) {
        return partner.operator(CreateWebhookFunction::new, GatewayCall.of("POST", "/").json(body));
    }

    private Answered update(String id, String body) {
        return partner.operator(
                UpdateWebhookFunction::new,
                GatewayCall.of("PUT", "/").path("webhookId", id).json(body));
    }

    private Answered get(String id) {
        return call(GetWebhookFunction::new, id);
    }

    private Answered call(Function<Wiring, RequestStreamHandler> function, String id) {
        return partner.operator(function, GatewayCall.of("POST", "/").path("webhookId", id));
    }

    private List<Object> list() {
        Answered listed = partner.operator(ListWebhooksFunction::new, GatewayCall.of("GET", "/"));
        return ((List<?>) Objects.requireNonNull(listed.members().get("data")))
                .stream()
                        .<Object>map(each -> Objects.requireNonNull(((Map<?, ?>) each).get("id")))
                        .toList();
    }

    private String stored() {
        return installation.dynamoDb().scan(scan -> scan.tableName("Webhooks")).items().toString();
    }
}
