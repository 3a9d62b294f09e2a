package fairdraw.domain.ids;

/** The id of a consumer, who may be a guest. */
public record ConsumerId(String text) implements Id {

    public ConsumerId {
        Ids.requireText(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
