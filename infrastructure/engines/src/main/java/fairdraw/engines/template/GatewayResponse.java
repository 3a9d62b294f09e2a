package fairdraw.engines.template;

import java.util.Map;

/**
 * The answer of the gateway itself when it invokes no function.
 *
 * @param status the HTTP status
 * @param headers header names and values
 * @param body the JSON body
 */
public record GatewayResponse(int status, Map<String, String> headers, String body) {

    /** The status of a response that keeps the gateway's own status code. */
    public static final int AS_IT_IS = 0;

    /** Returns the status to answer in place of {@code found}, the gateway's own. */
    public int status(int found) {
        return status == AS_IT_IS ? found : status;
    }
}
