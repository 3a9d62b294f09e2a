package fairdraw.domain;

/** An organisation in one mode: the owner of everything that is stored. */
public record Tenant(String organisation, Mode mode) {}
