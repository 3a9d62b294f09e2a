package fairdraw.domain.ids;

/** The id of a campaign's entry, a UUID. */
public record EntryId(String text) implements Id {

    public EntryId {
        Ids.requireText(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
