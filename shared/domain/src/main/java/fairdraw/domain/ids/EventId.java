package fairdraw.domain.ids;

/** The id of an event, which stays the same however often it is published. */
public record EventId(String text) implements Id {

    public EventId {
        Ids.requireText(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
