package fairdraw.domain.ids;

/** The id of a campaign's prize that is won instantly, a UUID. */
public record PrizeId(String text) implements Id {

    public PrizeId {
        Ids.requireText(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
