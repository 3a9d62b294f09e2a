package fairdraw.domain.ids;

/** The id of an organisation. */
public record OrganisationId(String text) implements Id {

    public OrganisationId {
        Ids.requireText(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
