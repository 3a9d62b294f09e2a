package fairdraw.domain.access;

import java.time.Instant;

/** A customer of the installation; all it has is kept apart from everybody else's. */
public record Organisation(String id, String name, Instant createdAt) {}
