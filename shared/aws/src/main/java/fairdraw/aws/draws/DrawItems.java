package fairdraw.aws.draws;

import static fairdraw.aws.dynamodb.Attributes.instant;
import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.aws.dynamodb.Writes;
import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Cancelling;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.Spread;
import fairdraw.domain.draws.rules.RegisteredRules;
import fairdraw.domain.draws.rules.Registration;
import fairdraw.domain.draws.rules.Registration.NumberOrder;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.OperatorId;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.fairness.Randomness;
import fairdraw.fairness.encoding.Members;
import fairdraw.fairness.register.RegisterPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** A draw as an item of the table Draws, and as the stream shows it. */
public final class DrawItems {

    /** The attribute {@code type} of a draw's item. */
    public static final String TYPE = "draw";

    private static final String TAKEN_OVER = "chainTakenOver";
    private static final String REGISTERED = "registered";
    private static final String NUMBERS = "numbers";

    private DrawItems() {}

    /** Replaces a draw's item if the stored version is the one before. */
    public static TransactWriteItem replace(String table, Draw next) {
        return Writes.putIf(
                table, write(next), "version = :read", Map.of(":read", number(next.version() - 1)));
    }

    public static Map<String, AttributeValue> write(Draw draw) {
        KindItems kind = StoredKinds.of(draw);
        Map<String, AttributeValue> item =
                new LinkedHashMap<>(DrawsKeys.draw(draw.tenant(), draw.id()).attributes());
        item.put("type", text(TYPE));
        item.put("organisation", text(draw.tenant().organisation()));
        item.put("mode", text(draw.tenant().mode().word()));
        item.put("drawId", text(draw.id()));
        item.putAll(kind.write(draw));
        item.put("rules", Attributes.tree(draw.rules().document()));
        item.putAll(ChainItems.write(draw.rules()));
        item.put("rulesHash", text(draw.rulesHash()));
        draw.registered().ifPresent(place -> item.put(REGISTERED, write(place)));
        item.put("gates", number(draw.spread().gates()));
        item.put("partitions", number(draw.spread().partitions()));
        item.put("pepper", number(draw.pepper()));
        item.put("state", text(draw.progress().word()));
        write(item, kind, draw.progress());
        item.put("version", number(draw.version()));
        item.put("attempts", number(draw.attempts()));
        @Nullable Instant nextAt = draw.nextAt();
        if (nextAt != null) {
            item.put("nextAt", instant(nextAt));
            item.put("due", text(DrawsKeys.due(draw.id())));
        }
        draw.cancelling().ifPresent(cancelling -> item.put("cancelling", write(cancelling)));
        item.put("createdAt", instant(draw.createdAt()));
        item.put("updatedAt", instant(draw.updatedAt()));
        return item;
    }

    private static AttributeValue write(RegisteredRules place) {
        Registration registration = place.registration();
        Map<String, AttributeValue> members = new LinkedHashMap<>();
        members.put("register", Attributes.tree(registration.register().document()));
        members.put("receiptKey", Attributes.hex(registration.receiptKey()));
        registration
                .numbers()
                .ifPresent(order ->
                        members.put(
                                NUMBERS,
                                AttributeValue.fromM(
                                        Map.of(
                                                "keyHash", Attributes.hex(order.keyHash()),
                                                "chain", ChainItems.write(order.chain())))));
        members.put("number", number(place.number()));
        members.put("rulesHash", Attributes.hex(place.rulesHash()));
        return AttributeValue.fromM(members);
    }

    private static RegisteredRules registered(Map<String, AttributeValue> members) {
        return new RegisteredRules(
                new Registration(
                        RegisterPolicy.of(Members.of(registerOf(members))),
                        Attributes.hex(members, "receiptKey"),
                        Optional.ofNullable(members.get(NUMBERS))
                                .map(AttributeValue::m)
                                .map(order ->
                                        new NumberOrder(
                                                Attributes.hex(order, "keyHash"),
                                                ChainItems.chain(Attributes.map(order, "chain"))))),
                number(members, "number"),
                Attributes.hex(members, "rulesHash"));
    }

    private static Object registerOf(Map<String, AttributeValue> members) {
        return Attributes.tree(AttributeValue.fromM(Attributes.map(members, "register")));
    }

    private static AttributeValue write(Cancelling cancelling) {
        Map<String, AttributeValue> value = new LinkedHashMap<>();
        value.put("reason", text(cancelling.reason()));
        cancelling.by().ifPresent(operator -> value.put("by", text(operator)));
        value.put("at", instant(cancelling.at()));
        return AttributeValue.fromM(value);
    }

