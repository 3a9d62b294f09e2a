package fairdraw.engines.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The resolver of a template's references: parameters, pseudo parameters and resources by logical
 * id.
 */
final class Resolver {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(!?)([A-Za-z0-9:.]+)}");

    private static final String OUTPUTS = "Outputs.";

    private final String file;
    private final Names names;
    private final Map<String, String> values;
    private final Map<String, String> types;
    private final Map<String, Template> applications;
    private final Conditions conditions;

    /**
     * Makes a resolver of parameters with their values, and of resources with their types.
     *
     * @param applications the nested applications by logical id, which grow while they are read
     */
    Resolver(
            String file,
            Names names,
            Map<String, String> parameters,
            Map<String, String> types,
            Map<String, Template> applications,
            Map<String, Node> conditions) {
        this.file = file;
        this.names = names;
        this.values = new HashMap<>(names.pseudo());
        this.values.putAll(parameters);
        this.types = Map.copyOf(types);
        this.applications = applications;
        this.conditions = new Conditions(conditions, this);
    }

    /** Makes a resolver of a template without parameters and resources. */
    static Resolver of(String file, Names names) {
        return new Resolver(file, names, Map.of(), Map.of(), Map.of(), Map.of());
    }

    /** Whether a condition holds. */
    boolean holds(String condition, int line) {
        return conditions.hold(condition, line);
    }

    /** Returns what a node stands for: of {@code !If} the branch that its condition chooses. */
    Node chosen(Node node) {
        if (!(node instanceof SequenceNode sequence)
                || !sequence.getTag().getValue().equals("!If")) {
            return node;
        }
        List<Node> parts = sequence.getValue();
        int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
        if (parts.size() != 3 || !(parts.getFirst() instanceof ScalarNode condition)) {
            throw wrong(line, "!If takes a condition and two values");
        }
        return chosen(parts.get(holds(condition.getValue(), line) ? 1 : 2));
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
        String attribute = path.substring(dot + 1);
        if (attribute.startsWith(OUTPUTS)) {
            return output(id, attribute.substring(OUTPUTS.length()), line);
        }
        return switch (attribute) {
            case "Arn" -> names.arn(type, id);
            case "StreamArn" -> names.arn(type, id) + "/stream/local";
            case "QueueUrl" -> names.queueUrl(id);
            case "QueueName", "Name" -> id;
            default -> throw wrong(line, "!GetAtt " + path + " is not known here");
        };
    }

    private String output(String id, String name, int line) {
        Template application = applications.get(id);
        if (application == null) {
            throw wrong(line, id + " is not an application that stands above");
        }
        return application.output(name);
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
