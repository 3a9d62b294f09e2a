package fairdraw.domain.ids;

/** The id of a ticket, a UUID. */
public record TicketId(String text) implements Id {

    public TicketId {
        Ids.requireText(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
