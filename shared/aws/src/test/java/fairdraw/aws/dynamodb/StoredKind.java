package fairdraw.aws.dynamodb;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.domain.webhooks.Webhook.Owner;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A kind of stored item, by its attribute {@code type}, with the reader that its adapter uses. */
enum StoredKind {
    DRAW("draw", "draws.DrawItems", "read", "due", "rules.v"),
    GATE(
            "gate",
            "draws.GateItems",
            "tally",
            "isOpen",
            "opensAt",
            "closesAt",
            "rulesHash",
            "spare",
            "playedLines"),
    MANIFEST("manifest", "draws.DynamoDbSealedLists", "read"),
    TOP("top", "draws.DynamoDbSealedLists", "readTop"),
    RESULT("result", "draws.results.DynamoDbResults", "read"),
    SETTLED("settled", "draws.results.DynamoDbSettledRanges", "lines", "range"),
    EXTRACTION("extraction", "draws.DynamoDbExtractions", "read"),
    LOTTERY("lottery", "lotteries.LotteryItems", "read", "plan"),
    TICKET("ticket", "lotteries.TicketItems", "read"),
    PARTICIPATION("participation", "giveaways.ParticipationItems", "read"),
    MARK("mark", "giveaways.MarkItems", "read"),
    CAMPAIGN("campaign", "campaigns.CampaignItems", "read"),
    ENTRY("entry", "campaigns.CampaignEntryItems", "read"),
    ALLOCATION("allocation", "campaigns.AllocationItems", "read"),
    CLAIM("claim", "campaigns.ClaimItems", "read"),
    LANE("lane", "campaigns.LaneItems", "standing", "opensAt", "closesAt", "searchedUntil"),
    PRIZE("prize", "campaigns.PrizeItems", "read"),
    REFUSED_CART("refusedCart", "carts.DynamoDbRefusedCarts", "read", "expiresAt", "writtenBy"),
    CART("cart", "carts.CartItems", "read", "writtenBy"),
    EARLIER_CART("earlierCart", "carts.CartItems", "read"),
    CART_REPORT("cartReport", "carts.ReportItems", "read", "organisation", "mode", "cartId"),
    WEBHOOK("webhook", "webhooks.WebhookItems", "read"),
    DELIVERY("delivery", "webhooks.DeliveryItems", "read", "due", "log", "logAt", "expiresAt"),
    SESSION("session", "consumers.SessionItems", "read", "expiresAt"),
    ORGANISATION("organisation", "access.AccessItems", "organisation"),
    OPERATOR("operator", "access.AccessItems", "operator", "invitation"),
    INVITATION("invitation", "access.AccessItems", "invitation", "expiresAt"),
    KEY("key", "access.AccessItems", "credential"),
    AUDIT("audit", "access.AuditItems", "audit"),
    AUDITED("audited", "access.AuditItems", "id", "operatorId", "organisation"),
    PROPOSAL("proposal", "access.DynamoDbProposals", "read", "expiresAt"),
    SECOND_PERSON("secondPerson", "access.DynamoDbProposals", "demanded"),
    OPERATOR_SESSION("operatorSession", "access.DynamoDbOperatorSessions", "read", "expiresAt"),
    LOG("log", "register.RegisterItems", "log"),
    PENDING("pending", "register.RegisterItems", "pending"),
    REGISTERED("registered", "register.RegisterItems", "entry"),
    REGISTER_HEAD("head", "register.RegisterItems", "head"),
    ANCHORED_HEAD("anchoredHead", "register.RegisterItems", "anchored"),
    REPEATABLE("repeatable", "access.DynamoDbRepeatables", "read");

    private static final Set<String> OF_ALL = Set.of("pk", "sk", "type");
    private static final Tenant TENANT = new Tenant(new OrganisationId("org_1"), Mode.TEST);

    private final String word;
    private final String reader;
    private final String method;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of makes no other.
    private final Set<String> beside;

    /**
     * Names a kind.
     *
     * @param beside the attributes that the reader does not need: those of indexes, of the table's
     *     own deletion, and what other reads use
     */
    StoredKind(String word, String reader, String method, String... beside) {
        this.word = word;
        this.reader = reader;
        this.method = method;
        this.beside = Set.of(beside);
    }

    /** Returns the kind of an item; empty if it has none of these. */
    static Optional<StoredKind> of(Map<String, AttributeValue> item) {
        AttributeValue type = item.get("type");
        return Arrays.stream(values())
                .filter(kind -> type != null && kind.word.equals(type.s()))
                .findAny();
    }

    /** Returns what the adapter makes of an item; fails as the adapter does. */
    Object read(Map<String, AttributeValue> item) {
        try {
            Method read =
                    Arrays.stream(Class.forName("fairdraw.aws." + reader).getDeclaredMethods())
                            .filter(each ->
                                    each.getName().equals(method)
                                            && List.of(each.getParameterTypes())
                                                    .contains(Map.class))
                            .findAny()
                            .orElseThrow(() -> new IllegalStateException("no reader of " + word));
            read.setAccessible(true);
            return read.invoke(
                    null,
                    Arrays.stream(read.getParameterTypes())
                            .map(type -> argument(type, item))
                            .toArray());
        } catch (InvocationTargetException refused) {
            throw new IllegalArgumentException(word + " " + item, refused.getCause());
        } catch (ReflectiveOperationException moved) {
            throw new IllegalStateException("no reader of " + word, moved);
        }
    }

    /** Returns an argument of a reader: the item, whose it is, or its place in a list. */
    private static Object argument(Class<?> type, Map<String, AttributeValue> item) {
        if (type == Map.class) {
            return item;
        }
        if (type == long.class) {
            return 1L;
        }
        if (type == Mode.class) {
            return TENANT.mode();
        }
        return type == Tenant.class ? TENANT : Owner.of(TENANT);
    }

    /** Whether the reader needs a value of an item, which is named by its path. */
    boolean isRead(String attribute) {
        return !OF_ALL.contains(attribute) && !beside.contains(attribute);
    }

    /** Returns the expression that the files of this kind match. */
    String fileOfAny() {
        return word + "(-.*)?\\.json";
    }

    /**
     * Returns the name of the file of an item: its kind, and of a draw what it is and its state.
     */
    String file(Map<String, AttributeValue> item) {
        if (this != DRAW) {
            return word + ".json";
        }
        String kind = Attributes.text(Attributes.map(item, "rules"), "kind");
        return String.join("-", word, kind, Attributes.text(item, "state").toLowerCase(Locale.ROOT))
                + ".json";
    }
}
