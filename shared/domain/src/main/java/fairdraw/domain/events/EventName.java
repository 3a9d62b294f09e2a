package fairdraw.domain.events;

/** The names of all published events; an event can have no other name. */
public enum EventName {
    LOTTERY_ENTRY_CREATED("lottery.entry.created"),
    LOTTERY_TICKET_WON("lottery.ticket.won"),
    LOTTERY_TICKET_CANCELLED("lottery.ticket.cancelled"),
    LOTTERY_DRAW_OPENED("lottery.draw.opened"),
    LOTTERY_DRAW_CLOSED("lottery.draw.closed"),
    LOTTERY_DRAW_SEALED("lottery.draw.sealed"),
    LOTTERY_DRAW_COMPLETED("lottery.draw.completed"),
    LOTTERY_DRAW_CANCELLED("lottery.draw.cancelled"),
    CAMPAIGN_DRAW_OPENED("campaign.draw.opened"),
    CAMPAIGN_DRAW_CLOSED("campaign.draw.closed"),
    CAMPAIGN_DRAW_SEALED("campaign.draw.sealed"),
    CAMPAIGN_DRAW_COMPLETED("campaign.draw.completed"),
    CAMPAIGN_DRAW_CANCELLED("campaign.draw.cancelled"),
    CAMPAIGN_NUMBER_WON("campaign.number.won"),
    ENTRY_RECEIVED("entry.received"),
    ENTRY_EVALUATED("entry.evaluated"),
    ENTRY_COMPLETED("entry.completed"),
    DRAW_CONSUMER_ENTERED("draw.consumer.entered"),
    DRAW_CONSUMER_LEFT("draw.consumer.left"),
    DRAW_CONSUMER_DENIED("draw.consumer.denied"),
    DRAW_CONSUMER_WON("draw.consumer.won"),
    DRAW_CONSUMER_LOST("draw.consumer.lost"),
    DRAW_CONSUMER_COMPLETED("draw.consumer.completed"),
    DRAW_COMPLETED("draw.completed"),
    DISTRIBUTION_OPENED("distribution.opened"),
    DISTRIBUTION_CLOSED("distribution.closed"),
    DISTRIBUTION_UPDATED("distribution.updated"),
    CART_RECORDED("cart.recorded"),
    CART_TICKETS_ISSUED("cart.tickets.issued"),
    CART_TICKETS_REFUSED("cart.tickets.refused"),
    CART_TICKET_SETTLED("cart.ticket.settled"),
    /** An operator's test of a webhook. */
    WEBHOOK_TEST("webhook.test"),
    /** The notice to a former URL that its webhook was changed. */
    WEBHOOK_CHANGED("webhook.changed");

    private final String word;

    EventName(String word) {
        this.word = word;
    }

    /** Returns the name in the form that is sent. */
    public String word() {
        return word;
    }

    /** Whether an event has this name. */
    public boolean isOf(DomainEvent event) {
        return event.type().equals(word);
    }
}
