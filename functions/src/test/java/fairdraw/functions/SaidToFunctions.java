package fairdraw.functions;

import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.testing.contract.Contract;
import fairdraw.testing.contract.Exchange;

/** Calls of functions and their answers, checked against the document. */
final class SaidToFunctions {

    private SaidToFunctions() {}

    /** Fails if an operation differs from the document. */
    static void check(String function, GatewayCall call, Answered answered) {
        Contract.ofProject()
                .check(operation(function, call), new Exchange(call.asked(), answered.told()));
    }

    /** Returns the operation of the function's name, or of the path if the function has several. */
    static String operation(String function, GatewayCall call) {
        String name = function.replaceFirst("Function$", "");
        Contract contract = Contract.ofProject();
        return contract.operations().contains(name)
                ? name
                : contract.match(call.asked().method(), call.path()).orElseThrow().operationId();
    }
}
