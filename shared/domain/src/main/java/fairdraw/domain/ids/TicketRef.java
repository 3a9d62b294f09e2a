package fairdraw.domain.ids;

/** The readable name of a ticket, unique in its tenant. */
public record TicketRef(String text) implements Id {

    public TicketRef {
        Ids.requireText(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
