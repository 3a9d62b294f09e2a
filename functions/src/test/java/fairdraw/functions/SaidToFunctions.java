package fairdraw.functions;

import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.testing.contract.Contract;
import fairdraw.testing.contract.Exchange;

/** Calls of functions and their answers, held against the document. */
final class SaidToFunctions {

    private SaidToFunctions() {}

    /** Fails where an operation is not as the document says. */
    static void check(String function, GatewayCall call, Answered answered) {
        Contract.ofProject()
                .check(operation(function, call), new Exchange(call.asked(), answered.told()));
    }

    /** That of the function's name, or of the path where a function has several. */
    static String operation(String function, GatewayCall call) {
        String name = function.replaceFirst("Function$", "");
        Contract contract = Contract.ofProject();
        return contract.operations().contains(name)
                ? name
                : contract.match(call.asked().method(), call.path()).orElseThrow().operationId();
    }
}
