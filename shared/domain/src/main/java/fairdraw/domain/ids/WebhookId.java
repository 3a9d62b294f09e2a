package fairdraw.domain.ids;

/** The id of a webhook; a campaign's webhook has its campaign's slug in it. */
public record WebhookId(String text) implements Id {

    public WebhookId {
        Ids.requireText(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
