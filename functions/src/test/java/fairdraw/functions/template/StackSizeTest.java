package fairdraw.functions.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The number of resources that each of the two templates becomes. */
class StackSizeTest {

    /**
     * CloudFormation's limit is 500 for each; the rest is room for what comes and for an operator's
     * own additions.
     */
    private static final int MOST_OF_THE_ROOT = 280;

    private static final int MOST_OF_OPERATORS = 250;

    private static final int SCHEDULE_AND_ROLE = 2;

    private static final int ROLE_OF_A_STATE_MACHINE = 1;

    private static final int API_DEPLOYMENT_AND_STAGE = 3;

    private final DeployedTemplate template = new DeployedTemplate();

    @Test
    void bothStacksStayFarBelowTheLimitOfResources() {
        assertThat(resources(template.root())).isBetween(100, MOST_OF_THE_ROOT);
        assertThat(resources(template.operator())).isBetween(100, MOST_OF_OPERATORS);
    }

    /**
     * Counts what SAM generates: a function, its role, a version and an alias where published; a
     * permission for a route, a mapping for a queue or stream, a schedule with its role, the
     * destination of failed invocations; a state machine's role and schedule; the API, its
     * deployment and its stage.
     */
    private int resources(YamlNode document) {
        Map<String, YamlNode> functions = DeployedTemplate.functions(document);
        int written = document.at("Resources").members().size() - functions.size();
        int generated = functions.values().stream().mapToInt(this::resourcesOfFunction).sum();
        long machines =
                document.at("Resources").members().values().stream()
                        .filter(resource -> resource.at("Type").text().endsWith("::StateMachine"))
                        .count();
        return Math.toIntExact(
                written
                        + generated
                        + machines * (ROLE_OF_A_STATE_MACHINE + SCHEDULE_AND_ROLE)
                        + API_DEPLOYMENT_AND_STAGE);
    }

    private int resourcesOfFunction(YamlNode function) {
        return 2
                + (function.find("AutoPublishAlias").isPresent() ? 2 : 0)
                + (function.find("EventInvokeConfig").isPresent() ? 1 : 0)
                + template.events(function, "Api").size()
                + template.events(function, "SQS").size()
                + template.events(function, "DynamoDB").size()
                + template.events(function, "Schedule").size() * SCHEDULE_AND_ROLE;
    }
}
