package fairdraw.functions.guards.people;

import fairdraw.domain.Mode;
import fairdraw.domain.access.Operator;
import fairdraw.functions.http.Request;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The operations of the operators' API, each with the rule that admits operators to it, the
 * condition under which an organisation may demand a second person, and the names of its path's
 * parameters besides the organisation and the mode. A function has to state its operation, so none
 * is without a rule.
 */
public enum Operation {
    // People, organisations and keys.
    CREATE_ORGANISATION(Permission.OWN_ALL),
    LIST_ORGANISATIONS(Permission.READ),
    GET_ORGANISATION(Permission.READ),
    UPDATE_ORGANISATION(Permission.OWN),
    CREATE_OPERATOR(Permission.OWN),
    LIST_OPERATORS(Permission.READ),
    GET_OPERATOR(Permission.READ, "operatorId"),
    UPDATE_OPERATOR(Permission.OWN, "operatorId"),
    CREATE_OPERATOR_KEY(Permission.OWN_KEYS, "operatorId"),
    REVOKE_OPERATOR_KEY(Permission.OWN_KEYS, "operatorId", "keyId"),
    CREATE_API_KEY(Permission.OWN),
    LIST_API_KEYS(Permission.READ),
    REVOKE_API_KEY(Permission.OWN, "keyId"),
    OPEN_OPERATOR_SESSION(Permission.SIGN_IN),
    LIST_AUDIT(Permission.READ),
    LIST_PROPOSALS(Permission.READ),
    GET_SECOND_PERSON(Permission.READ),
    UPDATE_SECOND_PERSON(Permission.OWN, Stake.ALWAYS),
    CREATE_ISSUER(Permission.OWN),
    LIST_ISSUERS(Permission.READ),
    DELETE_ISSUER(Permission.OWN, "issuerId"),

    // Lotteries and tickets.
    CREATE_LOTTERY(Permission.RUN, Stake.LIVE_BUT_A_DRAFT),
    PREVIEW_LOTTERY(Permission.RUN),
    LIST_LOTTERIES(Permission.READ),
    GET_LOTTERY(Permission.READ, "slug"),
    UPDATE_LOTTERY(Permission.RUN, "slug"),
    PAUSE_LOTTERY(Permission.RUN, "slug"),
    RESUME_LOTTERY(Permission.RUN, "slug"),
    PUBLISH_LOTTERY(Permission.RUN, Stake.LIVE, "slug"),
    RETIRE_LOTTERY(Permission.RUN, "slug"),
    FUND_PRIZE_POOL(Permission.RUN, Stake.LIVE, "slug"),
    LIST_LEDGER(Permission.READ, "slug"),
    CREATE_LOTTERY_DRAW(Permission.RUN, "slug"),
    LIST_DRAWS_OF_LOTTERY(Permission.READ, "slug"),
    IMPORT_ENTRIES(Permission.RUN, "slug"),
    GET_TICKET(Permission.READ, "ticketRef"),
    VOID_TICKET(Permission.HELP, "ticketRef"),

    // Draws.
    CREATE_DRAW(Permission.RUN),
    REBIND_DEVICE(Permission.HELP, "drawId"),
    IMPORT_ENTRANTS(Permission.RUN, "drawId"),
    DENY_CONSUMER(Permission.HELP, Stake.LIVE_AFTER_THE_CLOSE, "drawId"),
    LIST_DRAWS(Permission.READ),
    GET_DRAW(Permission.READ, "drawId"),
    UPDATE_DRAW(Permission.RUN, "drawId"),
    CANCEL_DRAW(Permission.RUN, Stake.LIVE, "drawId"),
    ADVANCE_DRAW_NOW(Permission.RUN, "drawId"),
    LIST_WINNERS(Permission.READ, "drawId"),
    LIST_DRAW_ENTRIES(Permission.READ, "drawId"),
    ERASE_PERSON(Permission.RUN),

    // Campaigns.
    CREATE_CAMPAIGN(Permission.RUN),
    LIST_CAMPAIGNS(Permission.READ),
    GET_CAMPAIGN(Permission.READ, "campaignId"),
    UPDATE_CAMPAIGN(Permission.RUN, "campaignId"),
    CREATE_PRIZE(Permission.RUN, "campaignId"),
    LIST_CAMPAIGN_PRIZES(Permission.READ, "campaignId"),
    IMPORT_CAMPAIGN_ENTRIES(Permission.RUN, "campaignId"),
    REVOKE_WIN(Permission.RUN, Stake.LIVE, "campaignId", "entryId"),
    REASSIGN_WIN(Permission.RUN, Stake.LIVE, "campaignId", "entryId"),
    ENTER_EXTRACTION(Permission.RUN, "campaignId"),
    GET_GAP_REPORT(Permission.READ, "campaignId"),
    GET_NUMBER_HOLDER(Permission.READ, "campaignId", "series", "order"),

    // Carts.
    GET_CART(Permission.READ, "cartId"),
    REPLAY_CART(Permission.HELP, "cartId"),
    LIST_REFUSED_CARTS(Permission.READ),
    GET_REFUSED_CART(Permission.READ, "refusedId"),
    REPLAY_REFUSED_CART(Permission.HELP, "refusedId"),
    GET_CART_POLICY(Permission.READ),
    UPDATE_CART_POLICY(Permission.RUN),

    // Webhooks.
    CREATE_WEBHOOK(Permission.RUN),
    LIST_WEBHOOKS(Permission.READ),
    GET_WEBHOOK(Permission.READ, "webhookId"),
    UPDATE_WEBHOOK(Permission.RUN, "webhookId"),
    DELETE_WEBHOOK(Permission.RUN, "webhookId"),
    ROTATE_WEBHOOK_SECRET(Permission.RUN, "webhookId"),
    TEST_WEBHOOK(Permission.HELP, "webhookId"),
    LIST_DELIVERIES(Permission.READ),
    REDRIVE_DELIVERIES(Permission.HELP);

    private final Permission permission;
    private final Stake stake;

    @SuppressWarnings("ImmutableEnumChecker") // a list of List.of
    private final List<String> parameters;

    Operation(Permission permission, String... parameters) {
        this(permission, Stake.NEVER, parameters);
    }

    Operation(Permission permission, Stake stake, String... parameters) {
        this.permission = permission;
        this.stake = stake;
        this.parameters = List.of(parameters);
    }

    /** Whether the role of an operator allows a request for this operation. */
    public boolean admits(Operator operator, Request request) {
        return permission.admits(operator, request);
    }

    /** Whether a result, money or a place is at stake in a request for this operation. */
    public boolean isAtStake(Request request, Mode mode) {
        return stake.isIn(request, mode);
    }

    /** Returns the operation's id in the document. */
    public String id() {
        return Arrays.stream(name().split("_", -1))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    /** Returns the names of the path's parameters besides the organisation and the mode. */
    public List<String> parameters() {
        return parameters;
    }

    /** Returns the id of the single object that a request is about, if its path names one. */
    public Optional<String> object(Request request) {
        return parameters.isEmpty() ? Optional.empty() : request.pathIfAny(parameters.getLast());
    }
}
