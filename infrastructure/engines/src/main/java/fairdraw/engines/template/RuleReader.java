package fairdraw.engines.template;

/** The reader of event rules. */
final class RuleReader {

    private RuleReader() {}

    /** Reads the rule with the logical id {@code id} from its properties. */
    static RuleDefinition read(String id, Section properties) {
        return new RuleDefinition(
                id,
                Names.idIn(properties.text("EventBusName", "default")),
                properties.get("EventPattern").json(),
                properties.list("Targets").stream().map(RuleReader::target).toList());
    }

    private static RuleDefinition.Target target(Section target) {
        return new RuleDefinition.Target(
                target.text("Arn"),
                target.find("SqsParameters", "MessageGroupId").map(Section::text));
    }
}
