package fairdraw.domain.campaigns.entries;

/** How far the checks of an entry have come. */
public enum EntryStatus {
    /** Accepted, and not checked yet. */
    PENDING,
    APPROVED,
    REJECTED
}