    private static void write(Map<String, AttributeValue> item, KindItems kind, Progress progress) {
        switch (progress) {
            case Progress.Draft _, Progress.Scheduled _ -> {}
            case Progress.Open(var advanced) -> item.put("advanced", Attributes.flag(advanced));
            case Progress.Closed(var at, var carried, var entry, var advanced) -> {
                item.put("closedAt", instant(at));
                item.put("carriedCents", number(carried));
                entry.ifPresent(number -> item.put("ledgerEntry", number(number)));
                item.put("advanced", Attributes.flag(advanced));
            }
            case Progress.Sealed(var closed, var hash, var randomness, var chunks) -> {
                write(item, kind, closed);
                item.put("root", text(hash));
                write(item, randomness);
                item.put("chunks", number(chunks));
            }
            case Progress.Decided decided -> {
                write(item, kind, decided.sealed());
                item.putAll(kind.write(decided));
            }
            case Progress.Cancelled(var reason, var at) -> {
                item.put("cancelReason", text(reason));
                item.put("cancelledAt", instant(at));
            }
        }
    }

    private static void write(Map<String, AttributeValue> item, Randomness randomness) {
        switch (randomness) {
            // The rules contain the chain, which is stored only once another has taken over.
            case Randomness.Round(var chain, var round) -> {
                item.put("round", number(round));
                if (!chain.equals(chainOfRules(item))) {
                    item.put(TAKEN_OVER, Attributes.hex(chain));
                }
            }
            case Randomness.Contest(var contest, var date) -> {
                item.put("contest", text(contest));
                item.put("contestDate", text(date.toString()));
            }
        }
    }

    /** Reads a draw's item or its image in the stream. */
    public static Draw read(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> rules = Attributes.map(item, "rules");
        KindItems kind = StoredKinds.named(text(rules, "kind"));
        return new Draw(
                tenant(item),
                new DrawId(text(item, "drawId")),
                kind.occasion(item),
                kind.rules(
                        (Map<?, ?>) Attributes.tree(AttributeValue.fromM(rules)),
                        ChainItems.read(item)),
                text(item, "rulesHash"),
                Optional.ofNullable(item.get(REGISTERED)).map(place -> registered(place.m())),
                new Spread(Attributes.whole(item, "gates"), Attributes.whole(item, "partitions")),
                Attributes.whole(item, "pepper"),
                progress(item, kind),
                number(item, "version"),
                item.containsKey("nextAt") ? instant(item, "nextAt") : null,
                Attributes.whole(item, "attempts"),
                Optional.ofNullable(item.get("cancelling")).map(value -> cancelling(value.m())),
                instant(item, "createdAt"),
                instant(item, "updatedAt"));
    }

    public static Tenant tenant(Map<String, AttributeValue> item) {
        return new Tenant(
                new OrganisationId(text(item, "organisation")),
                Mode.of(text(item, "mode")).orElseThrow());
    }

    private static Cancelling cancelling(Map<String, AttributeValue> value) {
        return new Cancelling(
                text(value, "reason"),
                value.containsKey("by")
                        ? Optional.of(new OperatorId(text(value, "by")))
                        : Optional.empty(),
                instant(value, "at"));
    }

    private static Progress progress(Map<String, AttributeValue> item, KindItems kind) {
        return switch (text(item, "state")) {
            case "DRAFT" -> new Progress.Draft();
            case "SCHEDULED" -> new Progress.Scheduled();
            case "OPEN" -> new Progress.Open(Attributes.flag(item, "advanced"));
            case "CLOSED" -> closed(item);
            case "SEALED" -> sealed(item);
            case "CANCELLED" ->
                    new Progress.Cancelled(
                            text(item, "cancelReason"), instant(item, "cancelledAt"));
            case String decided -> kind.decided(decided, sealed(item), item);
        };
    }

    private static Progress.Closed closed(Map<String, AttributeValue> item) {
        return new Progress.Closed(
                instant(item, "closedAt"),
                number(item, "carriedCents"),
                item.containsKey("ledgerEntry")
                        ? OptionalLong.of(number(item, "ledgerEntry"))
                        : OptionalLong.empty(),
                Attributes.flag(item, "advanced"));
    }

    private static Progress.Sealed sealed(Map<String, AttributeValue> item) {
        return new Progress.Sealed(
                closed(item),
                text(item, "root"),
                randomness(item),
                Attributes.whole(item, "chunks"));
    }

    private static Randomness randomness(Map<String, AttributeValue> item) {
        return item.containsKey("contest")
                ? new Randomness.Contest(
                        text(item, "contest"), LocalDate.parse(text(item, "contestDate")))
                : new Randomness.Round(
                        item.containsKey(TAKEN_OVER)
                                ? Attributes.hex(item, TAKEN_OVER)
                                : chainOfRules(item),
                        number(item, "round"));
    }

    private static String chainOfRules(Map<String, AttributeValue> item) {
        return text(Attributes.map(Attributes.map(item, "rules"), "beacon"), "chain");
    }
}
