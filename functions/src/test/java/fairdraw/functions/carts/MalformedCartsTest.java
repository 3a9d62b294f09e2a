package fairdraw.functions.carts;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.operator.carts.ListRefusedCartsFunction;
import fairdraw.functions.operator.carts.ReplayRefusedCartFunction;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Carts in encodings other than UTF-8, which never count as carts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MalformedCartsTest {

    private final Installation installation = new Installation();
    private final Checkout checkout = new Checkout(installation);

    @AfterAll
    void close() {
        installation.close();
    }

    @Test
    void twoLatinNamesAreNeverOnePerson() {
        for (String user : List.of("jos\u00e9", "jos\u00e8")) {
            Answered refused = send(user);

            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.members())
                    .containsEntry(
                            "details",
                            List.of(
                                    Map.of(
                                            "field", "body",
                                            "message", "body must be a JSON object")));
        }

        List<?> kept = refused();
        assertThat(kept).hasSize(2);
        for (Object each : kept) {
            String id = (String) Objects.requireNonNull(((Map<?, ?>) each).get("id"));
            assertThat(
                            checkout.partner()
                                    .operator(
                                            ReplayRefusedCartFunction::new,
                                            GatewayCall.of("POST", "/").path("refusedId", id))
                                    .status())
                    .isEqualTo(409);
        }
    }

    private Answered send(String user) {
        byte[] latin =
                Checkout.SAMPLE.replace("abc1234", user).getBytes(StandardCharsets.ISO_8859_1);
        return installation.call(
                SubmitCartFunction::new,
                GatewayCall.of("POST", "/v1/integration/cart")
                        .header("X-Api-Key", checkout.key())
                        .header("Content-Type", "application/json")
                        .base64(Base64.getEncoder().encodeToString(latin)));
    }

    private List<?> refused() {
        return (List<?>)
                Objects.requireNonNull(
                        checkout.partner()
                                .operator(ListRefusedCartsFunction::new, GatewayCall.of("GET", "/"))
                                .members()
                                .get("data"));
    }
}
