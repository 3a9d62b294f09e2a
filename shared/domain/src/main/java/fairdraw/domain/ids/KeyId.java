package fairdraw.domain.ids;

/** The id within the text of an API key or of an invitation, which is no secret. */
public record KeyId(String text) implements Id {

    public KeyId {
        Ids.requireText(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
