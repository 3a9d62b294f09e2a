package fairdraw.functions.installation;

import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import java.util.function.Function;

/** An intermediary through which calls go. */
@FunctionalInterface
public interface Caller {

    /**
     * Passes the call on and returns the answer for its sender.
     *
     * @param function the simple name of the called function
     * @param gateway the recipient of calls, as often as wanted
     */
    Answered call(String function, GatewayCall call, Function<GatewayCall, Answered> gateway);
}
