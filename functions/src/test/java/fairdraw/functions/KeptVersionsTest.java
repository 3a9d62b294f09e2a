package fairdraw.functions;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.template.DeployedTemplate;
import fairdraw.functions.template.YamlNode;
import fairdraw.functions.wiring.Wiring;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The event that keeps published versions from idling. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeptVersionsTest {

    private final Installation installation = new Installation();
    private final DeployedTemplate template = new DeployedTemplate();

    @AfterAll
    void close() {
        installation.close();
    }

    @Test
    void everyPublishedFunctionAnswersItWithNothingAndDoesNothing() {
        byte[] event = sent();
        List<String> functions = template.restored().toList();
        installation.logged();

        assertThat(functions)
                .isNotEmpty()
                .allSatisfy(function ->
                        assertThat(
                                        installation.run(
                                                wiring -> instance(function, wiring),
                                                new ByteArrayInputStream(event)))
                                .asString()
                                .isEqualTo("{}"));
        assertThat(installation.logged()).isEmpty();
        assertThat(installation.published()).isEmpty();
    }

    /** Returns the payload that the template gives. */
    private byte[] sent() {
        YamlNode payload =
                template.at(
                        "Resources",
                        "KeepVersions",
                        "Properties",
                        "Definition",
                        "States",
                        "Each",
                        "ItemProcessor",
                        "States",
                        "Invoke",
                        "Arguments",
                        "Payload");
        return ("{\"keep\":\"" + payload.at("keep").text() + "\"}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static RequestStreamHandler instance(String function, Wiring wiring) {
        try {
            return Class.forName(function)
                    .asSubclass(RequestStreamHandler.class)
                    .getConstructor(Wiring.class)
                    .newInstance(wiring);
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
