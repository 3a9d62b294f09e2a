package fairdraw.engines.template;

import java.util.Map;

/**
 * What the gateway itself answers when no function does.
 *
 * @param status the HTTP status
 * @param headers header names and values
 * @param body the JSON body
 */
public record GatewayResponse(int status, Map<String, String> headers, String body) {

    /** The status of a response that leaves the code alone. */
    public static final int AS_IT_IS = 0;

    /** Its status where the gateway has found this one. */
    public int status(int found) {
        return status == AS_IT_IS ? found : status;
    }
}
