package fairdraw.domain.ids;

/** The id of an operator of the installation. */
public record OperatorId(String text) implements Id {

    public OperatorId {
        Ids.requireText(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
