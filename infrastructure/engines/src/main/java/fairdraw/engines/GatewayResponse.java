package fairdraw.engines;

import java.util.Map;

/**
 * What the gateway itself answers when no function does.
 *
 * @param status the HTTP status
 * @param headers header names and values
 * @param body the JSON body
 */
public record GatewayResponse(int status, Map<String, String> headers, String body) {}
