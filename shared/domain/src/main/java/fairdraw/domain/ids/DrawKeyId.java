package fairdraw.domain.ids;

/** The id of a key that signs receipts and manifests, under which it is published. */
public record DrawKeyId(String text) implements Id {

    public DrawKeyId {
        Ids.requireText(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
