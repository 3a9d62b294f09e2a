package fairdraw.aws.giveaways;

import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.draws.DrawsKeys;
import fairdraw.aws.dynamodb.Attributes;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.aws.dynamodb.Transactions.Written;
import fairdraw.aws.dynamodb.Writes;
import fairdraw.domain.NotNow;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.giveaways.EntrantRules;
import fairdraw.domain.giveaways.Participation;
import fairdraw.domain.giveaways.Participation.Stay;
import fairdraw.domain.giveaways.Participations.Withdrawing;
import fairdraw.domain.ids.ConsumerId;
import fairdraw.fairness.LeafStatus;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The transactions that withdraw or deny an entrant while a draw is open, over participation and
 * gate.
 */
final class WithdrawingWrites {

    private static final int PART = 0;

    /** One attempt with the guessed gate, and two with the gate that the item names. */
    private static final int GUESSES = 3;

    private final Transactions transactions;
    private final String table;

    WithdrawingWrites(Transactions transactions, String table) {
        this.transactions = transactions;
        this.table = table;
    }

    Withdrawing leave(Draw draw, String person, int gate, Instant now) {
        return withdraw(draw, person, gate, LeafStatus.WITHDRAWN, Optional.empty(), now);
    }

    Withdrawing deny(Draw draw, String person, int gate, String reason, Instant now) {
        return withdraw(draw, person, gate, LeafStatus.DENIED, Optional.of(reason), now);
    }

    private Withdrawing withdraw(
            Draw draw,
            String person,
            int guess,
            LeafStatus to,
            Optional<String> reason,
            Instant now) {
        int gate = guess;
        for (int attempt = 1; attempt <= GUESSES; attempt++) {
            List<TransactWriteItem> parts =
                    List.of(takeOut(draw, person, gate, to, reason), giveBack(draw, gate, now));
            switch (transactions.insist(parts)) {
                case Written.Done _ -> {
                    return new Withdrawing.Done();
                }
                case Written.Contended _ ->
                        throw new NotNow("a part in a draw is contended too long");
                case Written.Refused refused when !refused.at(PART) -> {
                    return new Withdrawing.Shut();
                }
                case Written.Refused refused -> {
                    Optional<Participation> found =
                            refused.found(PART).map(ParticipationItems::read);
                    Optional<Stay> active =
                            found.filter(Participation::isActive).flatMap(Participation::last);
                    if (active.isEmpty()) {
                        return new Withdrawing.Absent(found);
                    }
                    gate = active.get().gate();
                }
            }
        }
        throw new NotNow("a part in a draw moves from gate to gate");
    }

    private TransactWriteItem takeOut(
            Draw draw, String person, int gate, LeafStatus to, Optional<String> reason) {
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":to", ParticipationItems.status(to));
        values.put(":active", ParticipationItems.status(LeafStatus.ACTIVE));
        values.put(":gate", number(gate));
        reason.ifPresent(why -> values.put(":reason", text(why)));
        return Writes.update(
                table,
                DrawsKeys.player(draw, person),
                "SET #last[0].#status = :to" + (reason.isPresent() ? ", denied = :reason" : ""),
                "#last[0].#status = :active AND #last[0].gate = :gate",
                Map.of(
                        "#last", ParticipationItems.LAST,
                        "#status", ParticipationItems.STATUS),
                values);
    }

    private TransactWriteItem giveBack(Draw draw, int gate, Instant now) {
        boolean limited = EntrantRules.of(draw).capacity().isPresent();
        return Writes.update(
                table,
                DrawsKeys.gate(draw, gate),
                "SET #left = #left + :one" + (limited ? ", spare = spare + :one" : ""),
                "isOpen = :open AND closesAt > :now",
                Map.of("#left", "left"),
                Map.of(
                        ":one", number(1),
                        ":open", Attributes.flag(true),
                        ":now", Attributes.instant(now)));
    }

    /** Bars a person who is not active, so that no gate has to give a place back. */
    boolean bar(Draw draw, String person, ConsumerId consumerId, String reason) {
        TransactWriteItem bar =
                Writes.update(
                        table,
                        DrawsKeys.player(draw, person),
                        "SET denied = if_not_exists(denied, :reason), consumerId = :consumer,"
                                + " #type = :type",
                        "attribute_not_exists(#last) OR #last[0].#status <> :active",
                        Map.of(
                                "#last", ParticipationItems.LAST,
                                "#status", ParticipationItems.STATUS,
                                "#type", "type"),
                        Map.of(
                                ":reason", text(reason),
                                ":consumer", text(consumerId),
                                ":type", text(ParticipationItems.TYPE),
                                ":active", ParticipationItems.status(LeafStatus.ACTIVE)));
        return transactions.insist(List.of(bar)) instanceof Written.Done;
    }
}
