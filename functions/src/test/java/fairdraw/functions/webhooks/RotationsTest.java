package fairdraw.functions.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.operator.webhooks.RotateWebhookSecretFunction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rotations in quick succession, in which every secret that was shown signs until its own end. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RotationsTest {

    @RegisterExtension private final WebhookBench bench = new WebhookBench();

    private String rotate(String id) {
        return bench.hooks()
                .operator(
                        RotateWebhookSecretFunction::new,
                        GatewayCall.of("POST", "/").path("webhookId", id))
                .text("secret");
    }

    private List<String> atOnce(int rotations, String id) throws Exception {
        List<Callable<String>> calls = Collections.nCopies(rotations, () -> rotate(id));
        List<String> secrets = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(rotations)) {
            for (Future<String> each : threads.invokeAll(calls)) {
                secrets.add(each.get());
            }
        }
        return secrets;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void madeAtOnceAllOfThemSign(int rotations) throws Exception {
        var made = bench.hooks().create(bench.receiver(), "standard");
        List<String> secrets = new ArrayList<>(List.of(made.text("secret")));
        secrets.addAll(atOnce(rotations, made.text("id")));

        bench.hooks().tell(bench.hooks().event("lottery.draw.opened", "one"));

        Receiver.Received request = bench.receiver().only();
        assertThat(secrets).doesNotHaveDuplicates();
        assertThat(Arrays.asList(request.header("webhook-signature").split(" ", -1)))
                .containsExactlyInAnyOrderElementsOf(
                        secrets.stream().map(each -> OwnHmac.standard(each, request)).toList());
    }

    @Test
    void whereThereIsOneSignatureTheOldestStaysAndTheOthersAreBesideIt() {
        var made = bench.hooks().create(bench.receiver(), "lotteries");
        String second = rotate(made.text("id"));
        String third = rotate(made.text("id"));

        bench.hooks().tell(bench.hooks().event("lottery.entry.created", "one"));

        Receiver.Received request = bench.receiver().only();
        assertThat(request.header("X-Webhook-Signature"))
                .isEqualTo("sha256=" + OwnHmac.hex(made.text("secret"), request.body()));
        assertThat(request.header("X-Webhook-Signature-Next"))
                .isEqualTo(
                        "sha256="
                                + OwnHmac.hex(third, request.body())
                                + ", sha256="
                                + OwnHmac.hex(second, request.body()));
    }
}
