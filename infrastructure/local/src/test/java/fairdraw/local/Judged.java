package fairdraw.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fairdraw.local.json.Json;
import fairdraw.verifier.command.DrawCommand;
import fairdraw.verifier.command.Misuse;
import fairdraw.verifier.command.Options;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The verifier's command before a draw of the product. */
final class Judged {

    private final Product product;
    private final String drawId;
    private final List<String> more = new ArrayList<>();

    Judged(Product product, String drawId) {
        this.product = product;
        this.drawId = drawId;
    }

    /** Brings a receipt. */
    Judged with(JsonNode receipt) {
        return with(
                "--receipt",
                file("receipt", new String(Json.bytes(receipt), StandardCharsets.UTF_8)));
    }

    /** Gives the command an option. */
    Judged with(String option, String value) {
        more.add(option);
        more.add(value);
        return this;
    }

    /**
     * Waits until nothing is to come any more, and checks that nothing contradicts the draw. Who
     * has witnessed it depends on the load of this machine.
     */
    void holds() {
        List<String> told = complete();
        assertThat(told).noneMatch(line -> line.startsWith("FAIL"));
        assertThat(told.getLast()).matches("(PROVEN|HOLDS, BUT).*");
    }

    /** Waits until nothing is to come any more, and checks that the draw is proven. */
    void isProven() {
        assertThat(complete()).last().asString().startsWith("PROVEN");
    }

    private List<String> complete() {
        return Running.await(
                product.deployment().moving(),
                () -> Optional.of(told()).filter(Judged::isComplete),
                "the register has not all of " + drawId);
    }

    private static boolean isComplete(List<String> told) {
        return told.stream().noneMatch(line -> line.startsWith("wait"));
    }

    private List<String> told() {
        JsonNode evidence = product.get("/v1/draws/" + drawId + "/evidence").json();
        JsonNode register = evidence.at("/rules/document/register");
        List<String> trust = new ArrayList<>();
        trust.add("log " + register.path("log").asText());
        register.path("witnesses").forEach(key -> trust.add("witness w " + key.asText() + " -"));
        register.path("stampers").forEach(name -> trust.add("# stamper s " + name.asText()));
        List<String> arguments = new ArrayList<>();
        arguments.add(product.deployment().api().toString());
        arguments.add(drawId);
        arguments.add("--trust");
        arguments.add(file("trust", String.join("\n", trust)));
        for (JsonNode chain : evidence.path("chains")) {
            arguments.add("--chain");
            arguments.add(chain.path("chain").asText());
        }
        arguments.addAll(more);
        List<String> told = new ArrayList<>();
        try {
            new DrawCommand(Options.of(arguments), told::add, told::add).run(Instant.now());
        } catch (Misuse misuse) {
            throw new IllegalStateException(misuse);
        }
        return told;
    }

    private static String file(String name, String text) {
        try {
            Path file = Files.createTempFile(name, ".txt");
            file.toFile().deleteOnExit();
            return Files.writeString(file, text).toString();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
