package fairdraw.domain.ids;

/** The id of a campaign, a UUID. */
public record CampaignId(String text) implements Id {

    public CampaignId {
        Ids.requireText(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
