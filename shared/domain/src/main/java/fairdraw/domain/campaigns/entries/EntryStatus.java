package fairdraw.domain.campaigns.entries;

/** The progress of an entry's checks. */
public enum EntryStatus {
    /** Accepted, and not checked yet. */
    PENDING,
    APPROVED,
    REJECTED
}
