package fairdraw.domain.ids;

/** The id of a draw. */
public record DrawId(String text) implements Id {

    public DrawId {
        Ids.requireText(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
