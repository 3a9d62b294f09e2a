package fairdraw.domain.ids;

/** The slug of a campaign, unique in its tenant; it need not have the form of one. */
public record CampaignSlug(String text) implements Id {

    public CampaignSlug {
        Ids.requireText(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
