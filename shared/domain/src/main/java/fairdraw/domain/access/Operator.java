package fairdraw.domain.access;

import java.time.Instant;

/** A person or program that sets up and runs the installation. */
public record Operator(String id, String name, Instant createdAt) {}
