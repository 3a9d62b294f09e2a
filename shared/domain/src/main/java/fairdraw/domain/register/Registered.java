package fairdraw.domain.register;

/**
 * An entry at its place in a log.
 *
 * @param index the number of entries before it
 */
public record Registered(long index, Draft entry) {}
