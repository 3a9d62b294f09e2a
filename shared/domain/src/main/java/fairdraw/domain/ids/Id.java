package fairdraw.domain.ids;

/** An id: its text where it is read, stored and written, and a type of its own everywhere else. */
public interface Id {

    /** Returns the id as it is written; it is never blank. */
    String text();
}
