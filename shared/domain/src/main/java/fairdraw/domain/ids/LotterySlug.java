package fairdraw.domain.ids;

/** The slug of a lottery, unique in its tenant; it need not have the form of one. */
public record LotterySlug(String text) implements Id {

    public LotterySlug {
        Ids.requireText(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
