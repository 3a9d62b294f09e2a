package fairdraw.functions.installation;

import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.template.DeployedTemplate;
import fairdraw.functions.template.YamlNode;
import fairdraw.testing.contract.Contract;
import fairdraw.testing.contract.Exchange;
import java.util.Map;
import java.util.Optional;

/** Calls of functions and their answers, checked against the document. */
final class SaidToFunctions {

    private static final Map<String, YamlNode> FUNCTIONS = new DeployedTemplate().functions();

    private SaidToFunctions() {}

    /** Fails if an operation differs from the document. */
    static void check(String function, GatewayCall call, Answered answered) {
        Contract.ofProject()
                .check(operation(function, call), new Exchange(call.asked(), answered.told()));
    }

    /**
     * Returns the operation of the call's path if the function has several of which it is one, or
     * else that of the function's name.
     */
    static String operation(String function, GatewayCall call) {
        Optional<String> called =
                Contract.ofProject()
                        .match(call.asked().method(), call.path())
                        .map(Contract.Matched::operationId);
        String name = function.replaceFirst("Function$", "");
        return Contract.ofProject().operations().contains(name)
                ? called.filter(id -> isOneOfSeveral(function, id)).orElse(name)
                : called.orElseThrow();
    }

    private static boolean isOneOfSeveral(String function, String operation) {
        return Optional.ofNullable(FUNCTIONS.get(function)).stream()
                .flatMap(properties -> properties.find("Events").stream())
                .anyMatch(events -> events.members().containsKey(operation));
    }
}
