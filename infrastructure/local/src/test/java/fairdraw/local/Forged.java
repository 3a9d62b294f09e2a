package fairdraw.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fairdraw.local.forging.Forge;
import fairdraw.verifier.command.JudgeCommand;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The forgeries of a draw of the running product that is over. */
final class Forged {

    private final Product product;
    private final String drawId;

    Forged(Product product, String drawId) {
        this.product = product;
        this.drawId = drawId;
    }

    /**
     * Checks that the draw is proven, that the verifier tells each forgery, and that those of these
     * attacks are among them.
     */
    void isTold(List<JsonNode> receipts, String... attacks) {
        new Judged(product, drawId).holds();
        List<String> told = new ArrayList<>();
        List<String> lines = lines(receipts);
        int exit =
                new JudgeCommand(told::add, told::add)
                        .run(
                                List.of("--why"),
                                new ByteArrayInputStream(String.join("\n", lines).getBytes(UTF_8)));
        assertThat(exit).describedAs(String.join("\n", told)).isZero();
        for (String attack : attacks) {
            assertThat(lines).anyMatch(line -> line.contains("\"name\":\"" + attack + " "));
        }
    }

    private List<String> lines(List<JsonNode> receipts) {
        try {
            return Forge.lines(
                    product.deployment().api(), product.deployment().aws(), drawId, receipts);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
