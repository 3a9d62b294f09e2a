package fairdraw.engines.template;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The resolver of a template's references: parameters, pseudo parameters and resources by logical
 * id.
 */
final class Resolver {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(!?)([A-Za-z0-9:.]+)}");

    private final String file;
    private final Names names;
    private final Map<String, String> values;
    private final Map<String, String> types;

    /** Makes a resolver of parameters with their values, and of resources with their types. */
    Resolver(String file, Names names, Map<String, String> parameters, Map<String, String> types) {
        this.file = file;
        this.names = names;
        this.values = new HashMap<>(names.pseudo());
        this.values.putAll(parameters);
        this.types = Map.copyOf(types);
    }

    TemplateException wrong(int line, String problem) {
        return new TemplateException(file, line, problem);
    }

    String reference(String name, int line) {
        String value = values.get(name);
        return value != null ? value : names.reference(type(name, line), name);
    }

    /** Returns the value of an attribute such as {@code X.Arn}. */
    String attribute(String path, int line) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            throw wrong(line, "!GetAtt " + path + " names no attribute");
        }
        String id = path.substring(0, dot);
        String type = type(id, line);
        return switch (path.substring(dot + 1)) {
            case "Arn" -> names.arn(type, id);
            case "StreamArn" -> names.arn(type, id) + "/stream/local";
            case "QueueUrl" -> names.queueUrl(id);
            case "QueueName", "Name" -> id;
            default -> throw wrong(line, "!GetAtt " + path + " is not known here");
        };
    }

    String substitute(String text, int line) {
        Matcher matcher = PLACEHOLDER.matcher(text);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            String name = matcher.group(2);
            String value;
            if (!matcher.group(1).isEmpty()) {
                value = "${" + name + "}";
            } else if (name.contains(".")) {
                value = attribute(name, line);
            } else {
                value = reference(name, line);
            }
            matcher.appendReplacement(out, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(out).toString();
    }

    private String type(String id, int line) {
        @Nullable String type = types.get(id);
        if (type == null) {
            throw wrong(line, "nothing is called " + id);
        }
        return type;
    }
}
