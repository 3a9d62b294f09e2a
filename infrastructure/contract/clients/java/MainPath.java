package client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Goes the main path with the client of openapi-generator's java: MainPath STEPS BASE_URL ANSWERS. */
public final class MainPath {
    private static final Pattern VARIABLE = Pattern.compile("\\$(\\w+)");

    private final ObjectMapper json = ApiClient.createDefaultObjectMapper();
    private final Map<String, String> variables = new HashMap<>();
    private final String baseUrl;

    private MainPath(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    public static void main(String[] arguments) throws Exception {
        try (Writer answers = Files.newBufferedWriter(Path.of(arguments[2]))) {
            new MainPath(arguments[1]).go(Path.of(arguments[0]), answers);
        }
    }

    private void go(Path file, Writer answers) throws Exception {
        JsonNode path = json.readTree(file.toFile());
        path.path("variables")
                .properties()
                .forEach(each -> variables.put(each.getKey(), each.getValue().asText()));
        int index = 0;
        for (JsonNode step : path.path("steps")) {
            for (int asked = 0; asked < 90; asked++) {
                ObjectNode line = json.createObjectNode().put("step", index).put("call", name(step));
                try {
                    line.set("answer", json.valueToTree(call(filled(step))));
                } catch (InvocationTargetException failure) {
                    line.put("error", String.valueOf(failure.getCause()));
                } catch (ReflectiveOperationException | IOException | RuntimeException failure) {
                    line.put("error", failure.toString());
                }
                answers.write(json.writeValueAsString(line) + "\n");
                if (line.has("error")) {
                    break;
                }
                JsonNode answer = line.path("answer");
                step.path("save")
                        .properties()
                        .forEach(each -> variables.put(each.getKey(), at(answer, each.getValue()).asText()));
                if (step.path("until").properties().stream()
                        .allMatch(each -> answer.at(pointer(each.getKey())).asText().equals(each.getValue().asText()))) {
                    break;
                }
                Thread.sleep(1000);
            }
            index++;
        }
    }

    private Object call(JsonNode step) throws ReflectiveOperationException, IOException {
        String tag = step.path("tag").asText();
        ApiClient client = new ApiClient();
        client.updateBaseUri(baseUrl);
        client.setRequestInterceptor(request ->
                step.path("headers")
                        .properties()
                        .forEach(each -> request.header(each.getKey(), each.getValue().asText())));
        Class<?> api = Class.forName("client.api." + upper(tag) + "Api");
        Method method =
                Arrays.stream(api.getMethods())
                        .filter(each -> each.getName().equals(lower(name(step))))
                        .filter(each -> Arrays.stream(each.getParameterTypes()).noneMatch(Map.class::equals))
                        .findFirst()
                        .orElseThrow(() -> new NoSuchMethodException(name(step)));
        Map<String, JsonNode> given = new HashMap<>();
        for (String place : new String[] {"path", "query", "header"}) {
            step.path(place).properties().forEach(each -> given.put(camel(each.getKey()), each.getValue()));
        }
        if (!step.path("body").isNull()) {
            given.put(lower(step.path("bodyType").asText()), step.path("body"));
        }
        Object[] arguments = new Object[method.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            Parameter parameter = method.getParameters()[i];
            // A name that is a word of the language begins with an underscore.
            JsonNode value = given.remove(parameter.getName().replaceFirst("^_", ""));
            arguments[i] = value == null ? null : json.readerFor(json.constructType(parameter.getParameterizedType())).readValue(value);
        }
        if (!given.isEmpty()) {
            throw new NoSuchMethodException(name(step) + " takes no " + given.keySet());
        }
        return method.invoke(api.getConstructor(ApiClient.class).newInstance(client), arguments);
    }

    private JsonNode filled(JsonNode step) throws JsonProcessingException {
        ObjectNode sent = step.deepCopy();
        sent.remove("save");
        Matcher matcher = VARIABLE.matcher(json.writeValueAsString(sent));
        return json.readTree(matcher.replaceAll(found -> Matcher.quoteReplacement(variables.get(found.group(1)))));
    }

    private static JsonNode at(JsonNode answer, JsonNode path) {
        return answer.at(pointer(path.asText()));
    }

    private static String pointer(String path) {
        return path.isEmpty() ? "" : "/" + path.replace('.', '/');
    }

    private static String name(JsonNode step) {
        return step.path("call").asText();
    }

    private static String camel(String name) {
        return lower(Pattern.compile("[-_](\\w)").matcher(name).replaceAll(found -> found.group(1).toUpperCase()));
    }

    private static String lower(String name) {
        return name.substring(0, 1).toLowerCase() + name.substring(1);
    }

    private static String upper(String name) {
        return name.substring(0, 1).toUpperCase() + name.substring(1);
    }
}
