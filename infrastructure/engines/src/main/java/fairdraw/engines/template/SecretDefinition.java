package fairdraw.engines.template;

/**
 * A secret of the template that is generated when the stack is created.
 *
 * @param id the logical id
 * @param template the JSON object that takes the generated string, or an empty text for the string
 *     alone
 * @param key the member that takes the string
 * @param length the number of characters generated
 * @param exclude characters that are left out
 */
public record SecretDefinition(
        String id, String template, String key, int length, String exclude) {}
