package fairdraw.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fairdraw.engines.template.Names;
import fairdraw.engines.template.Template;
import fairdraw.local.json.Json;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The variables with which {@code sam local} runs the functions, in containers, on the stores of
 * this runtime.
 */
final class SamVariables {
    private static final String LOOPBACK = "127.0.0.1";
    private static final String THIS_MACHINE = "host.docker.internal";

    private SamVariables() {}

    /** Returns the content of the file that {@code sam local --env-vars} reads. */
    static ObjectNode of(
            Path template, String region, String awsEndpoint, Map<String, String> overrides) {
        String reached = awsEndpoint.replace(LOOPBACK, THIS_MACHINE);
        Map<String, String> parameters = new HashMap<>(overrides);
        parameters.replaceAll((name, value) -> value.replace(LOOPBACK, THIS_MACHINE));
        Map<String, String> variables =
                Template.read(template, new Names(region, reached), parameters).environment();
        ObjectNode file = Json.object();
        ObjectNode all = file.putObject("Parameters");
        variables.forEach(all::put);
        // SAM passes only declared variables on, and the SDK's own variable is not declared.
        all.put(
                "JAVA_TOOL_OPTIONS",
                (variables.getOrDefault("JAVA_TOOL_OPTIONS", "") + " -Daws.endpointUrl=" + reached)
                        .strip());
        return file;
    }
}
