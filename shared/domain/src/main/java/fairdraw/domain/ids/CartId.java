package fairdraw.domain.ids;

/** The id of a cart, in the words of its sender. */
public record CartId(String text) implements Id {

    public CartId {
        Ids.requireText(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
