package fairdraw.functions.template;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The permissions that the template's roles grant each function, evaluated as IAM would. */
public final class Grants {

    /**
     * One action of a function.
     *
     * @param action such as {@code dynamodb:GetItem}
     * @param resource the logical id, for an index {@code Table/index/Name}
     * @param partition the partition key of the item, empty if there is none
     */
    public record Act(String action, String resource, String partition) {}

    private static final Pattern INDEX = Pattern.compile("\\$\\{(\\w+)\\.Arn}(/index/\\w+)");

    /** Not a call of its own, but a part of creating a schedule. */
    private static final String PASS_ROLE = "iam:PassRole";

    private final Map<String, List<YamlNode>> statements;
    private final Set<String> used = new ConcurrentSkipListSet<>();

    /** Reads the roles of functions, given by their properties and names. */
    public Grants(Map<String, YamlNode> functions) {
        statements =
                functions.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        function ->
                                                DeployedTemplate.statements(function.getValue())));
    }

    /** Whether the role of a function allows an action, which is then recorded as used. */
    public boolean allow(String function, Act act) {
        boolean allowed =
                Objects.requireNonNull(statements.get(function)).stream()
                        .anyMatch(statement -> allows(statement, act));
        if (allowed) {
            used.add(use(function, act.action(), act.resource()));
        }
        return allowed;
    }

    /** Returns the permissions that no function has used: function, action and resource. */
    public Set<String> unused() {
        Set<String> unused = new TreeSet<>();
        statements.forEach((function, allowed) ->
                allowed.forEach(statement ->
                        statement
                                .at("Action")
                                .elements()
                                .forEach(action ->
                                        statement
                                                .at("Resource")
                                                .elements()
                                                .forEach(resource ->
                                                        unused.add(
                                                                use(
                                                                        function,
                                                                        action.text(),
                                                                        logical(resource)))))));
        unused.removeAll(used);
        unused.removeIf(use -> use.contains(PASS_ROLE));
        return unused;
    }

    private static String use(String function, String action, String resource) {
        return function + " " + action + " " + resource;
    }

    private static boolean allows(YamlNode statement, Act act) {
        return statement.at("Action").elements().stream()
                        .anyMatch(action -> action.text().equals(act.action()))
                && statement.at("Resource").elements().stream()
                        .anyMatch(resource -> logical(resource).equals(act.resource()))
                && statement
                        .find("Condition")
                        .flatMap(condition -> condition.find("ForAllValues:StringLike"))
                        .map(like -> like.at("dynamodb:LeadingKeys").elements())
                        .map(keys -> keys.stream().anyMatch(key -> like(key.text(), act)))
                        .orElse(true);
    }

    private static String logical(YamlNode resource) {
        if (resource.text().contains("schedule/${ScheduleGroup}")) {
            return "ScheduleGroup";
        }
        Matcher index = INDEX.matcher(resource.text());
        return index.matches()
                ? index.group(1) + index.group(2)
                : resource.text().replace(".Arn", "");
    }

    private static boolean like(String pattern, Act act) {
        String regex =
                Arrays.stream(pattern.split("\\*", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".*"));
        return act.partition().matches(regex);
    }
}
