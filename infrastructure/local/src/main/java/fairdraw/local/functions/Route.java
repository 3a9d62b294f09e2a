package fairdraw.local.functions;

import java.util.Map;

/**
 * The route of a request to its function.
 *
 * @param function the function's logical id
 * @param resource the path of the template, with its parameters in braces
 * @param parameters the path parameters, decoded
 */
record Route(String function, String resource, Map<String, String> parameters) {}
