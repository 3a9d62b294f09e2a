package fairdraw.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fairdraw.local.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The project's request files, and the variables that the local runtime gives them. */
final class RequestsVariablesTest {
    private static final Pattern REQUEST = Pattern.compile("(?m)^###");
    private static final Pattern USED = Pattern.compile("\\{\\{(\\w+)}}");
    private static final Pattern KEPT = Pattern.compile("client\\.global\\.set\\(\"(\\w+)\"");

    @Test
    void everyVariableOfTheRequestsIsTheDemosOrKeptFromAnEarlierAnswerOfTheSameFile()
            throws IOException {
        ObjectNode demo = Json.object().put("baseUrl", "http://127.0.0.1:8080");
        Set<String> told = new TreeSet<>();
        RequestsVariables.of(demo).path("demo").fieldNames().forEachRemaining(told::add);
        Set<String> used = new TreeSet<>();
        for (Path file : files()) {
            Set<String> known = new TreeSet<>(told);
            for (String request : REQUEST.split(Files.readString(file), -1)) {
                List<String> names = names(USED, request);
                assertThat(known).as(file + ": " + request).containsAll(names);
                used.addAll(names);
                known.addAll(names(KEPT, request));
            }
        }
        assertThat(used).containsAll(told);
    }

    @Test
    void theVariablesAreTheKeysOfTestMode() throws IOException {
        ObjectNode demo = Json.object().put("operatorKey", "op_1").put("organisation", "org_1");
        demo.putObject("lotteries")
                .put("slug", "five")
                .put("live", "sk_live_1")
                .put("test", "sk_test_1");
        demo.putObject("draws")
                .putObject("test")
                .put("secret", "sk_test_2")
                .put("publishable", "pk_test_1");
        demo.putObject("campaigns")
                .putObject("manual")
                .put("live", "evolu_live_1")
                .put("test", "evolu_test_1");

        ObjectNode file = RequestsVariables.of(demo);

        assertThat(file.at("/demo/operatorKey").asText()).isEqualTo("op_1");
        assertThat(file.at("/demo/organisation").asText()).isEqualTo("org_1");
        assertThat(file.at("/demo/mode").asText()).isEqualTo("test");
        assertThat(file.at("/demo/lotterySlug").asText()).isEqualTo("five");
        assertThat(file.at("/demo/lotteriesKey").asText()).isEqualTo("sk_test_1");
        assertThat(file.at("/demo/drawsSecretKey").asText()).isEqualTo("sk_test_2");
        assertThat(file.at("/demo/drawsPublishableKey").asText()).isEqualTo("pk_test_1");
        assertThat(file.at("/demo/campaignsKey").asText()).isEqualTo("evolu_test_1");
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("../requests"))) {
            return all.filter(file -> file.toString().endsWith(".http")).sorted().toList();
        }
    }

    private static List<String> names(Pattern pattern, String text) {
        List<String> names = new ArrayList<>();
        pattern.matcher(text).results().forEach(found -> names.add(found.group(1)));
        return names;
    }
}
