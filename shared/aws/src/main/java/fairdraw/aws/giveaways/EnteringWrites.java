package fairdraw.aws.giveaways;

import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.draws.DrawsKeys;
import fairdraw.aws.draws.GateItems;
import fairdraw.aws.dynamodb.Attributes;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.aws.dynamodb.Transactions.Written;
import fairdraw.aws.dynamodb.Writes;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.giveaways.EntrantRules;
import fairdraw.domain.giveaways.Participation;
import fairdraw.domain.giveaways.Participations.Entering;
import fairdraw.domain.giveaways.Participations.Entrant;
import fairdraw.fairness.LeafStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The transaction that enters a draw, over the person's participation and one gate. */
final class EnteringWrites {

    private static final int PART = 0;
    private static final int GATE = 1;
    private static final int DEVICE = 2;

    private static final AttributeValue NONE = AttributeValue.fromL(List.of());

    private final Transactions transactions;
    private final String table;
    private final long mostEntries;

    EnteringWrites(Transactions transactions, String table, long mostEntries) {
        this.transactions = transactions;
        this.table = table;
        this.mostEntries = mostEntries;
    }

    Entering enter(Draw draw, Entrant entrant, int gate, Instant now) {
        List<TransactWriteItem> parts = new ArrayList<>();
        parts.add(record(draw, entrant, gate, now));
        parts.add(admit(draw, gate, now));
        counted(draw, entrant).ifPresent(device -> parts.add(count(draw, entrant, device)));
        return switch (transactions.write(parts)) {
            case Written.Done _ -> new Entering.Accepted();
            case Written.Contended _ -> new Entering.Contended();
            case Written.Refused refused -> refusal(refused, draw, entrant, now);
        };
    }

    /** Returns the device that the entrant is counted for, if the draw counts them. */
    private static Optional<String> counted(Draw draw, Entrant entrant) {
        return entrant.device()
                .filter(_ -> EntrantRules.of(draw).maxEntriesPerDevice().isPresent());
    }

    private static Entering refusal(
            Written.Refused refused, Draw draw, Entrant entrant, Instant now) {
        if (refused.at(PART)) {
            Participation found = refused.found(PART).map(ParticipationItems::read).orElseThrow();
            boolean ours =
                    found.last().filter(stay -> stay.nonce().equals(entrant.nonce())).isPresent();
            return ours ? new Entering.Accepted() : new Entering.Present(found);
        }
        if (!refused.at(GATE)) {
            return new Entering.DeviceFull();
        }
        Optional<Map<String, AttributeValue>> gate = refused.found(GATE);
        if (gate.filter(item -> GateItems.admits(item, now)).isEmpty()) {
            return new Entering.GateShut();
        }
        if (!text(gate.get(), "rulesHash").equals(draw.rulesHash())) {
            return new Entering.RulesChanged();
        }
        return refused.reasons().size() > DEVICE && refused.at(DEVICE)
                ? new Entering.DeviceFull()
                : new Entering.GateFull();
    }

    /**
     * Adds the person to those of the device, whose number is limited. A person who leaves stays
     * among them and may return, so that leaving makes no room for another.
     */
    private TransactWriteItem count(Draw draw, Entrant entrant, String device) {
        int most = EntrantRules.of(draw).maxEntriesPerDevice().orElseThrow();
        return Writes.update(
                table,
                DrawsKeys.device(draw, device),
                "ADD persons :persons SET #type = :type",
                "attribute_not_exists(persons) OR contains(persons, :person)"
                        + " OR size(persons) < :most",
                Map.of("#type", "type"),
                Map.of(
                        ":persons", AttributeValue.fromSs(List.of(entrant.person())),
                        ":person", text(entrant.person()),
                        ":most", number(most),
                        ":type", text("device")));
    }

    /** Writes a first record, or another one behind the last if that person has left. */
    private TransactWriteItem record(Draw draw, Entrant entrant, int gate, Instant now) {
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":none", NONE);
        values.put(
                ":new",
                AttributeValue.fromL(List.of(ParticipationItems.stay(entrant.stay(gate, now)))));
        values.put(":tagKey", Attributes.hex(entrant.tagKey()));
        values.put(":consumer", text(entrant.consumerId()));
        values.put(":type", text(ParticipationItems.TYPE));
        values.put(":left", ParticipationItems.status(LeafStatus.WITHDRAWN));
        values.put(":most", number(Participation.MOST - 1L));
        entrant.device().ifPresent(device -> values.put(":device", text(device)));
        Optional<String> counted = counted(draw, entrant);
        counted.ifPresent(device -> values.put(":counted", AttributeValue.fromSs(List.of(device))));
        return Writes.update(
                table,
                DrawsKeys.player(draw, entrant.person()),
                "SET #past = list_append(if_not_exists(#past, :none), if_not_exists(#last, :none)),"
                        + " #last = :new,"
                        + " tagKey = if_not_exists(tagKey, :tagKey),"
                        + " consumerId = :consumer, #type = :type"
                        + (entrant.device().isPresent() ? ", device = :device" : " REMOVE device")
                        + (counted.isPresent() ? " ADD devices :counted" : ""),
                "attribute_not_exists(pk) OR (attribute_not_exists(denied)"
                        + " AND #last[0].#status = :left AND size(#past) < :most)",
                Map.of(
                        "#past", ParticipationItems.PAST,
                        "#last", ParticipationItems.LAST,
                        "#status", ParticipationItems.STATUS,
                        "#type", "type"),
                values);
    }

    private TransactWriteItem admit(Draw draw, int gate, Instant now) {
        boolean limited = EntrantRules.of(draw).capacity().isPresent();
        return Writes.update(
                table,
                DrawsKeys.gate(draw, gate),
                "SET entered = entered + :one" + (limited ? ", spare = spare - :one" : ""),
                GateItems.ADMITS
                        + " AND rulesHash = :rules AND entered < :most"
                        + (limited ? " AND spare >= :one" : ""),
                Map.of(),
                Map.of(
                        ":one", number(1),
                        ":most", number(draw.spread().share(mostEntries, gate)),
                        ":open", Attributes.flag(true),
                        ":now", Attributes.instant(now),
                        ":rules", text(draw.rulesHash())));
    }
}
