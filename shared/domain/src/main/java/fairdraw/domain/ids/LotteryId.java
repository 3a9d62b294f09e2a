package fairdraw.domain.ids;

/** The id of a lottery, a UUID. */
public record LotteryId(String text) implements Id {

    public LotteryId {
        Ids.requireText(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
