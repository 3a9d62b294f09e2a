package fairdraw.domain.about;

import java.util.Optional;

/**
 * The public face of an organisation that holds draws.
 *
 * @param name the name that entrants know it by
 * @param url the address of its page; empty if it gave none
 */
public record Organiser(String name, Optional<String> url) {}
